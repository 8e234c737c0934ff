/// The census of professionals who volunteer in a crisis: campaigns, whom to call and what they answered, personal links,
/// patients sent to them. Everything but the campaign's own row and its counts goes when it ends.
extension Schema {
    static func recensement(_ engine: Engine) -> [SQL] {
        campaigns + targets + links + orientations(engine) + positions
    }

    /// Days are counted from 1970-01-01. `rapport` is what the end erased and the counts that are kept, exactly as signed.
    private static let campaigns: [SQL] = [
        """
        CREATE TABLE campagne (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            caisse TEXT NOT NULL,
            objet TEXT NOT NULL,
            departements TEXT NOT NULL,
            ouverture BIGINT NOT NULL,
            echeance BIGINT NOT NULL,
            fin BIGINT NOT NULL,
            generalistes BOOLEAN NOT NULL,
            essais_au_plus BIGINT NOT NULL CHECK (essais_au_plus BETWEEN 1 AND 10),
            heures_reponse BIGINT NOT NULL CHECK (heures_reponse BETWEEN 1 AND 168),
            cree_par TEXT NOT NULL,
            cree_le BIGINT NOT NULL,
            close_le BIGINT,
            efface_le BIGINT,
            rapport TEXT,
            signature TEXT,
            cle TEXT,
            CONSTRAINT campagne_dates_check CHECK (ouverture <= echeance AND echeance <= fin),
            CONSTRAINT campagne_efface_check CHECK ((efface_le IS NULL) = (rapport IS NULL))
        )
        """,
        "CREATE INDEX campagne_caisse_idx ON campagne (caisse, cree_le)",
        "CREATE INDEX campagne_a_effacer_idx ON campagne (fin) WHERE efface_le IS NULL",
    ]

    /// `recense`: somebody, or a structure, to call once in a campaign. `lieu` is the lasting name of the place in the
    /// directory. `ordre` is the priority of the call, the smaller the earlier. `reponse` is JSON; without `partage` nobody
    /// but those who lead the census reads it.
    private static let targets: [SQL] = [
        """
        CREATE TABLE recense (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            campagne TEXT NOT NULL REFERENCES campagne (id),
            genre TEXT NOT NULL CHECK (genre IN ('centre', 'maison', 'cpts', 'medecin', 'infirmier')),
            identifiant TEXT NOT NULL,
            nom TEXT NOT NULL,
            lieu TEXT NOT NULL,
            nom_lieu TEXT,
            commune TEXT NOT NULL,
            code_postal TEXT,
            commune_libelle TEXT,
            departement TEXT NOT NULL,
            telephone TEXT,
            taille BIGINT NOT NULL CHECK (taille > 0),
            equipe BOOLEAN NOT NULL,
            ordre BIGINT NOT NULL,
            etat TEXT NOT NULL CHECK (etat IN ('a-appeler', 'repondu', 'refuse', 'injoignable', 'retire', 'ecarte')),
            essais BIGINT NOT NULL,
            prochain_essai BIGINT,
            rappel_le BIGINT,
            reponse TEXT,
            partage BOOLEAN NOT NULL,
            repondu_le BIGINT,
            repondu_par TEXT CHECK (repondu_par IN ('agent', 'lien', 'compte')),
            pris_par TEXT,
            pris_jusqu_au BIGINT,
            revision BIGINT NOT NULL,
            maj_le BIGINT NOT NULL,
            CONSTRAINT recense_une_fois_key UNIQUE (campagne, genre, identifiant),
            CONSTRAINT recense_reponse_check CHECK ((etat = 'repondu') = (reponse IS NOT NULL)),
            CONSTRAINT recense_partage_check CHECK (NOT partage OR etat = 'repondu')
        )
        """,
        "CREATE INDEX recense_a_appeler_idx ON recense (campagne, ordre, lieu, id, prochain_essai, pris_jusqu_au) WHERE etat = 'a-appeler'",
        "CREATE INDEX recense_liste_idx ON recense (campagne, etat, ordre, id)",
        "CREATE INDEX recense_lieu_idx ON recense (campagne, lieu)",
        "CREATE INDEX recense_identifiant_idx ON recense (identifiant)",
        "CREATE INDEX recense_pris_par_idx ON recense (pris_par) WHERE pris_par IS NOT NULL",
        """
        CREATE TABLE recense_appel (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            campagne TEXT NOT NULL REFERENCES campagne (id),
            recense TEXT NOT NULL REFERENCES recense (id),
            compte TEXT NOT NULL,
            le BIGINT NOT NULL,
            issue TEXT NOT NULL
        )
        """,
        "CREATE INDEX recense_appel_recense_idx ON recense_appel (recense, le)",
        "CREATE INDEX recense_appel_campagne_idx ON recense_appel (campagne, le)",
    ]

    /// Only the hash of a link's secret is kept.
    private static let links: [SQL] = [
        """
        CREATE TABLE recense_lien (
            empreinte TEXT NOT NULL PRIMARY KEY CHECK (length(empreinte) = 64),
            recense TEXT NOT NULL REFERENCES recense (id),
            cree_par TEXT NOT NULL,
            cree_le BIGINT NOT NULL,
            expire_le BIGINT NOT NULL,
            revoque_le BIGINT
        )
        """,
        "CREATE INDEX recense_lien_recense_idx ON recense_lien (recense)",
    ]

    /// `personne`: first name and telephone, sealed, wiped some days after the orientation is settled. `suite`: the
    /// orientation that took over when this one was closed. `jour`: the day it was proposed, in Paris.
    private static func orientations(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE orientation (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                campagne TEXT NOT NULL REFERENCES campagne (id),
                recense TEXT NOT NULL REFERENCES recense (id),
                lieu TEXT NOT NULL,
                agent TEXT NOT NULL,
                patient TEXT REFERENCES patient (id),
                personne \(sql: bytes(engine)),
                besoin TEXT NOT NULL CHECK (besoin IN ('diagnostic', 'suivi', 'autres')),
                maniere TEXT NOT NULL CHECK (maniere IN ('indifferent', 'cabinet', 'teleconsultation')),
                commune TEXT NOT NULL,
                etat TEXT NOT NULL CHECK (etat IN ('proposee', 'confirmee', 'rendue', 'perimee', 'close')),
                motif TEXT,
                jour BIGINT NOT NULL,
                echeance BIGINT NOT NULL,
                regle_le BIGINT,
                suite TEXT,
                cree_le BIGINT NOT NULL,
                maj_le BIGINT NOT NULL
            )
            """,
            "CREATE INDEX orientation_recense_idx ON orientation (recense, cree_le, id)",
            "CREATE INDEX orientation_campagne_idx ON orientation (campagne, etat, cree_le, id)",
            "CREATE INDEX orientation_lieu_idx ON orientation (campagne, lieu, jour)",
            "CREATE INDEX orientation_echeance_idx ON orientation (echeance, id) WHERE etat = 'proposee'",
            "CREATE INDEX orientation_regle_idx ON orientation (regle_le, id) WHERE regle_le IS NOT NULL",
            "CREATE INDEX orientation_patient_idx ON orientation (patient) WHERE patient IS NOT NULL",
        ]
    }

    /// Where towns are, on the plane that `plan` names, with where it was read.
    private static let positions: [SQL] = [
        """
        CREATE TABLE commune_position (
            commune TEXT NOT NULL PRIMARY KEY,
            x DOUBLE PRECISION NOT NULL,
            y DOUBLE PRECISION NOT NULL,
            plan TEXT NOT NULL,
            source TEXT NOT NULL,
            note_le BIGINT NOT NULL
        )
        """
    ]
}
