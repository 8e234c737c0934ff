/// Who may come in: funds, accounts, situations of practice, delegations, sessions, tokens.
extension Schema {
    static let accounts: [SQL] = [
        """
        CREATE TABLE caisse (
            code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 9),
            nom TEXT NOT NULL,
            adresse TEXT NOT NULL,
            telephone TEXT,
            teleservices TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE compte (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            role TEXT NOT NULL CHECK (role IN ('professionnel', 'secretaire', 'agent', 'service-medical', 'administrateur')),
            emetteur TEXT NOT NULL,
            sujet TEXT NOT NULL,
            nom TEXT NOT NULL,
            identifiant TEXT,
            profession TEXT,
            caisse TEXT REFERENCES caisse (code),
            actif BOOLEAN NOT NULL,
            cree_le BIGINT NOT NULL,
            CONSTRAINT compte_emetteur_sujet_key UNIQUE (emetteur, sujet),
            CONSTRAINT compte_coherence_check CHECK (
                (role IN ('agent', 'service-medical')) = (caisse IS NOT NULL)
                AND (role = 'professionnel') = (profession IS NOT NULL)
                AND (role = 'professionnel') = (identifiant IS NOT NULL))
        )
        """,
        """
        CREATE TABLE situation (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            compte TEXT NOT NULL REFERENCES compte (id),
            cle TEXT NOT NULL,
            rang BIGINT NOT NULL,
            libelle TEXT NOT NULL,
            mode TEXT NOT NULL,
            specialite TEXT,
            adresse TEXT,
            telephone TEXT,
            finie_le BIGINT,
            CONSTRAINT situation_compte_cle_key UNIQUE (compte, cle)
        )
        """,
        """
        CREATE TABLE delegation (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            delegant TEXT NOT NULL REFERENCES compte (id),
            delegataire TEXT NOT NULL REFERENCES compte (id),
            teleservices TEXT NOT NULL,
            debut BIGINT NOT NULL,
            fin BIGINT NOT NULL,
            revoquee_le BIGINT,
            CONSTRAINT delegation_periode_check CHECK (fin > debut),
            CONSTRAINT delegation_soi_check CHECK (delegant <> delegataire)
        )
        """,
        "CREATE INDEX delegation_delegataire_idx ON delegation (delegataire)",
        "CREATE INDEX delegation_delegant_idx ON delegation (delegant)",
        """
        CREATE TABLE session (
            empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            compte TEXT NOT NULL REFERENCES compte (id),
            situation TEXT REFERENCES situation (id),
            delegation TEXT REFERENCES delegation (id),
            navigateur TEXT NOT NULL,
            ouverte_le BIGINT NOT NULL,
            vue_le BIGINT NOT NULL,
            fin BIGINT NOT NULL,
            fermee_le BIGINT,
            jeton_fournisseur TEXT
        )
        """,
        "CREATE INDEX session_compte_idx ON session (compte)",
        """
        CREATE TABLE jeton (
            empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            compte TEXT NOT NULL REFERENCES compte (id),
            situation TEXT REFERENCES situation (id),
            delegation TEXT REFERENCES delegation (id),
            nom TEXT NOT NULL,
            cree_le BIGINT NOT NULL,
            fin BIGINT NOT NULL,
            revoque_le BIGINT
        )
        """,
        "CREATE INDEX jeton_compte_idx ON jeton (compte)",
        """
        CREATE TABLE connexion (
            etat TEXT NOT NULL PRIMARY KEY CHECK (length(etat) = 64),
            navigateur TEXT NOT NULL CHECK (length(navigateur) = 64),
            verificateur TEXT NOT NULL,
            nonce TEXT NOT NULL,
            cree_le BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE favori (
            compte TEXT NOT NULL REFERENCES compte (id),
            teleservice TEXT NOT NULL,
            rang BIGINT NOT NULL,
            PRIMARY KEY (compte, teleservice)
        )
        """,
    ]
}
