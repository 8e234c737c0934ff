/// Which fund answers on which day, and what each one receives by wire.
extension Schema {
    /// `ancien` may be a fund, or one of its centres: nine digits that need no row of their own. Days are first days, and
    /// `au` is the last one.
    static let competentFunds: [SQL] = [
        // A code met on a card or in a file before anyone named its fund. Nothing is deposited for it.
        "ALTER TABLE caisse ADD COLUMN connue BOOLEAN NOT NULL DEFAULT TRUE",
        "ALTER TABLE caisse ADD COLUMN source TEXT",
        """
        CREATE TABLE caisse_reprise (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            ancien TEXT NOT NULL CHECK (length(ancien) = 9),
            successeur TEXT NOT NULL REFERENCES caisse (code),
            le BIGINT NOT NULL,
            source TEXT NOT NULL,
            note_par TEXT NOT NULL,
            note_le BIGINT NOT NULL,
            CONSTRAINT caisse_reprise_ancien_le_key UNIQUE (ancien, le),
            CONSTRAINT caisse_reprise_soi_check CHECK (ancien <> successeur)
        )
        """,
        """
        CREATE TABLE caisse_reception (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            caisse TEXT NOT NULL REFERENCES caisse (code),
            teleservice TEXT NOT NULL,
            du BIGINT NOT NULL,
            au BIGINT,
            source TEXT NOT NULL,
            note_par TEXT NOT NULL,
            note_le BIGINT NOT NULL,
            CONSTRAINT caisse_reception_du_key UNIQUE (caisse, teleservice, du),
            CONSTRAINT caisse_reception_periode_check CHECK (au >= du)
        )
        """,
        "CREATE UNIQUE INDEX caisse_reception_ouverte_idx ON caisse_reception (caisse, teleservice) WHERE au IS NULL",
        // The list without dates that funds had so far held one téléservice at most.
        """
        INSERT INTO caisse_reception (id, caisse, teleservice, du, au, source, note_par, note_le)
        SELECT '00000000000000000000000' || code, code, 'arret-de-travail', 0, NULL, 'Liste sans dates, reprise telle quelle.', 'guichet', 0
        FROM caisse WHERE ',' || teleservices || ',' LIKE '%,arret-de-travail,%'
        """,
    ]

    /// The versions that go by hand: by post to the fund, or handed over. Whoever has no row here went by wire. Written
    /// once, at the deposit: what the fund can do later changes nothing to it.
    static let deliveries: [SQL] = [
        """
        CREATE TABLE envoi_papier (
            dossier TEXT NOT NULL REFERENCES dossier (id),
            version BIGINT NOT NULL,
            auteur TEXT NOT NULL REFERENCES compte (id),
            voie TEXT NOT NULL CHECK (voie IN ('courrier', 'remise')),
            caisse TEXT NOT NULL REFERENCES caisse (code),
            cree_le BIGINT NOT NULL,
            fait TEXT CHECK (fait IN ('poste', 'remis')),
            fait_jour BIGINT,
            fait_par TEXT REFERENCES compte (id),
            fait_note_le BIGINT,
            PRIMARY KEY (dossier, version),
            CONSTRAINT envoi_papier_note_check CHECK (
                (fait IS NULL) = (fait_jour IS NULL) AND (fait IS NULL) = (fait_par IS NULL) AND (fait IS NULL) = (fait_note_le IS NULL))
        )
        """,
        "CREATE INDEX envoi_papier_a_poster_idx ON envoi_papier (auteur, cree_le, dossier) WHERE fait IS NULL AND voie = 'courrier'",
    ]
}
