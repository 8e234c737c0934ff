/// The tables `compteur_vu` and `compteur`: how many persons are looked at, counted where the look is noted.
public struct Compteurs {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    /// What one act adds, and the windows it falls in (minutes, hours and days counted from 1970).
    public struct Ajout: Sendable, Hashable {
        public var minute: Int64
        public var heure: Int64
        public var jour: Int64
        /// Persons not yet seen that day.
        public var vus = 0
        /// The same, as rows of a list.
        public var lignes = 0
        /// Searches by a number, and those that found nobody.
        public var demandes = 0
        public var manques = 0
        /// A keyed hash of what the numbers of one series share; nil when no number was given.
        public var serie: String?
        /// A keyed hash of the number itself: the same one asked twice is no series.
        public var numero: String?

        public init(minute: Int64, heure: Int64, jour: Int64) {
            (self.minute, self.heure, self.jour) = (minute, heure, jour)
        }
    }

    /// A row of `compteur`, its windows being those of the act just counted.
    public struct Compte: Sendable, Decodable, Hashable {
        public let genre: String
        public let sujet: String
        public let vusMinute: Int
        public let vusHeure: Int
        public let vusJour: Int
        public let vusTotal: Int
        public let lignesJour: Int
        public let demandesHeure: Int
        public let manquesHeure: Int
        public let suitesHeure: Int

        enum CodingKeys: String, CodingKey {
            case genre, sujet
            case vusMinute = "vus_minute"
            case vusHeure = "vus_heure"
            case vusJour = "vus_jour"
            case vusTotal = "vus_total"
            case lignesJour = "lignes_jour"
            case demandesHeure = "demandes_heure"
            case manquesHeure = "manques_heure"
            case suitesHeure = "suites_heure"
        }
    }

    /// Marks persons as seen by an account on a day.
    /// - Returns: how many had not been.
    public func mark(_ patients: [String], by account: String, on day: Int64) throws -> Int {
        guard !patients.isEmpty else { return 0 }
        let rows = patients.map { "(\(day), \(account), \($0))" as SQL }.joined(separator: ", ")
        return try session.execute("INSERT INTO compteur_vu (jour, compte, patient) VALUES \(sql: rows) ON CONFLICT DO NOTHING")
    }

    /// Adds to the counters of each subject in one statement, whatever was counted before. A window that is over begins anew.
    /// Always in the order given, so that two acts never wait for each other crosswise.
    public func add(_ a: Ajout, to subjects: [(genre: String, sujet: String)]) throws -> [Compte] {
        guard !subjects.isEmpty else { return [] }
        let rows = subjects.map { subject in
            """
            (\(subject.genre), \(subject.sujet), \(a.minute), \(a.heure), \(a.jour), \(a.vus), \(a.vus), \(a.vus), \(a.vus), \(a.lignes), \(a.demandes), \(a.manques), 0, \(a.serie), \(a.numero))
            """ as SQL
        }
        return try session.all(
            Compte.self,
            """
            INSERT INTO compteur (genre, sujet, minute, heure, jour, vus_minute, vus_heure, vus_jour, vus_total, lignes_jour, demandes_heure,
                manques_heure, suites_heure, serie, numero)
            VALUES \(sql: rows.joined(separator: ", "))
            ON CONFLICT (genre, sujet) DO UPDATE SET
                vus_minute = excluded.vus_minute + CASE WHEN compteur.minute = excluded.minute THEN compteur.vus_minute ELSE 0 END,
                vus_heure = excluded.vus_heure + CASE WHEN compteur.heure = excluded.heure THEN compteur.vus_heure ELSE 0 END,
                vus_jour = excluded.vus_jour + CASE WHEN compteur.jour = excluded.jour THEN compteur.vus_jour ELSE 0 END,
                vus_total = excluded.vus_total + compteur.vus_total,
                lignes_jour = excluded.lignes_jour + CASE WHEN compteur.jour = excluded.jour THEN compteur.lignes_jour ELSE 0 END,
                demandes_heure = excluded.demandes_heure + CASE WHEN compteur.heure = excluded.heure THEN compteur.demandes_heure ELSE 0 END,
                manques_heure = excluded.manques_heure + CASE WHEN compteur.heure = excluded.heure THEN compteur.manques_heure ELSE 0 END,
                suites_heure = CASE WHEN compteur.heure = excluded.heure THEN compteur.suites_heure ELSE 0 END
                    + CASE WHEN compteur.serie = excluded.serie AND compteur.numero <> excluded.numero THEN 1 ELSE 0 END,
                serie = COALESCE(excluded.serie, compteur.serie), numero = COALESCE(excluded.numero, compteur.numero),
                minute = excluded.minute, heure = excluded.heure, jour = excluded.jour
            RETURNING genre, sujet, vus_minute, vus_heure, vus_jour, vus_total, lignes_jour, demandes_heure, manques_heure, suites_heure
            """)
    }

    /// Begins the counters of a subject anew: its person signed in again, or an administrator lifted what was closed.
    public func reset(genre: String, sujet: String) throws {
        try session.execute("DELETE FROM compteur WHERE genre = \(genre) AND sujet = \(sujet)")
    }

    /// What a subject has counted so far, whatever the windows.
    public func find(genre: String, sujet: String) throws -> Compte? {
        try session.first(Compte.self, "SELECT * FROM compteur WHERE genre = \(genre) AND sujet = \(sujet)")
    }

    /// Forgets who was seen before a day, and the counters that nothing moved since another.
    public func forget(seenBefore day: Int64, idleBefore idle: Int64) throws {
        try session.execute("DELETE FROM compteur_vu WHERE jour < \(day)")
        try session.execute("DELETE FROM compteur WHERE jour < \(idle)")
    }
}
