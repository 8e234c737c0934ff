/// Clusters, likely duplicates and their merges, imports, erasures.
extension Schema {
    static let groups: [SQL] = [
        """
        CREATE TABLE groupe (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            epidemie TEXT NOT NULL,
            departement TEXT NOT NULL,
            motif TEXT NOT NULL CHECK (motif IN ('lieu', 'evenement', 'foyer', 'chaine')),
            cle TEXT NOT NULL,
            etat TEXT NOT NULL CHECK (etat IN ('propose', 'confirme', 'ecarte')),
            effectif BIGINT NOT NULL,
            du BIGINT NOT NULL,
            au BIGINT NOT NULL,
            propose_le BIGINT NOT NULL,
            decide_le BIGINT,
            decide_par TEXT,
            CONSTRAINT groupe_cle_key UNIQUE (epidemie, motif, cle)
        )
        """,
        """
        CREATE TABLE groupe_cas (
            groupe TEXT NOT NULL REFERENCES groupe (id),
            cas TEXT NOT NULL REFERENCES cas (id),
            PRIMARY KEY (groupe, cas)
        )
        """,
        "CREATE INDEX groupe_cas_cas_idx ON groupe_cas (cas)",
    ]

    static func doubles(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE doublon (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                genre TEXT NOT NULL CHECK (genre IN ('cas', 'contact')),
                a TEXT NOT NULL,
                b TEXT NOT NULL,
                departement TEXT NOT NULL,
                score BIGINT NOT NULL,
                raisons TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-decider', 'fusionne', 'distincts')),
                propose_le BIGINT NOT NULL,
                decide_le BIGINT,
                decide_par TEXT,
                CONSTRAINT doublon_paire_key UNIQUE (genre, a, b),
                CONSTRAINT doublon_ordre_check CHECK (a < b)
            )
            """,
            "CREATE INDEX doublon_b_idx ON doublon (b)",
            "CREATE INDEX doublon_a_decider_idx ON doublon (epidemie, departement, score, id) WHERE etat = 'a-decider'",
            """
            CREATE TABLE fusion (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                genre TEXT NOT NULL CHECK (genre IN ('cas', 'contact')),
                garde TEXT NOT NULL,
                absorbe TEXT NOT NULL,
                donnees \(sql: bytes(engine)) NOT NULL,
                le BIGINT NOT NULL,
                par TEXT NOT NULL,
                defaite_le BIGINT,
                defaite_par TEXT,
                collecte_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX fusion_garde_idx ON fusion (garde)",
            "CREATE INDEX fusion_absorbe_idx ON fusion (absorbe)",
        ]
    }

    static func imports(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE lot (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                nom TEXT NOT NULL,
                compte TEXT NOT NULL,
                perimetre TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-confirmer', 'a-faire', 'en-cours', 'fait', 'echec', 'defait')),
                avance BIGINT NOT NULL,
                pris_jusqu_au BIGINT,
                le BIGINT NOT NULL,
                reglages TEXT NOT NULL,
                bilan TEXT NOT NULL,
                refus \(sql: bytes(engine)),
                defait_le BIGINT,
                collecte_le BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE lot_piece (
                lot TEXT NOT NULL REFERENCES lot (id),
                genre TEXT NOT NULL CHECK (genre IN ('cas', 'liens', 'contacts')),
                rang BIGINT NOT NULL,
                donnees \(sql: bytes(engine)) NOT NULL,
                PRIMARY KEY (lot, genre, rang)
            )
            """,
            "CREATE INDEX lot_a_faire_idx ON lot (etat, le) WHERE etat IN ('a-faire', 'en-cours')",
            "CREATE INDEX lot_epidemie_idx ON lot (epidemie, le)",
            """
            CREATE TABLE modele_import (
                empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
                correspondances TEXT NOT NULL,
                compte TEXT NOT NULL,
                le BIGINT NOT NULL
            )
            """,
        ]
    }

    static func erasures(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE effacement (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                le BIGINT NOT NULL,
                rapport TEXT NOT NULL,
                signature TEXT NOT NULL,
                cle TEXT NOT NULL
            )
            """,
            "CREATE INDEX effacement_epidemie_idx ON effacement (epidemie, le)",
        ] + AppendOnly.triggers(on: "effacement", for: engine)
    }
}
