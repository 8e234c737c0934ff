/// Who looked at what. Traces are only ever added; the sealer orders them into a Merkle tree whose signed
/// heads are copied outside.
extension Schema {
    static func traces(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE trace (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                le BIGINT NOT NULL,
                compte TEXT NOT NULL,
                pour TEXT,
                situation TEXT,
                session TEXT NOT NULL,
                demande TEXT NOT NULL,
                acte TEXT NOT NULL,
                objet TEXT NOT NULL,
                patient TEXT,
                motif TEXT,
                resultat TEXT NOT NULL CHECK (resultat IN ('fait', 'refuse', 'introuvable'))
            )
            """,
            "CREATE INDEX trace_patient_idx ON trace (patient, le) WHERE patient IS NOT NULL",
            "CREATE INDEX trace_compte_idx ON trace (compte, le)",
            """
            CREATE TABLE trace_attente (
                trace TEXT NOT NULL PRIMARY KEY REFERENCES trace (id)
            )
            """,
            """
            CREATE TABLE trace_feuille (
                position BIGINT NOT NULL PRIMARY KEY CHECK (position >= 0),
                trace TEXT NOT NULL UNIQUE REFERENCES trace (id),
                empreinte TEXT NOT NULL CHECK (length(empreinte) = 64)
            )
            """,
            """
            CREATE TABLE trace_tete (
                taille BIGINT NOT NULL PRIMARY KEY CHECK (taille >= 1),
                racine TEXT NOT NULL CHECK (length(racine) = 64),
                bord TEXT NOT NULL,
                le BIGINT NOT NULL,
                cle TEXT NOT NULL,
                signature TEXT NOT NULL
            )
            """,
        ] + AppendOnly.triggers(on: "trace", for: engine) + AppendOnly.triggers(on: "trace_feuille", for: engine)
            + AppendOnly.triggers(on: "trace_tete", for: engine)
    }
}
