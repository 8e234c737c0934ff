/// What the funds reimbursed lately, when they provide it. What was reimbursed is encrypted; its day alone is in clear.
extension Schema {
    static func reimbursements(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE remboursement_lot (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                caisse TEXT NOT NULL REFERENCES caisse (code),
                etat TEXT NOT NULL CHECK (etat IN ('en-cours', 'en-vigueur', 'remplace')),
                empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
                lus BIGINT NOT NULL,
                gardes BIGINT NOT NULL,
                ecartes BIGINT NOT NULL,
                lu_le BIGINT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX remboursement_lot_en_vigueur_idx ON remboursement_lot (caisse) WHERE etat = 'en-vigueur'",
            """
            CREATE TABLE remboursement (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                lot TEXT NOT NULL REFERENCES remboursement_lot (id),
                patient TEXT NOT NULL REFERENCES patient (id),
                jour BIGINT NOT NULL,
                ligne \(sql: bytes(engine)) NOT NULL
            )
            """,
            "CREATE INDEX remboursement_patient_idx ON remboursement (patient, jour)",
            "CREATE INDEX remboursement_lot_idx ON remboursement (lot)",
            // Codes whose lines nobody is shown. Empty until an administrator fills it.
            """
            CREATE TABLE remboursement_masque (
                code TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
                motif TEXT NOT NULL,
                note_par TEXT NOT NULL,
                note_le BIGINT NOT NULL
            )
            """,
        ]
    }
}
