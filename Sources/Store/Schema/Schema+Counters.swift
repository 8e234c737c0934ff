extension Schema {
    /// Unknown persons asked about, by account and hour; and when what time alone brings was last done.
    static let counters: [SQL] = [
        """
        CREATE TABLE manque (
            compte TEXT NOT NULL,
            heure BIGINT NOT NULL,
            nombre BIGINT NOT NULL,
            PRIMARY KEY (compte, heure)
        )
        """,
        """
        CREATE TABLE tour (
            nom TEXT NOT NULL PRIMARY KEY,
            le BIGINT NOT NULL
        )
        """,
    ]
}
