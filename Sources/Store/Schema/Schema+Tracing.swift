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

    private static func contacts(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE contact (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                cas TEXT NOT NULL REFERENCES cas (id),
                numero TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN
                    ('brouillon', 'a-appeler', 'injoignable', 'refuse', 'isole', 'teste', 'negatif', 'positif', 'clos')),
                file TEXT NOT NULL CHECK (file IN ('plateforme', 'agence', 'medecin')),
                departement TEXT NOT NULL CHECK (length(departement) BETWEEN 2 AND 3),
                donnees \(sql: bytes(engine)) NOT NULL,
                cle_nir TEXT,
                cle_identite TEXT,
                cle_telephone TEXT,
                cle_voisine TEXT,
                cle_code TEXT,
                foyer TEXT,
                raison TEXT NOT NULL,
                mobile BOOLEAN NOT NULL,
                enregistre_le BIGINT,
                echeance_appel BIGINT,
                prochain_essai BIGINT,
                essais BIGINT NOT NULL,
                joint_le BIGINT,
                pris_par TEXT,
                pris_jusqu_au BIGINT,
                lien_jusqu_au BIGINT,
                dernier_jour BIGINT,
                droits_jusqu_au BIGINT,
                teste_le BIGINT,
                masques_delivres BOOLEAN NOT NULL,
                besoin_social BOOLEAN NOT NULL,
                arret TEXT,
                cas_devenu TEXT REFERENCES cas (id),
                fusionne_dans TEXT,
                lot TEXT,
                retire_le BIGINT,
                revision BIGINT NOT NULL,
                collecte_le BIGINT NOT NULL,
                cree_le BIGINT NOT NULL,
                maj_le BIGINT NOT NULL,
                CONSTRAINT contact_numero_key UNIQUE (epidemie, numero)
            )
            """,
            "CREATE INDEX contact_cas_idx ON contact (cas, cree_le, id)",
            """
            CREATE INDEX contact_a_appeler_idx ON contact (epidemie, departement, file, echeance_appel, essais, id, prochain_essai, pris_jusqu_au,
                lien_jusqu_au, mobile)
            WHERE etat = 'a-appeler' AND fusionne_dans IS NULL
            """,
            """
            CREATE INDEX contact_retard_idx ON contact (epidemie, departement, echeance_appel, id)
            WHERE etat = 'a-appeler' AND fusionne_dans IS NULL
            """,
            "CREATE INDEX contact_territoire_idx ON contact (epidemie, departement, etat, maj_le, id)",
            "CREATE INDEX contact_foyer_idx ON contact (foyer) WHERE foyer IS NOT NULL",
            "CREATE INDEX contact_cle_nir_idx ON contact (cle_nir) WHERE cle_nir IS NOT NULL",
            "CREATE INDEX contact_cle_identite_idx ON contact (cle_identite) WHERE cle_identite IS NOT NULL",
            "CREATE INDEX contact_cle_telephone_idx ON contact (cle_telephone) WHERE cle_telephone IS NOT NULL",
            "CREATE INDEX contact_cle_voisine_idx ON contact (cle_voisine) WHERE cle_voisine IS NOT NULL",
            "CREATE INDEX contact_cle_code_idx ON contact (cle_code) WHERE cle_code IS NOT NULL",
            "CREATE INDEX contact_pris_par_idx ON contact (pris_par) WHERE pris_par IS NOT NULL",
            "CREATE INDEX contact_lot_idx ON contact (lot, id) WHERE lot IS NOT NULL",
            "CREATE INDEX contact_collecte_idx ON contact (epidemie, collecte_le)",
            "CREATE INDEX contact_enregistre_idx ON contact (epidemie, departement, enregistre_le) WHERE enregistre_le IS NOT NULL",
        ]
    }

    private static func calls(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE appel (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                contact TEXT NOT NULL REFERENCES contact (id),
                compte TEXT NOT NULL,
                le BIGINT NOT NULL,
                issue TEXT NOT NULL,
                dans_les_temps BOOLEAN,
                avant TEXT,
                collecte_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX appel_contact_idx ON appel (contact, le)",
            "CREATE INDEX appel_compte_idx ON appel (epidemie, le, compte)",
            """
            CREATE TABLE isolement (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                cas TEXT REFERENCES cas (id),
                contact TEXT REFERENCES contact (id),
                departement TEXT NOT NULL,
                prevu_le BIGINT NOT NULL,
                fait_le BIGINT,
                compte TEXT,
                issue TEXT,
                collecte_le BIGINT NOT NULL,
                CONSTRAINT isolement_objet_check CHECK ((cas IS NULL) <> (contact IS NULL))
            )
            """,
            "CREATE INDEX isolement_a_faire_idx ON isolement (epidemie, departement, prevu_le, id) WHERE fait_le IS NULL",
            "CREATE INDEX isolement_cas_idx ON isolement (cas) WHERE cas IS NOT NULL",
            "CREATE INDEX isolement_contact_idx ON isolement (contact) WHERE contact IS NOT NULL",
            """
            CREATE TABLE autodeclaration (
                empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
                contact TEXT NOT NULL REFERENCES contact (id),
                cree_le BIGINT NOT NULL,
                expire_le BIGINT NOT NULL,
                essais BIGINT NOT NULL,
                utilisee_le BIGINT
            )
            """,
            "CREATE INDEX autodeclaration_contact_idx ON autodeclaration (contact)",
            "CREATE INDEX autodeclaration_cree_idx ON autodeclaration (cree_le)",
            """
            CREATE TABLE arret (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
                patient TEXT REFERENCES patient (id),
                medecin TEXT REFERENCES compte (id),
                du BIGINT NOT NULL,
                au BIGINT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('demande', 'sans-medecin', 'repris', 'decline', 'annule')),
                dossier TEXT REFERENCES dossier (id),
                motif TEXT,
                demande_le BIGINT NOT NULL,
                demande_par TEXT NOT NULL,
                decide_le BIGINT,
                collecte_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX arret_contact_idx ON arret (contact)",
            "CREATE INDEX arret_medecin_idx ON arret (medecin, demande_le, id) WHERE medecin IS NOT NULL",
            """
            CREATE TABLE envoi (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                canal TEXT NOT NULL CHECK (canal IN ('sms', 'courriel')),
                gabarit TEXT NOT NULL CHECK (gabarit IN ('autodeclaration', 'alerte-agence', 'code-de-test')),
                contact TEXT REFERENCES contact (id),
                cas TEXT REFERENCES cas (id),
                charge \(sql: bytes(engine)) NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-envoyer', 'envoye', 'mort', 'annule')),
                essais BIGINT NOT NULL,
                prochain_le BIGINT NOT NULL,
                erreur TEXT,
                cree_le BIGINT NOT NULL,
                envoye_le BIGINT,
                collecte_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX envoi_a_envoyer_idx ON envoi (prochain_le, id) WHERE etat = 'a-envoyer'",
            "CREATE INDEX envoi_mort_idx ON envoi (cree_le, id) WHERE etat = 'mort'",
            "CREATE INDEX envoi_contact_idx ON envoi (contact) WHERE contact IS NOT NULL",
            "CREATE INDEX envoi_cas_idx ON envoi (cas) WHERE cas IS NOT NULL",
        ]
    }

    private static let groups: [SQL] = [
        """
        CREATE TABLE groupe (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            epidemie TEXT NOT NULL,
            departement TEXT NOT NULL,
            motif TEXT NOT NULL CHECK (motif IN ('lieu', 'evenement', 'foyer', 'chaine')),
            cle TEXT NOT NULL,
            etat TEXT NOT NULL CHECK (etat IN ('propose', 'confirme', 'ecarte')),
            effectif BIGINT NOT NULL,
            du BIGINT NOT NULL,
            au BIGINT NOT NULL,
            propose_le BIGINT NOT NULL,
            decide_le BIGINT,
            decide_par TEXT,
            CONSTRAINT groupe_cle_key UNIQUE (epidemie, motif, cle)
        )
        """,
        """
        CREATE TABLE groupe_cas (
            groupe TEXT NOT NULL REFERENCES groupe (id),
            cas TEXT NOT NULL REFERENCES cas (id),
            PRIMARY KEY (groupe, cas)
        )
        """,
        "CREATE INDEX groupe_cas_cas_idx ON groupe_cas (cas)",
    ]

    private static func doubles(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE doublon (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                genre TEXT NOT NULL CHECK (genre IN ('cas', 'contact')),
                a TEXT NOT NULL,
                b TEXT NOT NULL,
                departement TEXT NOT NULL,
                score BIGINT NOT NULL,
                raisons TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-decider', 'fusionne', 'distincts')),
                propose_le BIGINT NOT NULL,
                decide_le BIGINT,
                decide_par TEXT,
                CONSTRAINT doublon_paire_key UNIQUE (genre, a, b),
                CONSTRAINT doublon_ordre_check CHECK (a < b)
            )
            """,
            "CREATE INDEX doublon_b_idx ON doublon (b)",
            "CREATE INDEX doublon_a_decider_idx ON doublon (epidemie, departement, score, id) WHERE etat = 'a-decider'",
            """
            CREATE TABLE fusion (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                genre TEXT NOT NULL CHECK (genre IN ('cas', 'contact')),
                garde TEXT NOT NULL,
                absorbe TEXT NOT NULL,
                donnees \(sql: bytes(engine)) NOT NULL,
                le BIGINT NOT NULL,
                par TEXT NOT NULL,
                defaite_le BIGINT,
                defaite_par TEXT,
                collecte_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX fusion_garde_idx ON fusion (garde)",
            "CREATE INDEX fusion_absorbe_idx ON fusion (absorbe)",
        ]
    }

    private static func imports(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE lot (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                nom TEXT NOT NULL,
                compte TEXT NOT NULL,
                perimetre TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('a-confirmer', 'a-faire', 'en-cours', 'fait', 'echec', 'defait')),
                avance BIGINT NOT NULL,
                pris_jusqu_au BIGINT,
                le BIGINT NOT NULL,
                reglages TEXT NOT NULL,
                bilan TEXT NOT NULL,
                refus \(sql: bytes(engine)),
                defait_le BIGINT,
                collecte_le BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE lot_piece (
                lot TEXT NOT NULL REFERENCES lot (id),
                genre TEXT NOT NULL CHECK (genre IN ('cas', 'liens', 'contacts')),
                rang BIGINT NOT NULL,
                donnees \(sql: bytes(engine)) NOT NULL,
                PRIMARY KEY (lot, genre, rang)
            )
            """,
            "CREATE INDEX lot_a_faire_idx ON lot (etat, le) WHERE etat IN ('a-faire', 'en-cours')",
            "CREATE INDEX lot_epidemie_idx ON lot (epidemie, le)",
            """
            CREATE TABLE modele_import (
                empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
                correspondances TEXT NOT NULL,
                compte TEXT NOT NULL,
                le BIGINT NOT NULL
            )
            """,
        ]
    }

    private static func erasures(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE effacement (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                epidemie TEXT NOT NULL,
                le BIGINT NOT NULL,
                rapport TEXT NOT NULL,
                signature TEXT NOT NULL,
                cle TEXT NOT NULL
            )
            """,
            "CREATE INDEX effacement_epidemie_idx ON effacement (epidemie, le)",
        ] + AppendOnly.triggers(on: "effacement", for: engine)
    }
}
