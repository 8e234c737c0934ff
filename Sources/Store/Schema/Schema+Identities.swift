/// How sure an identity is, where it came from, which were joined.
extension Schema {
    static func identities(_ engine: Engine) -> [SQL] {
        identity(engine) + identityEvents(engine) + mergedPatients(engine) + phoneCodes
    }

    /// No row: the identity is the one its fund registered, provisional, and nobody has touched it yet.
    private static func identity(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE identite (
                patient TEXT NOT NULL PRIMARY KEY REFERENCES patient (id),
                origine TEXT NOT NULL CHECK (origine IN ('registre', 'guichet')),
                ins BOOLEAN NOT NULL,
                ins_le BIGINT,
                document TEXT,
                document_le BIGINT,
                douteuse BOOLEAN NOT NULL,
                fictive BOOLEAN NOT NULL,
                homonyme BOOLEAN NOT NULL,
                proposition \(sql: bytes(engine)),
                proposition_le BIGINT,
                revision BIGINT NOT NULL,
                maj_le BIGINT NOT NULL,
                CONSTRAINT identite_exclusives CHECK (NOT (douteuse AND fictive)),
                CONSTRAINT identite_provisoire CHECK (NOT (douteuse OR fictive) OR (NOT ins AND document IS NULL))
            )
            """
        ]
    }

    private static func identityEvents(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE identite_evenement (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                patient TEXT NOT NULL REFERENCES patient (id),
                rang BIGINT NOT NULL,
                le BIGINT NOT NULL,
                compte TEXT NOT NULL REFERENCES compte (id),
                pour TEXT REFERENCES compte (id),
                genre TEXT NOT NULL,
                avant TEXT NOT NULL CHECK (avant IN ('PROV', 'VALI', 'RECUP', 'QUAL')),
                apres TEXT NOT NULL CHECK (apres IN ('PROV', 'VALI', 'RECUP', 'QUAL')),
                document TEXT,
                code TEXT,
                motif \(sql: bytes(engine)),
                traits \(sql: bytes(engine)),
                CONSTRAINT identite_evenement_rang_key UNIQUE (patient, rang)
            )
            """
        ] + AppendOnly.triggers(on: "identite_evenement", for: engine)
    }

    /// A merge moves nothing: the one absorbed points at the one kept, and un-merging takes the pointer away.
    private static func mergedPatients(_ engine: Engine) -> [SQL] {
        [
            "ALTER TABLE patient ADD COLUMN fusionne_dans TEXT REFERENCES patient (id)",
            "CREATE INDEX patient_fusionne_idx ON patient (fusionne_dans) WHERE fusionne_dans IS NOT NULL",
            """
            CREATE TABLE fusion_patient (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                garde TEXT NOT NULL REFERENCES patient (id),
                absorbe TEXT NOT NULL REFERENCES patient (id),
                etat TEXT NOT NULL CHECK (etat IN ('proposee', 'refusee', 'faite', 'retour-propose', 'defaite')),
                motif \(sql: bytes(engine)) NOT NULL,
                proposee_par TEXT NOT NULL REFERENCES compte (id),
                proposee_le BIGINT NOT NULL,
                decidee_par TEXT REFERENCES compte (id),
                decidee_le BIGINT,
                retour_motif \(sql: bytes(engine)),
                retour_par TEXT REFERENCES compte (id),
                retour_le BIGINT,
                defaite_par TEXT REFERENCES compte (id),
                defaite_le BIGINT,
                CONSTRAINT fusion_patient_deux CHECK (garde <> absorbe),
                CONSTRAINT fusion_patient_personnes CHECK (decidee_par IS NULL OR decidee_par <> proposee_par),
                CONSTRAINT fusion_patient_retour CHECK (defaite_par IS NULL OR (retour_par IS NOT NULL AND defaite_par <> retour_par))
            )
            """,
            "CREATE UNIQUE INDEX fusion_patient_ouverte_idx ON fusion_patient (absorbe) WHERE etat IN ('proposee', 'faite', 'retour-propose')",
            "CREATE INDEX fusion_patient_garde_idx ON fusion_patient (garde)",
            "CREATE INDEX fusion_patient_etat_idx ON fusion_patient (etat, proposee_le)",
            """
            CREATE TABLE doublon_patient (
                a TEXT NOT NULL REFERENCES patient (id),
                b TEXT NOT NULL REFERENCES patient (id),
                score BIGINT NOT NULL,
                vu_le BIGINT NOT NULL,
                ecarte_par TEXT REFERENCES compte (id),
                ecarte_le BIGINT,
                PRIMARY KEY (a, b),
                CONSTRAINT doublon_patient_ordre CHECK (a < b)
            )
            """,
        ]
    }

    /// Codes shown by the patient's phone application: kept as keyed hashes, used once, short-lived.
    private static let phoneCodes: [SQL] = [
        """
        CREATE TABLE code_application (
            cle TEXT NOT NULL PRIMARY KEY CHECK (length(cle) = 64),
            patient TEXT NOT NULL REFERENCES patient (id),
            expire_le BIGINT NOT NULL
        )
        """
    ]
}
