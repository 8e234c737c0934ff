/// What the daily reading of the trace found, and the persons who are there for nobody to look at.
extension Schema {
    /// `leurre`: patients who do not exist; whoever looks at one is stopped. `lecture_trace`: each day that was read, with what was
    /// counted. `ecart`: an account whose day departs from its peers', the figures it was judged by, and who read it.
    static let ecarts: [SQL] = [
        """
        CREATE TABLE leurre (
            patient TEXT NOT NULL PRIMARY KEY REFERENCES patient (id),
            pose_le BIGINT NOT NULL,
            pose_par TEXT NOT NULL REFERENCES compte (id)
        )
        """,
        """
        CREATE TABLE lecture_trace (
            jour BIGINT NOT NULL PRIMARY KEY,
            le BIGINT NOT NULL,
            comptes BIGINT NOT NULL,
            personnes BIGINT NOT NULL,
            ecarts BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE ecart (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            jour BIGINT NOT NULL REFERENCES lecture_trace (jour),
            compte TEXT NOT NULL REFERENCES compte (id),
            genre TEXT NOT NULL,
            metier TEXT NOT NULL,
            mesure BIGINT NOT NULL,
            mediane BIGINT NOT NULL,
            seuil BIGINT NOT NULL,
            pairs BIGINT NOT NULL,
            lu_le BIGINT,
            lu_par TEXT REFERENCES compte (id),
            note TEXT,
            CONSTRAINT ecart_genre_ck CHECK (genre IN ('personnes', 'sans-suite', 'nuit', 'caisses', 'homonymes', 'collegues')),
            CONSTRAINT ecart_lu_ck CHECK ((lu_le IS NULL) = (lu_par IS NULL) AND (lu_le IS NULL) = (note IS NULL))
        )
        """,
        "CREATE UNIQUE INDEX ecart_jour_idx ON ecart (jour, compte, genre)",
    ]
}
