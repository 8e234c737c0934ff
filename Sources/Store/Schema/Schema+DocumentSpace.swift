/// The patient's space of documents: what was filed there, and who may read what.
///
/// `depot_espace`: one row per paper filed, under its verification code: the same paper is never filed twice. `remplace_par`:
/// the paper of a later version took its place. `acces_document`: one row per profession and type that may be read; what has
/// no row in force may not.
extension Schema {
    static func documentSpace(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE depot_espace (
                code TEXT NOT NULL PRIMARY KEY REFERENCES document (code),
                patient TEXT NOT NULL REFERENCES patient (id),
                dossier TEXT NOT NULL REFERENCES dossier (id),
                version BIGINT NOT NULL,
                volet TEXT NOT NULL,
                type TEXT NOT NULL,
                reference TEXT NOT NULL,
                depose_le BIGINT NOT NULL,
                remplace_par TEXT REFERENCES document (code),
                retire_le BIGINT
            )
            """,
            "CREATE INDEX depot_espace_dossier_idx ON depot_espace (dossier)",
            "CREATE INDEX depot_espace_patient_idx ON depot_espace (patient, depose_le)",
            """
            CREATE TABLE acces_document (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                profession TEXT NOT NULL,
                type TEXT NOT NULL,
                source TEXT NOT NULL,
                du BIGINT NOT NULL,
                au BIGINT,
                note_par TEXT NOT NULL REFERENCES compte (id),
                note_le BIGINT NOT NULL,
                CONSTRAINT acces_document_dates_check CHECK (au >= du)
            )
            """,
            "CREATE UNIQUE INDEX acces_document_ouvert_idx ON acces_document (profession, type) WHERE au IS NULL",
        ]
    }
}
