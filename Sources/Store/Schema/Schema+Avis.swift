/// What people and programs are told, and what is measured of the desk itself.
extension Schema {
    /// A piece of news may now be about a thread, a call or a complaint that no dossier is behind.
    static func avis(_ engine: Engine) -> [SQL] {
        notificationWithoutDossier(engine) + [
            "CREATE INDEX notification_fil_avis_idx ON notification (compte, cree_le, id)",
            """
            CREATE TABLE preference_avis (
                compte TEXT NOT NULL PRIMARY KEY REFERENCES compte (id),
                mode TEXT NOT NULL CHECK (mode IN ('jamais', 'jour', 'heure')),
                courriel \(sql: bytes(engine)),
                dernier_le BIGINT NOT NULL,
                essais BIGINT NOT NULL,
                prochain_le BIGINT NOT NULL,
                erreur TEXT,
                CONSTRAINT preference_avis_courriel_check CHECK (mode = 'jamais' OR courriel IS NOT NULL)
            )
            """,
            "CREATE INDEX preference_avis_prochain_idx ON preference_avis (prochain_le) WHERE mode <> 'jamais'",
            """
            CREATE TABLE webhook (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                compte TEXT NOT NULL REFERENCES compte (id),
                adresse \(sql: bytes(engine)) NOT NULL,
                secret \(sql: bytes(engine)) NOT NULL,
                cree_le BIGINT NOT NULL,
                retire_le BIGINT
            )
            """,
            "CREATE INDEX webhook_compte_idx ON webhook (compte) WHERE retire_le IS NULL",
            """
            CREATE TABLE webhook_envoi (
                webhook TEXT NOT NULL REFERENCES webhook (id),
                notification TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-faire', 'fait', 'mort', 'annule')),
                essais BIGINT NOT NULL,
                prochain_le BIGINT NOT NULL,
                erreur TEXT,
                cree_le BIGINT NOT NULL,
                fait_le BIGINT,
                PRIMARY KEY (webhook, notification)
            )
            """,
            "CREATE INDEX webhook_envoi_a_faire_idx ON webhook_envoi (prochain_le) WHERE etat = 'a-faire'",
        ]
    }

    /// The same table, its dossier optional, with what it is about. SQLite has no other way than to write it again.
    private static func notificationWithoutDossier(_ engine: Engine) -> [SQL] {
        switch engine {
        case .postgresql:
            [
                "ALTER TABLE notification ALTER COLUMN dossier DROP NOT NULL",
                "ALTER TABLE notification ADD COLUMN objet TEXT",
                "ALTER TABLE notification ADD CONSTRAINT notification_objet_check CHECK (dossier IS NOT NULL OR adresse IS NOT NULL)",
                "DROP INDEX notification_compte_idx",
            ]
        case .sqlite:
            // Renaming a table would open the temporary storage of the connection, which later statements set.
            [
                """
                CREATE TABLE notification_gardee (id TEXT, compte TEXT, dossier TEXT, texte TEXT, cree_le BIGINT, lue_le BIGINT, adresse TEXT)
                """,
                "INSERT INTO notification_gardee SELECT id, compte, dossier, texte, cree_le, lue_le, adresse FROM notification",
                "DROP TABLE notification",
                """
                CREATE TABLE notification (
                    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                    compte TEXT NOT NULL REFERENCES compte (id),
                    dossier TEXT REFERENCES dossier (id),
                    texte TEXT NOT NULL,
                    cree_le BIGINT NOT NULL,
                    lue_le BIGINT,
                    adresse TEXT,
                    objet TEXT,
                    CONSTRAINT notification_objet_check CHECK (dossier IS NOT NULL OR adresse IS NOT NULL)
                )
                """,
                """
                INSERT INTO notification (id, compte, dossier, texte, cree_le, lue_le, adresse)
                SELECT id, compte, dossier, texte, cree_le, lue_le, adresse FROM notification_gardee
                """,
                "DROP TABLE notification_gardee",
            ]
        }
    }

    /// Figures of the desk: no person is in them.
    static let service: [SQL] = [
        """
        CREATE TABLE battement (
            minute BIGINT NOT NULL PRIMARY KEY
        )
        """,
        """
        CREATE TABLE mesure_service (
            heure BIGINT NOT NULL,
            noeud TEXT NOT NULL CHECK (length(noeud) = 32),
            service TEXT NOT NULL,
            demandes BIGINT NOT NULL CHECK (demandes >= 0),
            echecs BIGINT NOT NULL CHECK (echecs >= 0),
            t50 BIGINT NOT NULL,
            t100 BIGINT NOT NULL,
            t250 BIGINT NOT NULL,
            t500 BIGINT NOT NULL,
            t1000 BIGINT NOT NULL,
            t2500 BIGINT NOT NULL,
            tplus BIGINT NOT NULL,
            PRIMARY KEY (heure, noeud, service)
        )
        """,
        """
        CREATE TABLE echeance (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            caisse TEXT NOT NULL REFERENCES caisse (code),
            genre TEXT NOT NULL,
            tenue BOOLEAN NOT NULL,
            duree BIGINT NOT NULL,
            le BIGINT NOT NULL
        )
        """,
        "CREATE INDEX echeance_le_idx ON echeance (le, caisse, genre)",
        """
        CREATE TABLE maintenance (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            debut BIGINT NOT NULL,
            fin BIGINT NOT NULL,
            texte TEXT NOT NULL,
            annoncee_par TEXT NOT NULL REFERENCES compte (id),
            annoncee_le BIGINT NOT NULL,
            retiree_le BIGINT,
            CONSTRAINT maintenance_periode_check CHECK (fin > debut)
        )
        """,
        "CREATE INDEX maintenance_fin_idx ON maintenance (fin)",
    ]
}
