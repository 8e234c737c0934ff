/// Small rows that every look or deposit adds, found by their whole key: in the embedded database each stood in two trees, one by a
/// hidden number and one from the key to that number. They stand in one, by their key. PostgreSQL has no such choice.
/// https://www.sqlite.org/withoutrowid.html
extension Schema {
    static func singleTrees(_ engine: Engine) -> [SQL] {
        guard engine == .sqlite else { return [] }
        return moved("trace_attente", key: "trace", as: "trace TEXT NOT NULL PRIMARY KEY REFERENCES trace (id)")
            + moved(
                "compteur_vu", key: "jour, compte, patient",
                as: "jour BIGINT NOT NULL, compte TEXT NOT NULL, patient TEXT NOT NULL, PRIMARY KEY (jour, compte, patient)")
            + moved(
                "patientele", key: "compte, patient", ", vu_le",
                as: """
                    compte TEXT NOT NULL REFERENCES compte (id),
                    patient TEXT NOT NULL REFERENCES patient (id),
                    vu_le BIGINT NOT NULL,
                    PRIMARY KEY (compte, patient)
                    """)
            + ["CREATE INDEX patientele_vu_idx ON patientele (compte, vu_le)"]
            + moved(
                "transmission", key: "dossier, version, destinataire", ", le",
                as: """
                    dossier TEXT NOT NULL REFERENCES dossier (id),
                    version BIGINT NOT NULL,
                    destinataire TEXT NOT NULL,
                    le BIGINT NOT NULL,
                    PRIMARY KEY (dossier, version, destinataire)
                    """)
            + AppendOnly.triggers(on: "transmission", for: engine)
            + moved(
                "evenement", key: "dossier, rang", ", mot, etat, version, le, compte, par, motif",
                as: """
                    dossier TEXT NOT NULL REFERENCES dossier (id),
                    rang BIGINT NOT NULL CHECK (rang >= 1),
                    mot TEXT NOT NULL,
                    etat TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    le BIGINT NOT NULL,
                    compte TEXT REFERENCES compte (id),
                    par TEXT NOT NULL,
                    motif TEXT,
                    PRIMARY KEY (dossier, rang)
                    """)
            + AppendOnly.triggers(on: "evenement", for: engine)
    }

    /// The same table, its rows in one tree. What protected it or led to it goes with the old one. Written twice rather than renamed: a
    /// renaming opens the temporary database of its connection, which an import of the directory must find closed.
    private static func moved(_ table: SQLIdentifier, key: SQL, _ others: SQL = "", as definition: SQL) -> [SQL] {
        let columns = key + others
        let aside = table.suffixed("_a_deplacer")
        return [
            // In the order of the old index: sorted in memory, millions of rows would not fit.
            "CREATE TABLE \(raw: aside) AS SELECT \(sql: columns) FROM \(raw: table) ORDER BY \(sql: key)",
            "DROP TABLE \(raw: table)",
            "CREATE TABLE \(raw: table) (\(sql: definition)) WITHOUT ROWID",
            "INSERT INTO \(raw: table) (\(sql: columns)) SELECT \(sql: columns) FROM \(raw: aside) ORDER BY rowid",
            "DROP TABLE \(raw: aside)",
        ]
    }
}
