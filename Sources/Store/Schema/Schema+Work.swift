/// What is still to be done, what people are told, and the answers kept for repeated requests.
extension Schema {
    static func work(_ engine: Engine) -> [SQL] {
        [
        """
        CREATE TABLE sortie (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            tache TEXT NOT NULL,
            dossier TEXT NOT NULL REFERENCES dossier (id),
            version BIGINT NOT NULL,
            etat TEXT NOT NULL CHECK (etat IN ('a-faire', 'faite', 'morte')),
            essais BIGINT NOT NULL,
            prochain_le BIGINT NOT NULL,
            erreur TEXT,
            cree_le BIGINT NOT NULL,
            faite_le BIGINT
        )
        """,
        "CREATE INDEX sortie_a_faire_idx ON sortie (prochain_le, id) WHERE etat = 'a-faire'",
        "CREATE INDEX sortie_morte_idx ON sortie (cree_le, id) WHERE etat = 'morte'",
        """
        CREATE TABLE notification (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            compte TEXT NOT NULL REFERENCES compte (id),
            dossier TEXT NOT NULL REFERENCES dossier (id),
            texte TEXT NOT NULL,
            cree_le BIGINT NOT NULL,
            lue_le BIGINT
        )
        """,
        "CREATE INDEX notification_compte_idx ON notification (compte, cree_le, id)",
        """
        CREATE TABLE idempotence (
            compte TEXT NOT NULL,
            cle TEXT NOT NULL CHECK (length(cle) BETWEEN 1 AND 200),
            empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
            dossier TEXT NOT NULL,
            reponse \(sql: bytes(engine)) NOT NULL,
            cree_le BIGINT NOT NULL,
            PRIMARY KEY (compte, cle)
        )
        """,
        "CREATE INDEX idempotence_cree_idx ON idempotence (cree_le)",
        ]
    }
}
