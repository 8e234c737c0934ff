/// Contacts, their calls, the messages they get, the leaves they ask for.
extension Schema {
    static func contacts(_ engine: Engine) -> [SQL] {
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
                lien_jusqu_au, mobile, etat, fusionne_dans)
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

    static func calls(_ engine: Engine) -> [SQL] {
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
}
