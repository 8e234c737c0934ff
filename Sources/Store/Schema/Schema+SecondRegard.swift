/// Decisions of a fund. `second_regard`: which answers need two people, per fund and téléservice. `proposition`: what one
/// agent proposed and what another made of it; one waits at most per dossier. `motif_type`: reasons a fund writes once.
extension Schema {
    static let fundDecisions: [SQL] = [
        """
        CREATE TABLE second_regard (
            caisse TEXT NOT NULL REFERENCES caisse (code),
            teleservice TEXT NOT NULL,
            acceptation BOOLEAN NOT NULL,
            refus BOOLEAN NOT NULL,
            note_par TEXT NOT NULL REFERENCES compte (id),
            note_le BIGINT NOT NULL,
            PRIMARY KEY (caisse, teleservice)
        )
        """,
        """
        CREATE TABLE proposition (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            dossier TEXT NOT NULL REFERENCES dossier (id),
            version BIGINT NOT NULL,
            caisse TEXT NOT NULL REFERENCES caisse (code),
            issue TEXT NOT NULL CHECK (issue IN ('acceptation', 'refus')),
            motif TEXT,
            propose_par TEXT NOT NULL REFERENCES compte (id),
            propose_le BIGINT NOT NULL,
            suite TEXT CHECK (suite IN ('confirmee', 'ecartee', 'retiree', 'caduque')),
            regarde_par TEXT REFERENCES compte (id),
            regarde_le BIGINT,
            CONSTRAINT proposition_deux_personnes_check CHECK (suite <> 'confirmee' OR regarde_par <> propose_par),
            CONSTRAINT proposition_regard_check CHECK ((suite IS NULL) = (regarde_le IS NULL)),
            CONSTRAINT proposition_refus_check CHECK (issue <> 'refus' OR motif IS NOT NULL)
        )
        """,
        "CREATE UNIQUE INDEX proposition_une_seule_idx ON proposition (dossier) WHERE suite IS NULL",
        "CREATE INDEX proposition_caisse_idx ON proposition (caisse, propose_le) WHERE suite IS NULL",
        """
        CREATE TABLE motif_type (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            caisse TEXT NOT NULL REFERENCES caisse (code),
            teleservice TEXT,
            titre TEXT NOT NULL CHECK (length(titre) BETWEEN 3 AND 80),
            texte TEXT NOT NULL CHECK (length(texte) BETWEEN 3 AND 900),
            note_par TEXT NOT NULL REFERENCES compte (id),
            note_le BIGINT NOT NULL,
            retire_le BIGINT
        )
        """,
        "CREATE INDEX motif_type_caisse_idx ON motif_type (caisse, titre) WHERE retire_le IS NULL",
    ]
}
