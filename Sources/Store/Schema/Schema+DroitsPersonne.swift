/// What persons may ask of those who hold their data: that nothing be done with it, and a copy of all of it.
extension Schema {
    /// `limitation`: each time the use of somebody's data was limited, by whom, why, and how it ended. `limite`: what leads to
    /// the rows of those who stand limited now, all gone when the limitation is lifted. The indexes are those a copy needs, on tables too
    /// long to be read whole.
    static func droitsPersonne(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE limitation (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                patient TEXT NOT NULL REFERENCES patient (id),
                fondement TEXT NOT NULL CHECK (fondement IN ('exactitude', 'illicite', 'defense', 'opposition')),
                motif \(sql: bytes(engine)) NOT NULL,
                posee_le BIGINT NOT NULL,
                posee_par TEXT NOT NULL REFERENCES compte (id),
                prevenue_le BIGINT,
                levee_le BIGINT,
                levee_par TEXT REFERENCES compte (id),
                levee_motif \(sql: bytes(engine)),
                CONSTRAINT limitation_levee_ck CHECK ((levee_le IS NULL) = (levee_par IS NULL) AND (levee_le IS NULL) = (levee_motif IS NULL)
                    AND (levee_le IS NULL) = (prevenue_le IS NULL))
            )
            """,
            "CREATE INDEX limitation_patient_idx ON limitation (patient, posee_le)",
            """
            CREATE TABLE limite (
                sujet TEXT NOT NULL PRIMARY KEY CHECK (length(sujet) IN (32, 64)),
                genre TEXT NOT NULL,
                limitation TEXT NOT NULL REFERENCES limitation (id)
            )
            """,
            "CREATE INDEX limite_limitation_idx ON limite (limitation)",
            "CREATE INDEX trace_refus_idx ON trace (objet) WHERE patient IS NULL AND resultat <> 'fait'",
            "CREATE INDEX notification_dossier_idx ON notification (dossier) WHERE dossier IS NOT NULL",
            "CREATE INDEX notification_objet_idx ON notification (objet) WHERE objet IS NOT NULL",
        ]
    }
}
