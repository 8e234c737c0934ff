/// What lists, dashboards and searches of the tracing read without touching the sealed rows: a million sheets are counted
/// from indexes alone.
extension Schema {
    static func tracingViews(_ engine: Engine) -> [SQL] {
        [
            // Where the call was made, as it was then: a day's calls are counted without their sheets.
            "ALTER TABLE appel ADD COLUMN departement TEXT",
            "UPDATE appel SET departement = (SELECT departement FROM contact WHERE contact.id = appel.contact)",
            "CREATE INDEX appel_territoire_idx ON appel (epidemie, departement, le, compte, issue)",
            "DROP INDEX contact_cas_idx",
            "CREATE INDEX contact_cas_idx ON contact (cas, cree_le, id, etat, fusionne_dans)",
            "DROP INDEX contact_enregistre_idx",
            """
            CREATE INDEX contact_enregistre_idx ON contact (epidemie, departement, enregistre_le, joint_le, cas, etat, raison, mobile, fusionne_dans)
            WHERE enregistre_le IS NOT NULL AND fusionne_dans IS NULL
            """,
            """
            CREATE INDEX contact_devenu_idx ON contact (epidemie, collecte_le, cas, cas_devenu, dernier_jour, fusionne_dans)
            WHERE cas_devenu IS NOT NULL AND fusionne_dans IS NULL
            """,
            "DROP INDEX cas_collecte_idx",
            "CREATE INDEX cas_collecte_idx ON cas (epidemie, collecte_le, id)",
            "DROP INDEX cas_territoire_idx",
            """
            CREATE INDEX cas_territoire_idx ON cas (epidemie, departement, etat, maj_le, id, fusionne_dans, numero, symptomes_le, confirme_le,
                collecte_le, foyer, source_contact, positif_le, valide_le, echeance_validation)
            """,
        ]
    }
}
