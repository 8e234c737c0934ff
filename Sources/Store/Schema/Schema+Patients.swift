/// Insured persons. Who they are is encrypted; the two keyed hashes are all that can be looked up.
extension Schema {
    static func patients(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE patient (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                cle_nir TEXT NOT NULL UNIQUE CHECK (length(cle_nir) = 64),
                cle_naissance TEXT NOT NULL CHECK (length(cle_naissance) = 64),
                identite \(sql: bytes(engine)) NOT NULL,
                caisse TEXT NOT NULL REFERENCES caisse (code),
                cree_le BIGINT NOT NULL,
                maj_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX patient_cle_naissance_idx ON patient (cle_naissance)",
            """
            CREATE TABLE patientele (
                compte TEXT NOT NULL REFERENCES compte (id),
                patient TEXT NOT NULL REFERENCES patient (id),
                vu_le BIGINT NOT NULL,
                PRIMARY KEY (compte, patient)
            )
            """,
            "CREATE INDEX patientele_vu_idx ON patientele (compte, vu_le)",
        ]
    }
}
