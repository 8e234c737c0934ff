/// Insured persons as their funds know them, with every period of rights.
///
/// What a fund says of a person is never edited: each delivery adds the versions that differ, and a version counts from the
/// moment its delivery is active. One update of one row lets a delivery in or keeps it out, whatever its size; what was
/// known on a day is recomputed from the deliveries active then.
extension Schema {
    static func droits(_ engine: Engine) -> [SQL] {
        deliveries(engine) + insured(engine) + answers(engine)
    }

    /// Files of insured persons, one row each. `numero` grows with every file, of whichever fund.
    private static func deliveries(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE livraison_assures (
                numero BIGINT NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
                caisse TEXT NOT NULL REFERENCES caisse (code),
                genre TEXT NOT NULL CHECK (genre IN ('complet', 'changements')),
                format TEXT NOT NULL CHECK (format IN ('csv', 'fhir')),
                nom TEXT NOT NULL,
                empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
                etabli_le BIGINT NOT NULL,
                sequence BIGINT NOT NULL CHECK (sequence >= 0),
                etat TEXT NOT NULL CHECK (etat IN ('en-cours', 'retenue', 'active', 'ecartee', 'echec')),
                base BIGINT NOT NULL,
                lus BIGINT NOT NULL,
                gardes BIGINT NOT NULL,
                refuses BIGINT NOT NULL,
                nouveaux BIGINT NOT NULL,
                modifies BIGINT NOT NULL,
                inchanges BIGINT NOT NULL,
                retires BIGINT NOT NULL,
                motif TEXT,
                recue_le BIGINT NOT NULL,
                recue_par TEXT NOT NULL,
                active_le BIGINT,
                decidee_le BIGINT,
                decidee_par TEXT,
                CHECK (lus = gardes + refuses),
                CHECK (gardes = nouveaux + modifies + inchanges),
                CHECK ((etat = 'active') = (active_le IS NOT NULL))
            )
            """,
            "CREATE INDEX livraison_assures_caisse_idx ON livraison_assures (caisse, numero)",
            // One file of a fund at a time is being brought in.
            "CREATE UNIQUE INDEX livraison_assures_en_cours_idx ON livraison_assures (caisse) WHERE etat = 'en-cours'",
        ]
    }

    private static func insured(_ engine: Engine) -> [SQL] {
        [
            // The delivery that made a patient known; without it, the patient was known otherwise. Until it is active,
            // nobody finds the patient.
            "ALTER TABLE patient ADD COLUMN livraison BIGINT",
            "CREATE INDEX patient_livraison_idx ON patient (livraison) WHERE livraison IS NOT NULL",
            """
            CREATE TABLE assure (
                patient TEXT NOT NULL REFERENCES patient (id),
                caisse TEXT NOT NULL,
                livraison BIGINT NOT NULL REFERENCES livraison_assures (numero),
                cle BIGINT NOT NULL,
                empreinte TEXT NOT NULL CHECK (length(empreinte) = 32),
                retire BOOLEAN NOT NULL,
                debut BIGINT,
                fin BIGINT,
                medecin_traitant TEXT,
                droits \(sql: bytes(engine)) NOT NULL,
                identite \(sql: bytes(engine)),
                cle_naissance TEXT,
                PRIMARY KEY (patient, caisse, livraison)
            )
            """,
            // Walked through from end to end after a full file, without reading the rows themselves.
            "CREATE INDEX assure_parcours_idx ON assure (caisse, patient, livraison, retire, cle)",
            "CREATE INDEX assure_livraison_idx ON assure (livraison)",
        ]
    }

    /// What was answered to a professional, word for word. The fund honours it; nobody alters it.
    private static func answers(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE reponse_droits (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                patient TEXT NOT NULL REFERENCES patient (id),
                compte TEXT NOT NULL REFERENCES compte (id),
                demandeur TEXT NOT NULL,
                caisse TEXT,
                date_soins BIGINT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('ouverts', 'reduits', 'fermes', 'inconnus')),
                regles TEXT NOT NULL,
                registre BIGINT NOT NULL,
                contenu \(sql: bytes(engine)) NOT NULL,
                donnee_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX reponse_droits_compte_idx ON reponse_droits (compte, donnee_le, id)",
            "CREATE INDEX reponse_droits_caisse_idx ON reponse_droits (caisse, donnee_le, id)",
            "CREATE INDEX reponse_droits_patient_idx ON reponse_droits (patient, donnee_le)",
        ] + AppendOnly.triggers(on: "reponse_droits", for: engine)
    }
}
