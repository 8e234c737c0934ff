/// Dossiers, their immutable versions, their history, their papers.
extension Schema {
    static func dossiers(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE dossier (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                teleservice TEXT NOT NULL,
                patient TEXT NOT NULL REFERENCES patient (id),
                auteur TEXT NOT NULL REFERENCES compte (id),
                situation TEXT REFERENCES situation (id),
                prepare_par TEXT NOT NULL REFERENCES compte (id),
                caisse TEXT NOT NULL REFERENCES caisse (code),
                suite_de TEXT REFERENCES dossier (id),
                etat TEXT NOT NULL CHECK (etat IN ('brouillon', 'depose', 'recu', 'en-traitement', 'correction-demandee',
                    'accepte', 'refuse', 'silence', 'retire', 'clos')),
                revision BIGINT NOT NULL CHECK (revision >= 1),
                version BIGINT NOT NULL CHECK (version >= 0),
                brouillon \(sql: bytes(engine)),
                resume \(sql: bytes(engine)) NOT NULL,
                periode_debut BIGINT,
                periode_fin BIGINT,
                modifiable_jusqu BIGINT,
                reponse_due BIGINT,
                repondu_le BIGINT,
                pris_par TEXT REFERENCES compte (id),
                cree_le BIGINT NOT NULL,
                depose_le BIGINT,
                maj_le BIGINT NOT NULL,
                CONSTRAINT dossier_periode_check CHECK (periode_fin >= periode_debut),
                CONSTRAINT dossier_brouillon_version_check CHECK ((etat = 'brouillon') = (version = 0)),
                CONSTRAINT dossier_brouillon_check CHECK (etat <> 'brouillon' OR brouillon IS NOT NULL),
                CONSTRAINT dossier_depot_check CHECK ((depose_le IS NULL) = (version = 0)),
                CONSTRAINT dossier_prise_check CHECK (etat <> 'en-traitement' OR pris_par IS NOT NULL)
            )
            """,
            "CREATE INDEX dossier_auteur_idx ON dossier (auteur, maj_le, id)",
            "CREATE INDEX dossier_patient_idx ON dossier (patient, teleservice, periode_debut)",
            "CREATE INDEX dossier_corbeille_idx ON dossier (caisse, etat, depose_le, id)",
            "CREATE INDEX dossier_reponse_idx ON dossier (reponse_due) WHERE reponse_due IS NOT NULL",
            "CREATE INDEX dossier_repondu_idx ON dossier (repondu_le) WHERE repondu_le IS NOT NULL",
            """
            CREATE TABLE version (
                dossier TEXT NOT NULL REFERENCES dossier (id),
                numero BIGINT NOT NULL CHECK (numero >= 1),
                contenu \(sql: bytes(engine)) NOT NULL,
                empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
                formulaire TEXT NOT NULL,
                regles TEXT NOT NULL,
                depose_par TEXT NOT NULL REFERENCES compte (id),
                situation TEXT REFERENCES situation (id),
                depose_le BIGINT NOT NULL,
                motif TEXT,
                PRIMARY KEY (dossier, numero)
            )
            """,
            """
            CREATE TABLE evenement (
                dossier TEXT NOT NULL REFERENCES dossier (id),
                rang BIGINT NOT NULL CHECK (rang >= 1),
                mot TEXT NOT NULL,
                etat TEXT NOT NULL,
                version BIGINT NOT NULL,
                le BIGINT NOT NULL,
                compte TEXT REFERENCES compte (id),
                par TEXT NOT NULL,
                motif TEXT,
                PRIMARY KEY (dossier, rang)
            )
            """,
            """
            CREATE TABLE transmission (
                dossier TEXT NOT NULL REFERENCES dossier (id),
                version BIGINT NOT NULL,
                destinataire TEXT NOT NULL,
                le BIGINT NOT NULL,
                PRIMARY KEY (dossier, version, destinataire)
            )
            """,
            """
            CREATE TABLE document (
                code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 32),
                dossier TEXT NOT NULL REFERENCES dossier (id),
                version BIGINT NOT NULL,
                volet TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('valide', 'remplace', 'retire')),
                pdf \(sql: bytes(engine)),
                empreinte TEXT,
                fait_le BIGINT,
                CONSTRAINT document_dossier_version_volet_key UNIQUE (dossier, version, volet),
                CONSTRAINT document_fait_check CHECK ((pdf IS NULL) = (empreinte IS NULL) AND (pdf IS NULL) = (fait_le IS NULL))
            )
            """,
        ] + AppendOnly.triggers(on: "version", for: engine) + AppendOnly.triggers(on: "evenement", for: engine)
            + AppendOnly.triggers(on: "transmission", for: engine)
    }
}
