/// Calls with the medical adviser, threads of messages, complaints, and what is told outside the desk.
extension Schema {
    static func echanges(_ engine: Engine) -> [SQL] {
        entretiens(engine) + messagerie(engine) + reclamations(engine) + avis(engine) + service
    }

    /// Calls: those a doctor asks of the medical adviser, and those a fund owes for a small error.
    private static func entretiens(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE entretien (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                genre TEXT NOT NULL CHECK (genre IN ('conseil', 'sortant')),
                origine TEXT NOT NULL CHECK (origine IN ('demande', 'refus', 'caisse')),
                caisse TEXT NOT NULL REFERENCES caisse (code),
                dossier TEXT REFERENCES dossier (id),
                patient TEXT REFERENCES patient (id),
                professionnel TEXT NOT NULL REFERENCES compte (id),
                situation TEXT REFERENCES situation (id),
                demande_par TEXT NOT NULL REFERENCES compte (id),
                teleservice TEXT,
                sujet TEXT NOT NULL,
                texte \(sql: bytes(engine)) NOT NULL,
                telephone \(sql: bytes(engine)),
                calme_debut BIGINT,
                calme_fin BIGINT,
                urgent BOOLEAN NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('propose', 'demande', 'pris', 'a-rappeler', 'abouti', 'sans-suite', 'annule')),
                ouvert_le BIGINT NOT NULL,
                demande_le BIGINT,
                creneau BIGINT,
                du_le BIGINT,
                pris_par TEXT REFERENCES compte (id),
                essais BIGINT NOT NULL CHECK (essais >= 0),
                premier_essai_le BIGINT,
                prochain_le BIGINT,
                fini_le BIGINT,
                revision BIGINT NOT NULL CHECK (revision >= 1),
                CONSTRAINT entretien_demande_check CHECK ((demande_le IS NULL) = (du_le IS NULL)),
                CONSTRAINT entretien_pris_check CHECK (etat <> 'pris' OR pris_par IS NOT NULL),
                CONSTRAINT entretien_fin_check CHECK ((fini_le IS NOT NULL) = (etat IN ('abouti', 'sans-suite', 'annule'))),
                CONSTRAINT entretien_essai_check CHECK ((essais = 0) = (premier_essai_le IS NULL))
            )
            """,
            "CREATE INDEX entretien_file_idx ON entretien (caisse, genre, du_le, id) WHERE fini_le IS NULL",
            "CREATE INDEX entretien_professionnel_idx ON entretien (professionnel, ouvert_le, id)",
            "CREATE INDEX entretien_dossier_idx ON entretien (dossier) WHERE dossier IS NOT NULL",
            """
            CREATE TABLE entretien_fait (
                entretien TEXT NOT NULL REFERENCES entretien (id),
                rang BIGINT NOT NULL CHECK (rang >= 1),
                mot TEXT NOT NULL,
                le BIGINT NOT NULL,
                compte TEXT NOT NULL REFERENCES compte (id),
                par TEXT NOT NULL,
                texte \(sql: bytes(engine)),
                PRIMARY KEY (entretien, rang)
            )
            """,
            """
            CREATE TABLE preference_rappel (
                compte TEXT NOT NULL PRIMARY KEY REFERENCES compte (id),
                telephone \(sql: bytes(engine)) NOT NULL,
                calme_debut BIGINT,
                calme_fin BIGINT
            )
            """,
        ] + AppendOnly.triggers(on: "entretien_fait", for: engine)
    }

    private static func reclamations(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE reclamation (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                numero TEXT NOT NULL UNIQUE,
                caisse TEXT NOT NULL REFERENCES caisse (code),
                dossier TEXT REFERENCES dossier (id),
                patient TEXT REFERENCES patient (id),
                professionnel TEXT NOT NULL REFERENCES compte (id),
                motif TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('deposee', 'en-cours', 'repondue', 'close', 'retiree')),
                deposee_le BIGINT NOT NULL,
                due_le BIGINT NOT NULL,
                repondue_le BIGINT,
                finie_le BIGINT,
                pris_par TEXT REFERENCES compte (id),
                reouvertures BIGINT NOT NULL CHECK (reouvertures >= 0),
                revision BIGINT NOT NULL CHECK (revision >= 1),
                CONSTRAINT reclamation_pris_check CHECK (etat <> 'en-cours' OR pris_par IS NOT NULL),
                CONSTRAINT reclamation_reponse_check CHECK (etat <> 'repondue' OR repondue_le IS NOT NULL),
                CONSTRAINT reclamation_fin_check CHECK ((finie_le IS NOT NULL) = (etat IN ('close', 'retiree')))
            )
            """,
            "CREATE INDEX reclamation_caisse_idx ON reclamation (caisse, etat, due_le, id)",
            "CREATE INDEX reclamation_professionnel_idx ON reclamation (professionnel, deposee_le, id)",
            "CREATE INDEX reclamation_repondue_idx ON reclamation (repondue_le) WHERE etat = 'repondue'",
            """
            CREATE TABLE reclamation_fait (
                reclamation TEXT NOT NULL REFERENCES reclamation (id),
                rang BIGINT NOT NULL CHECK (rang >= 1),
                mot TEXT NOT NULL,
                le BIGINT NOT NULL,
                compte TEXT REFERENCES compte (id),
                par TEXT NOT NULL,
                texte \(sql: bytes(engine)),
                PRIMARY KEY (reclamation, rang)
            )
            """,
        ] + AppendOnly.triggers(on: "reclamation_fait", for: engine)
    }
}
