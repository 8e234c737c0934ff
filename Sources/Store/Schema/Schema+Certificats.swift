/// Rules of certificates as people change them, and requests that no text allows. Nothing of a patient is in any of these.
extension Schema {
    static func certificats(_ engine: Engine) -> [SQL] { editing(engine) + reports }

    /// `contenu`: JSON of what the rule is to say. Who proposes and who judges are two people: the schema says so too.
    private static func editing(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE certificat_proposition (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                regle TEXT NOT NULL CHECK (length(regle) = 3),
                du BIGINT NOT NULL,
                contenu TEXT NOT NULL,
                motif TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('proposee', 'acceptee', 'refusee', 'retiree')),
                propose_par TEXT NOT NULL REFERENCES compte (id),
                propose_le BIGINT NOT NULL,
                juge_par TEXT REFERENCES compte (id),
                juge_le BIGINT,
                avis TEXT,
                rang BIGINT,
                CONSTRAINT certificat_proposition_juge_check CHECK ((etat IN ('acceptee', 'refusee')) = (juge_par IS NOT NULL)),
                CONSTRAINT certificat_proposition_deux_check CHECK (juge_par IS NULL OR juge_par <> propose_par),
                CONSTRAINT certificat_proposition_rang_check CHECK ((etat = 'acceptee') = (rang IS NOT NULL))
            )
            """,
            "CREATE UNIQUE INDEX certificat_proposition_ouverte_idx ON certificat_proposition (regle) WHERE etat = 'proposee'",
            "CREATE UNIQUE INDEX certificat_proposition_rang_idx ON certificat_proposition (rang) WHERE rang IS NOT NULL",
            "CREATE INDEX certificat_proposition_regle_idx ON certificat_proposition (regle, propose_le, id)",
            """
            CREATE TABLE certificat_relecture (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                regle TEXT NOT NULL CHECK (length(regle) = 3),
                jour BIGINT NOT NULL,
                note TEXT NOT NULL,
                par TEXT NOT NULL REFERENCES compte (id),
                le BIGINT NOT NULL
            )
            """,
        ] + AppendOnly.triggers(on: "certificat_relecture", for: engine)
    }

    /// `commune`: INSEE code, or the postal code alone. `saison`: four to a year. `auteur` is nobody for a report made without
    /// signing in.
    private static let reports: [SQL] = [
        """
        CREATE TABLE certificat_structure (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            genre TEXT NOT NULL,
            nom TEXT,
            commune TEXT NOT NULL,
            commune_libelle TEXT NOT NULL,
            cle TEXT NOT NULL,
            CONSTRAINT certificat_structure_unique_cle UNIQUE (cle)
        )
        """,
        """
        CREATE TABLE certificat_signalement (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            regle TEXT NOT NULL CHECK (length(regle) = 3),
            structure TEXT NOT NULL REFERENCES certificat_structure (id),
            saison BIGINT NOT NULL,
            par_professionnel BOOLEAN NOT NULL,
            auteur TEXT REFERENCES compte (id),
            fait_le BIGINT NOT NULL,
            retire_le BIGINT,
            CONSTRAINT certificat_signalement_auteur_check CHECK (NOT par_professionnel OR auteur IS NOT NULL)
        )
        """,
        "CREATE INDEX certificat_signalement_saison_idx ON certificat_signalement (saison) WHERE retire_le IS NULL",
        "CREATE INDEX certificat_signalement_structure_idx ON certificat_signalement (structure) WHERE retire_le IS NULL",
        "CREATE INDEX certificat_signalement_auteur_idx ON certificat_signalement (auteur, fait_le, id) WHERE auteur IS NOT NULL",
        """
        CREATE TABLE certificat_lien (
            empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
            structure TEXT NOT NULL REFERENCES certificat_structure (id),
            signalement TEXT NOT NULL REFERENCES certificat_signalement (id),
            cree_le BIGINT NOT NULL,
            expire_le BIGINT NOT NULL,
            CONSTRAINT certificat_lien_duree_check CHECK (expire_le > cree_le)
        )
        """,
        """
        CREATE TABLE certificat_lecteur (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            compte TEXT NOT NULL REFERENCES compte (id),
            accorde_par TEXT NOT NULL REFERENCES compte (id),
            accorde_le BIGINT NOT NULL,
            retire_le BIGINT
        )
        """,
        "CREATE UNIQUE INDEX certificat_lecteur_compte_idx ON certificat_lecteur (compte) WHERE retire_le IS NULL",
    ]
}
