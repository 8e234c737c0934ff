/// Kinds of request through time. One row per kind and first day, never changed but for its last day. `professions`: codes of
/// the national nomenclature, separated by spaces. `questions`: JSON, in page order.
extension Schema {
    static let genres: [SQL] = [
        """
        CREATE TABLE genre_demande (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            teleservice TEXT NOT NULL,
            code TEXT NOT NULL CHECK (length(code) BETWEEN 2 AND 20),
            titre TEXT NOT NULL,
            aide TEXT,
            professions TEXT NOT NULL,
            questions TEXT NOT NULL,
            jours BIGINT NOT NULL CHECK (jours BETWEEN 1 AND 365),
            silence TEXT NOT NULL CHECK (silence IN ('sans-effet', 'accord', 'rejet')),
            texte TEXT NOT NULL,
            certitude TEXT NOT NULL CHECK (certitude IN ('confirme', 'a-confirmer')),
            exemple BOOLEAN NOT NULL,
            du BIGINT NOT NULL,
            au BIGINT,
            note_par TEXT NOT NULL REFERENCES compte (id),
            note_le BIGINT NOT NULL,
            CONSTRAINT genre_demande_dates_check CHECK (au >= du),
            CONSTRAINT genre_demande_code_du_key UNIQUE (teleservice, code, du)
        )
        """,
    ]
}
