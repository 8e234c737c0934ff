public import Core
import Store

/// Whom one looks for, as typed.
public struct RechercheProfessionnel: Sendable, Hashable {
    /// Name and given name, in either order; the beginning is enough.
    public var nom: String
    /// Code of TRE_G15.
    public var profession: String
    /// Code of know-how, or the beginning of its label.
    public var specialite: String
    /// Name of a town or postal code.
    public var commune: String

    public init(nom: String = "", profession: String = "", specialite: String = "", commune: String = "") {
        self.nom = nom
        self.profession = profession
        self.specialite = specialite
        self.commune = commune
    }

    public var isEmpty: Bool { [nom, profession, specialite, commune].allSatisfy { $0.trimmingBlanks.isEmpty } }
}

extension Desk {
    /// Professionals who answer, by name. Accents, hyphens and the order of the names do not matter.
    public func chercherProfessionnels(_ recherche: RechercheProfessionnel, limit: Int = 25, by caller: Caller) async throws -> TrouveAnnuaire<ProfessionnelVue> {
        try await database.read { session in
            let reader = try LecteurAnnuaire(session)
            let towns = try CommunesDemandees(recherche.commune, field: "commune", session)
            var query = AnnuaireQuery()
            query.communes = towns.codes
            query.limit = min(max(limit, 1), 100) * 2 + 1
            query.professions = recherche.profession.trimmingBlanks.isEmpty ? [] : [recherche.profession.trimmingBlanks]
            query.knowHow = try Self.knowHow(recherche.specialite, reader.annuaire)
            let words = NomPropre.folded(recherche.nom).split(separator: " ").map(String.init)
            try Self.demand(recherche, words, towns.codes)
            var seen: Set<Int64> = []
            var lines: [AnnuaireLine] = []
            for reading in Self.readings(words) {
                var own = query
                own.namePrefix = reading.name
                own.givenNamePrefix = reading.givenName
                lines += try reader.annuaire.search(own).filter { seen.insert($0.number).inserted }
            }
            if Self.readings(words).count > 1 { lines.sort { ($0.nameKey, $0.givenNameKey, $0.number) < ($1.nameKey, $1.givenNameKey, $1.number) } }
            let found = try reader.people(lines, limit: min(max(limit, 1), 100))
            return TrouveAnnuaire(items: found.people, isCut: found.isCut, commune: towns.label, aJourLe: reader.date)
        }
    }

    /// The ways to read the words typed: all of them the name; a name then given names; given names then a name.
    static func readings(_ words: [String]) -> [(name: String?, givenName: String?)] {
        guard words.count > 1 else { return [(words.first, nil)] }
        var all: [(name: String?, givenName: String?)] = [(words.joined(separator: " "), nil)]
        for cut in 1..<min(words.count, 5) {
            let (head, tail) = (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
            all += [(head, tail), (tail, head)]
        }
        return all
    }

    private static func demand(_ recherche: RechercheProfessionnel, _ words: [String], _ communes: [String]) throws {
        func refuse(_ field: String, _ code: String, _ message: String) -> DeskRefusal { .invalid([Anomaly(field: field, code: code, message: message)]) }
        if words.isEmpty, communes.isEmpty {
            throw recherche.isEmpty
                ? refuse("nom", "requis", "Écrivez au moins deux lettres du nom, ou une commune.")
                : refuse("commune", "requis", "Ajoutez une commune ou un nom\u{A0}: une profession seule répondrait par la France entière.")
        }
        if communes.isEmpty, let longest = words.map(\.utf8.count).max(), longest < 2 {
            throw refuse("nom", "court", "Écrivez au moins deux lettres du nom, ou ajoutez une commune.")
        }
        if words.count > 8 { throw refuse("nom", "long", "Écrivez le nom et le prénom, sans autre mot.") }
    }

    private static func knowHow(_ text: String, _ annuaire: Annuaire) throws -> [String] {
        let typed = text.trimmingBlanks
        guard !typed.isEmpty else { return [] }
        let all = try annuaire.labels("savoir-faire")
        if all.contains(where: { $0.code == typed }) { return [typed] }
        let words = NomPropre.folded(typed).split(separator: " ")
        let found = all.filter { entry in
            let own = NomPropre.folded(entry.label).split(separator: " ")
            return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }
        guard !found.isEmpty else {
            throw DeskRefusal.invalid([
                Anomaly(field: "specialite", code: "specialite-inconnue", message: "Aucune spécialité de l’annuaire ne répond à ces mots. Essayez le début d’un mot, par exemple « cardio ».")
            ])
        }
        return found.map(\.code)
    }

    /// What can be chosen in the search: professions and specialties that the directory uses.
    public func listNomenclaturesAnnuaire(by caller: Caller) async throws -> (professions: [Choice], specialites: [Choice]) {
        try await database.read { session in
            let annuaire = try Annuaire(session)
            func choices(_ name: String) throws -> [Choice] { try annuaire.labels(name).map { Choice(value: $0.code, label: $0.label) } }
            return (try choices("profession"), try choices("savoir-faire"))
        }
    }
}
