/// Threads of messages with a fund, and the files that go with them.
extension Schema {
    static func messagerie(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE fil (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                service TEXT NOT NULL CHECK (service IN ('administratif', 'medical')),
                sujet TEXT NOT NULL,
                caisse TEXT NOT NULL REFERENCES caisse (code),
                dossier TEXT REFERENCES dossier (id),
                patient TEXT REFERENCES patient (id),
                teleservice TEXT,
                professionnel TEXT NOT NULL REFERENCES compte (id),
                titre \(sql: bytes(engine)) NOT NULL,
                urgent BOOLEAN NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('attend-caisse', 'attend-professionnel', 'clos')),
                ouvert_le BIGINT NOT NULL,
                attend_depuis BIGINT NOT NULL,
                du_le BIGINT NOT NULL,
                maj_le BIGINT NOT NULL,
                messages BIGINT NOT NULL CHECK (messages >= 1),
                revision BIGINT NOT NULL CHECK (revision >= 1)
            )
            """,
            "CREATE INDEX fil_caisse_idx ON fil (caisse, service, etat, attend_depuis, id)",
            "CREATE INDEX fil_professionnel_idx ON fil (professionnel, maj_le, id)",
            "CREATE INDEX fil_dossier_idx ON fil (dossier) WHERE dossier IS NOT NULL",
            """
            CREATE TABLE message (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                fil TEXT NOT NULL REFERENCES fil (id),
                rang BIGINT NOT NULL CHECK (rang >= 1),
                cote TEXT NOT NULL CHECK (cote IN ('professionnel', 'caisse')),
                mot TEXT NOT NULL CHECK (mot IN ('message', 'cloture', 'reouverture')),
                compte TEXT NOT NULL REFERENCES compte (id),
                par TEXT NOT NULL,
                le BIGINT NOT NULL,
                texte \(sql: bytes(engine)) NOT NULL,
                attente BIGINT,
                CONSTRAINT message_fil_rang_key UNIQUE (fil, rang)
            )
            """,
            """
            CREATE TABLE piece (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                message TEXT NOT NULL REFERENCES message (id),
                rang BIGINT NOT NULL CHECK (rang BETWEEN 1 AND 4),
                nom \(sql: bytes(engine)) NOT NULL,
                genre TEXT NOT NULL CHECK (genre IN ('pdf', 'png', 'jpeg')),
                taille BIGINT NOT NULL CHECK (taille > 0),
                empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
                nettoyage TEXT,
                contenu \(sql: bytes(engine)) NOT NULL,
                CONSTRAINT piece_message_rang_key UNIQUE (message, rang)
            )
            """,
            """
            CREATE TABLE fil_lu (
                fil TEXT NOT NULL REFERENCES fil (id),
                compte TEXT NOT NULL REFERENCES compte (id),
                rang BIGINT NOT NULL,
                PRIMARY KEY (fil, compte)
            )
            """,
        ] + AppendOnly.triggers(on: "message", for: engine) + AppendOnly.triggers(on: "piece", for: engine)
    }
}
