/// Long-term illnesses through time: what is open, until when, how it is renewed, and who was told.
extension Schema {
    static func affections(_ engine: Engine) -> [SQL] {
        illnesses(engine) + facts + notices + settings
    }

    /// One row an illness of a person. Which one is sealed; the days are what the facts come to, kept so that lists can be
    /// made. A row whose every opening was taken back is `annulee`.
    private static func illnesses(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE affection (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                patient TEXT NOT NULL REFERENCES patient (id),
                caisse TEXT NOT NULL REFERENCES caisse (code),
                contenu \(sql: bytes(engine)) NOT NULL,
                exonerante BOOLEAN NOT NULL,
                simplifiee BOOLEAN NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('ouverte', 'annulee')),
                du BIGINT NOT NULL,
                au BIGINT,
                abregee BOOLEAN NOT NULL,
                dossier TEXT NOT NULL REFERENCES dossier (id),
                cree_le BIGINT NOT NULL,
                maj_le BIGINT NOT NULL,
                CONSTRAINT affection_periode_check CHECK (au >= du)
            )
            """,
            "CREATE INDEX affection_patient_idx ON affection (patient, du)",
            "CREATE INDEX affection_echeance_idx ON affection (au, id) WHERE etat = 'ouverte'",
            "CREATE INDEX affection_caisse_idx ON affection (caisse, id) WHERE etat = 'ouverte'",
        ]
    }

    /// What each dossier did. Never removed: a correction marks what it takes back.
    private static let facts: [SQL] = [
        """
        CREATE TABLE affection_fait (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            affection TEXT NOT NULL REFERENCES affection (id),
            numero BIGINT NOT NULL CHECK (numero > 0),
            genre TEXT NOT NULL CHECK (genre IN ('ouverture', 'renouvellement', 'adaptation', 'fin')),
            du BIGINT NOT NULL,
            au BIGINT,
            duree_certaine BOOLEAN NOT NULL,
            dossier TEXT NOT NULL REFERENCES dossier (id),
            note_le BIGINT NOT NULL,
            annule_le BIGINT,
            CONSTRAINT affection_fait_numero_key UNIQUE (affection, numero),
            CONSTRAINT affection_fait_periode_check CHECK (au >= du)
        )
        """,
        "CREATE INDEX affection_fait_dossier_idx ON affection_fait (dossier)",
    ]

    /// Who was told of an end three months away: once each for one end, says the schema.
    private static let notices: [SQL] = [
        """
        CREATE TABLE affection_avis (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            affection TEXT NOT NULL REFERENCES affection (id),
            echeance BIGINT NOT NULL,
            destinataire TEXT NOT NULL CHECK (destinataire IN ('medecin', 'patient')),
            voie TEXT NOT NULL CHECK (voie IN ('guichet', 'courriel', 'sms', 'lettre')),
            compte TEXT REFERENCES compte (id),
            caisse TEXT NOT NULL,
            etat TEXT NOT NULL CHECK (etat IN ('fait', 'a-envoyer', 'a-imprimer', 'annule')),
            essais BIGINT NOT NULL,
            prochain_le BIGINT,
            erreur TEXT,
            cree_le BIGINT NOT NULL,
            fait_le BIGINT,
            fait_par TEXT,
            CONSTRAINT affection_avis_une_fois_key UNIQUE (affection, echeance, destinataire),
            CONSTRAINT affection_avis_fait_check CHECK ((etat = 'fait') = (fait_le IS NOT NULL)),
            CONSTRAINT affection_avis_medecin_check CHECK ((voie = 'guichet') = (destinataire = 'medecin'))
        )
        """,
        "CREATE INDEX affection_avis_compte_idx ON affection_avis (compte) WHERE compte IS NOT NULL",
        "CREATE INDEX affection_avis_a_envoyer_idx ON affection_avis (prochain_le, id) WHERE etat = 'a-envoyer'",
        "CREATE INDEX affection_avis_a_imprimer_idx ON affection_avis (caisse, cree_le, id) WHERE etat = 'a-imprimer'",
    ]

    /// What an administrator noted of an illness, with where it was read.
    private static let settings: [SQL] = [
        """
        CREATE TABLE affection_reglage (
            code TEXT NOT NULL PRIMARY KEY,
            dix_sept BOOLEAN NOT NULL,
            irreversible BOOLEAN NOT NULL,
            annees BIGINT CHECK (annees BETWEEN 1 AND 30),
            annees_suite BIGINT CHECK (annees_suite BETWEEN 1 AND 30),
            source TEXT NOT NULL,
            note_par TEXT NOT NULL,
            note_le BIGINT NOT NULL
        )
        """
    ]
}
