/// Contact tracing. What names or reaches a person is in `donnees`, sealed with the key of the day of collection; the
/// columns beside it are what queues, clocks and counts need. Keyed hashes are all a person can be looked up by.
extension Schema {
    static func tracing(_ engine: Engine) -> [SQL] {
        epidemics + cases(engine) + contacts(engine) + calls(engine) + groups + doubles(engine) + imports(engine) + erasures(engine) + counters
    }

    private static let epidemics: [SQL] = [
        """
        CREATE TABLE epidemie (
            code TEXT NOT NULL,
            version BIGINT NOT NULL,
            du BIGINT NOT NULL,
            parametres TEXT NOT NULL,
            auteur TEXT NOT NULL,
            cree_le BIGINT NOT NULL,
            PRIMARY KEY (code, version)
        )
        """,
        """
        CREATE TABLE surcharge (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            epidemie TEXT NOT NULL,
            departement TEXT NOT NULL,
            motif TEXT NOT NULL,
            attente_avant BIGINT NOT NULL,
            activee_le BIGINT NOT NULL,
            activee_par TEXT NOT NULL,
            coupee_le BIGINT,
            coupee_par TEXT,
            attente_apres BIGINT
        )
        """,
        "CREATE UNIQUE INDEX surcharge_active_idx ON surcharge (epidemie, departement) WHERE coupee_le IS NULL",
    ]

    private static func cases(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE cas (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                numero TEXT NOT NULL,
                reference TEXT,
                etat TEXT NOT NULL CHECK (etat IN ('suspect', 'positif', 'valide', 'complete', 'escalade', 'suivi', 'clos', 'negatif')),
                medecin TEXT REFERENCES compte (id),
                patient TEXT REFERENCES patient (id),
                departement TEXT NOT NULL,
                donnees \(sql: bytes(engine)) NOT NULL,
                cle_nir TEXT,
                cle_identite TEXT,
                cle_telephone TEXT,
                cle_voisine TEXT,
                accord BOOLEAN NOT NULL,
                accord_le BIGINT,
                symptomes_le BIGINT,
                prelevement_le BIGINT,
                confirme_le BIGINT,
                positif_le BIGINT,
                echeance_validation BIGINT,
                valide_le BIGINT,
                annonce TEXT CHECK (annonce IN ('consultation', 'teleconsultation', 'visite')),
                foyer TEXT,
                cle_lieu TEXT,
                collectivite BOOLEAN NOT NULL,
                contacts_declares BIGINT,
                source_contact TEXT,
                lot TEXT,
                fusionne_dans TEXT,
                revision BIGINT NOT NULL,
                collecte_le BIGINT NOT NULL,
                cree_le BIGINT NOT NULL,
                maj_le BIGINT NOT NULL,
                CONSTRAINT cas_numero_key UNIQUE (epidemie, numero)
            )
            """,
            "CREATE INDEX cas_medecin_idx ON cas (medecin, cree_le, id) WHERE medecin IS NOT NULL",
            "CREATE INDEX cas_territoire_idx ON cas (epidemie, departement, etat, maj_le, id)",
            "CREATE INDEX cas_cle_nir_idx ON cas (cle_nir) WHERE cle_nir IS NOT NULL",
            "CREATE INDEX cas_cle_identite_idx ON cas (cle_identite) WHERE cle_identite IS NOT NULL",
            "CREATE INDEX cas_cle_telephone_idx ON cas (cle_telephone) WHERE cle_telephone IS NOT NULL",
            "CREATE INDEX cas_cle_voisine_idx ON cas (cle_voisine) WHERE cle_voisine IS NOT NULL",
            "CREATE INDEX cas_cle_lieu_idx ON cas (epidemie, cle_lieu) WHERE cle_lieu IS NOT NULL",
            "CREATE INDEX cas_foyer_idx ON cas (foyer) WHERE foyer IS NOT NULL",
            "CREATE INDEX cas_reference_idx ON cas (epidemie, reference) WHERE reference IS NOT NULL",
            "CREATE INDEX cas_lot_idx ON cas (lot, id) WHERE lot IS NOT NULL",
            "CREATE INDEX cas_collecte_idx ON cas (epidemie, collecte_le)",
            """
            CREATE INDEX cas_agence_idx ON cas (epidemie, departement, maj_le, id)
            WHERE fusionne_dans IS NULL AND (collectivite OR etat IN ('escalade', 'suivi'))
            """,
            "CREATE INDEX cas_validation_idx ON cas (echeance_validation) WHERE etat = 'positif'",
            """
            CREATE TABLE lien (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                de TEXT,
                vers TEXT,
                de_reference TEXT,
                vers_reference TEXT,
                le BIGINT,
                nature TEXT,
                lot TEXT,
                collecte_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX lien_de_idx ON lien (de) WHERE de IS NOT NULL",
            "CREATE INDEX lien_vers_idx ON lien (vers) WHERE vers IS NOT NULL",
            "CREATE INDEX lien_lot_idx ON lien (lot, id) WHERE lot IS NOT NULL",
            "CREATE INDEX lien_orphelin_idx ON lien (epidemie, id) WHERE de IS NULL OR vers IS NULL",
            "CREATE INDEX lien_epidemie_idx ON lien (epidemie, collecte_le)",
        ]
    }
}
