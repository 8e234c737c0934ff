/// Regional agencies come in: one more role of accounts, and the missions people are entrusted with.
extension Schema {
    static func agencies(_ engine: Engine) -> [SQL] {
        widenedRoles(engine) + [
            """
            CREATE TABLE habilitation (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                compte TEXT NOT NULL REFERENCES compte (id),
                epidemie TEXT NOT NULL,
                mission TEXT NOT NULL CHECK (mission IN ('plateforme', 'agence', 'sous-traitant', 'structure')),
                departements TEXT NOT NULL CHECK (length(departements) >= 2),
                du BIGINT NOT NULL,
                au BIGINT NOT NULL,
                accordee_par TEXT NOT NULL,
                accordee_le BIGINT NOT NULL,
                revoquee_le BIGINT,
                CONSTRAINT habilitation_periode_check CHECK (au > du)
            )
            """,
            "CREATE INDEX habilitation_compte_idx ON habilitation (compte, au)",
            "CREATE INDEX habilitation_epidemie_idx ON habilitation (epidemie, au)",
        ]
    }

    /// SQLite cannot alter a CHECK; its documentation allows editing the stored text of a table when what is on disk
    /// does not change, which is the case of a constraint made wider. The tables made next move the schema's cookie, so
    /// that other connections read the text again.
    private static func widenedRoles(_ engine: Engine) -> [SQL] {
        switch engine {
        case .sqlite:
            [
                "PRAGMA writable_schema = ON",
                """
                UPDATE sqlite_schema SET sql = replace(sql, '''service-medical'', ''administrateur''))',
                    '''service-medical'', ''agence'', ''administrateur''))') WHERE type = 'table' AND name = 'compte'
                """,
                "PRAGMA writable_schema = RESET",
            ]
        case .postgresql:
            [
                "ALTER TABLE compte DROP CONSTRAINT compte_role_check",
                """
                ALTER TABLE compte ADD CONSTRAINT compte_role_check
                CHECK (role IN ('professionnel', 'secretaire', 'agent', 'service-medical', 'agence', 'administrateur'))
                """,
            ]
        }
    }
}
