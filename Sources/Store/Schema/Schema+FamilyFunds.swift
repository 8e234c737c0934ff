/// What was sent to family funds about a dossier, and the proof that it arrived. No date of a pregnancy is kept here: it is
/// read from the version when the message leaves.
extension Schema {
    static let familyFunds: [SQL] = [
        """
        CREATE TABLE annonce_famille (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            dossier TEXT NOT NULL REFERENCES dossier (id),
            rang BIGINT NOT NULL CHECK (rang >= 1),
            version BIGINT NOT NULL,
            genre TEXT NOT NULL CHECK (genre IN ('declaration', 'rectification', 'fin')),
            organisme TEXT NOT NULL CHECK (organisme IN ('caf', 'msa')),
            cree_le BIGINT NOT NULL,
            annulee_le BIGINT,
            recue_le BIGINT,
            reference TEXT,
            CONSTRAINT annonce_famille_preuve_check CHECK ((recue_le IS NULL) = (reference IS NULL))
        )
        """,
        "CREATE INDEX annonce_famille_dossier_idx ON annonce_famille (dossier, cree_le)",
    ]
}
