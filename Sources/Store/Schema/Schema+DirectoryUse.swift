/// What the desk adds to the directory: kinds of delegation, contacts of the funds, other names of places, what people typed
/// as they say it, and what the directory's changes did to accounts.
extension Schema {
    static func directoryUse(_ engine: Engine) -> [SQL] {
        delegationKinds + fundContacts + placeNames(engine) + freeEntries(engine) + accountsFollow
    }

    /// `signe`: lets the delegate deposit under their own name; fixed when the delegation was given. `courriel`: where a locum
    /// is written to. `refusee_le`: declined, or given back.
    private static let delegationKinds: [SQL] = [
        """
        ALTER TABLE delegation ADD COLUMN genre TEXT NOT NULL DEFAULT 'secretaire'
            CHECK (genre IN ('secretaire', 'assistant', 'remplacant', 'interne'))
        """,
        "ALTER TABLE delegation ADD COLUMN signe BOOLEAN NOT NULL DEFAULT FALSE",
        "ALTER TABLE delegation ADD COLUMN courriel TEXT",
        "ALTER TABLE delegation ADD COLUMN acceptee_le BIGINT",
        "ALTER TABLE delegation ADD COLUMN refusee_le BIGINT",
    ]

    /// `contact_caisse`: whom to call at a fund, by topic. A line is never changed: a corrected one ends (`retire_le`) and
    /// another takes its place, so that who wrote which telephone, and when, stays readable.
    private static let fundContacts: [SQL] = [
        """
        CREATE TABLE contact_caisse (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            caisse TEXT NOT NULL REFERENCES caisse (code),
            sujet TEXT NOT NULL CHECK (sujet IN ('delegue', 'informatique', 'medecin-conseil', 'service')),
            intitule TEXT NOT NULL,
            role TEXT NOT NULL,
            telephone TEXT,
            courriel TEXT,
            horaires TEXT,
            secteur TEXT,
            remplace TEXT REFERENCES contact_caisse (id),
            ecrit_par TEXT NOT NULL REFERENCES compte (id),
            ecrit_le BIGINT NOT NULL,
            retire_le BIGINT,
            CONSTRAINT contact_caisse_moyen_check CHECK (telephone IS NOT NULL OR courriel IS NOT NULL)
        )
        """,
        "CREATE INDEX contact_caisse_idx ON contact_caisse (caisse, sujet)",
    ]

    /// `commune_connue`: towns as the directory writes them, made again after each delivery. `alias_lieu`: another name of a
    /// place (`lieu`, as `site.lieu`), for one town, one département, or one practice (`compte`: the professional's account).
    private static func placeNames(_ engine: Engine) -> [SQL] {
        let key = ColumnType.searchKey.sql(for: engine)
        return [
            """
            CREATE TABLE commune_connue (
                code TEXT NOT NULL,
                code_postal TEXT NOT NULL,
                libelle TEXT NOT NULL,
                cle \(sql: key) NOT NULL,
                PRIMARY KEY (code, code_postal)
            )
            """,
            "CREATE INDEX commune_connue_cle_idx ON commune_connue (cle)",
            "CREATE INDEX commune_connue_postal_idx ON commune_connue (code_postal)",
            """
            CREATE TABLE alias_lieu (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                cle \(sql: key) NOT NULL,
                libelle TEXT NOT NULL,
                lieu TEXT NOT NULL,
                portee TEXT NOT NULL CHECK (portee IN ('commune', 'departement', 'compte')),
                territoire TEXT NOT NULL,
                cree_par TEXT NOT NULL REFERENCES compte (id),
                cree_le BIGINT NOT NULL,
                retire_le BIGINT
            )
            """,
            "CREATE UNIQUE INDEX alias_lieu_cle_idx ON alias_lieu (cle, portee, territoire, lieu) WHERE retire_le IS NULL",
            "CREATE INDEX alias_lieu_lieu_idx ON alias_lieu (lieu)",
        ]
    }

    /// `lieu_libre`: a wording that no known place or professional answered, once for a town. `lieu_libre_saisie`: who typed
    /// it, when, for whom. `cible`: the place (`site.lieu`) or professional it turned out to be; `alias`: what was learnt.
    private static func freeEntries(_ engine: Engine) -> [SQL] {
        let key = ColumnType.searchKey.sql(for: engine)
        return [
            """
            CREATE TABLE lieu_libre (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                genre TEXT NOT NULL CHECK (genre IN ('lieu', 'professionnel')),
                texte TEXT NOT NULL,
                cle \(sql: key) NOT NULL,
                commune TEXT NOT NULL,
                commune_libelle TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-rapprocher', 'rapproche', 'ecarte')),
                cible TEXT,
                alias TEXT REFERENCES alias_lieu (id),
                motif TEXT,
                decide_par TEXT REFERENCES compte (id),
                decide_le BIGINT,
                cree_le BIGINT NOT NULL,
                vu_le BIGINT NOT NULL,
                fois BIGINT NOT NULL CHECK (fois >= 1),
                CONSTRAINT lieu_libre_cle_key UNIQUE (genre, cle, commune),
                CONSTRAINT lieu_libre_cible_check CHECK ((etat = 'rapproche') = (cible IS NOT NULL)),
                CONSTRAINT lieu_libre_decision_check CHECK ((etat = 'a-rapprocher') = (decide_par IS NULL))
            )
            """,
            "CREATE INDEX lieu_libre_etat_idx ON lieu_libre (etat, fois, id)",
            """
            CREATE TABLE lieu_libre_saisie (
                lieu_libre TEXT NOT NULL REFERENCES lieu_libre (id),
                pour TEXT NOT NULL REFERENCES compte (id),
                compte TEXT NOT NULL REFERENCES compte (id),
                le BIGINT NOT NULL,
                PRIMARY KEY (lieu_libre, pour)
            )
            """,
            "CREATE INDEX lieu_libre_saisie_pour_idx ON lieu_libre_saisie (pour, le)",
        ]
    }

    /// `suite_releve`: up to which delivery each consequence was drawn. `compte_annuaire`: what a delivery did to an account;
    /// the account is the directory's to open again only while a closing has no `rouvert_le`. `vu_par`: an administrator read it.
    private static let accountsFollow: [SQL] = [
        """
        CREATE TABLE suite_releve (
            tache TEXT NOT NULL PRIMARY KEY,
            moment BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE compte_annuaire (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            compte TEXT NOT NULL REFERENCES compte (id),
            fait TEXT NOT NULL CHECK (fait IN ('ferme', 'situation-finie')),
            situation TEXT REFERENCES situation (id),
            moment BIGINT NOT NULL,
            le BIGINT NOT NULL,
            rouvert_le BIGINT,
            vu_le BIGINT,
            vu_par TEXT REFERENCES compte (id),
            CONSTRAINT compte_annuaire_situation_check CHECK ((fait = 'situation-finie') = (situation IS NOT NULL))
        )
        """,
        "CREATE UNIQUE INDEX compte_annuaire_ferme_idx ON compte_annuaire (compte) WHERE fait = 'ferme' AND rouvert_le IS NULL",
        "CREATE UNIQUE INDEX compte_annuaire_finie_idx ON compte_annuaire (situation) WHERE fait = 'situation-finie' AND rouvert_le IS NULL",
        "CREATE INDEX compte_annuaire_le_idx ON compte_annuaire (le, id)",
    ]
}
