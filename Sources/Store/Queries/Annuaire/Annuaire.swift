/// The national directory as readers see it: what the delivery that serves says, and the past of it.
public struct Annuaire {
    let session: any Session
    /// The delivery that serves; -1 before the first: nothing is found.
    public let moment: Int64

    public init(_ session: any Session) throws {
        self.session = session
        moment = try Releves(session).moment(kind: "annuaire")
    }

    /// The person as they are now; nil when unknown, struck off or gone.
    public func person(_ identifier: String) throws -> PraticienRecord? {
        try session.first(PraticienRecord.self, "SELECT * FROM professionnel WHERE identifiant = \(identifier) AND \(sql: holds)")
    }

    /// All that was ever known of the person, the latest first: the first one's `until` says whether and when they left.
    public func history(_ identifier: String) throws -> [PraticienRecord] {
        try session.all(PraticienRecord.self, "SELECT * FROM professionnel WHERE identifiant = \(identifier) AND du <= \(moment) ORDER BY du DESC LIMIT 200")
    }

    /// The moment since when a person who was in the directory no longer is; nil when they are there, or never were.
    public func leftAt(_ identifier: String) throws -> Int64? {
        guard let last = try history(identifier).first, let until = last.until, until <= moment else { return nil }
        return until
    }

    /// Where and how the person practises now.
    public func exercises(_ identifier: String) throws -> [ExerciceRecord] {
        try session.all(ExerciceRecord.self, "SELECT * FROM exercice WHERE professionnel = \(identifier) AND \(sql: holds) ORDER BY numero LIMIT 500")
    }

    /// Where and how they did at a past moment, or all of it when nil, the latest first.
    public func pastExercises(_ identifier: String, at: Int64? = nil) throws -> [ExerciceRecord] {
        var condition: SQL = "du <= \(moment)"
        if let at { condition = "du <= \(min(at, moment)) AND (fin IS NULL OR fin > \(min(at, moment)))" }
        return try session.all(
            ExerciceRecord.self, "SELECT * FROM exercice WHERE professionnel = \(identifier) AND \(sql: condition) ORDER BY du DESC, numero LIMIT 500")
    }

    public func exercise(number: Int64) throws -> ExerciceRecord? {
        try session.first(ExerciceRecord.self, "SELECT * FROM exercice WHERE numero = \(number) AND \(sql: holds)")
    }

    public func site(number: Int64) throws -> SiteRecord? {
        try session.first(SiteRecord.self, "SELECT * FROM site WHERE numero = \(number)")
    }

    public func sites(numbers: [Int64]) throws -> [Int64: SiteRecord] {
        let found = try session.all(SiteRecord.self, "SELECT * FROM site WHERE numero IN \(sql: .list(numbers))")
        return Dictionary(found.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a code means: `label("profession", "10")`. See the list of nomenclatures beside the table.
    public func label(_ nomenclature: String, _ code: String?) throws -> String? {
        guard let code else { return nil }
        return try session.value(String.self, "SELECT libelle FROM annuaire_libelle WHERE nomenclature = \(nomenclature) AND code = \(code)")
    }

    /// All the codes of a nomenclature that the files used, in order of their label.
    public func labels(_ nomenclature: String) throws -> [(code: String, label: String)] {
        try session.rows("SELECT code, libelle FROM annuaire_libelle WHERE nomenclature = \(nomenclature) ORDER BY libelle, code LIMIT 2000")
            .map { (try $0.text("code"), try $0.text("libelle")) }
    }

    var holds: SQL { "du <= \(moment) AND (fin IS NULL OR fin > \(moment))" }
}
