/// How many persons are looked at, through whom and from where; and what was closed because it was too many.
extension Schema {
    /// `compteur_vu`: whom an account saw on a day, so that a person seen twice counts once; forgotten two days later.
    /// `compteur`: one row for each person, access (session or token), structure and address, changed in place: what a look costs
    /// does not grow with what is kept. `vigilance`: what was asked or closed, since when, and who lifted it.
    static let compteurs: [SQL] = [
        """
        CREATE TABLE compteur_vu (
            jour BIGINT NOT NULL,
            compte TEXT NOT NULL,
            patient TEXT NOT NULL,
            PRIMARY KEY (jour, compte, patient)
        )
        """,
        """
        CREATE TABLE compteur (
            genre TEXT NOT NULL,
            sujet TEXT NOT NULL,
            minute BIGINT NOT NULL,
            heure BIGINT NOT NULL,
            jour BIGINT NOT NULL,
            vus_minute BIGINT NOT NULL,
            vus_heure BIGINT NOT NULL,
            vus_jour BIGINT NOT NULL,
            vus_total BIGINT NOT NULL,
            lignes_jour BIGINT NOT NULL,
            demandes_heure BIGINT NOT NULL,
            manques_heure BIGINT NOT NULL,
            suites_heure BIGINT NOT NULL,
            serie TEXT,
            numero TEXT,
            PRIMARY KEY (genre, sujet),
            CONSTRAINT compteur_genre_check CHECK (genre IN ('personne', 'acces', 'structure', 'adresse'))
        )
        """,
        """
        CREATE TABLE vigilance (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            genre TEXT NOT NULL,
            sujet TEXT NOT NULL,
            palier TEXT NOT NULL,
            motif TEXT NOT NULL,
            mesure BIGINT NOT NULL,
            plafond BIGINT NOT NULL,
            compte TEXT NOT NULL REFERENCES compte (id),
            acces TEXT NOT NULL,
            le BIGINT NOT NULL,
            refus BIGINT NOT NULL,
            fini_le BIGINT,
            fini_par TEXT,
            note TEXT,
            CONSTRAINT vigilance_genre_check CHECK (genre IN ('personne', 'acces', 'structure', 'adresse')),
            CONSTRAINT vigilance_palier_check CHECK (palier IN ('alerte', 'identification', 'gel')),
            CONSTRAINT vigilance_fin_check CHECK ((fini_le IS NULL) = (fini_par IS NULL))
        )
        """,
        "CREATE UNIQUE INDEX vigilance_ouverte_idx ON vigilance (sujet, genre, palier) WHERE fini_le IS NULL",
        "CREATE INDEX vigilance_le_idx ON vigilance (le)",
    ]
}
