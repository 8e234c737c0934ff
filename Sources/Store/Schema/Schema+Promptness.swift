/// What a fund grants otherwise than asked, and the ways to what is late or was given up on without reading what is not.
extension Schema {
    static func promptness(_ engine: Engine) -> [SQL] {
        tables + AppendOnly.triggers(on: "accord", for: engine)
    }

    private static let tables: [SQL] = [
        """
        CREATE TABLE accord (
            dossier TEXT NOT NULL REFERENCES dossier (id),
            version BIGINT NOT NULL,
            champ TEXT NOT NULL,
            demande TEXT,
            accorde TEXT NOT NULL,
            par TEXT NOT NULL REFERENCES compte (id),
            le BIGINT NOT NULL,
            PRIMARY KEY (dossier, version)
        )
        """,
        "ALTER TABLE proposition ADD COLUMN accorde TEXT",
        // Transmissions and announcements are claimed before papers, which take a hundred times as long.
        "CREATE INDEX sortie_prompte_idx ON sortie (prochain_le, id) WHERE etat = 'a-faire' AND tache NOT IN ('documents', 'espace-documents')",
        "CREATE INDEX sortie_papiers_idx ON sortie (prochain_le, id) WHERE etat = 'a-faire' AND tache IN ('documents', 'espace-documents')",
        "CREATE INDEX webhook_envoi_mort_idx ON webhook_envoi (webhook, cree_le) WHERE etat = 'mort'",
        "CREATE INDEX fil_sans_reponse_idx ON fil (caisse, service, du_le) WHERE etat = 'attend-caisse'",
        "CREATE INDEX reclamation_sans_reponse_idx ON reclamation (caisse, due_le) WHERE etat IN ('deposee', 'en-cours')",
    ]
}
