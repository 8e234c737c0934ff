public import Core
import Foundation

/// How many persons may be looked at, and in what time, before the desk asks who is there, then closes the access.
///
/// The figures are the house's own, dated, and to be confirmed by whoever runs a desk: no text fixes them. Each is read from
/// a counter that costs the same whatever was counted before.
public struct Plafonds: Sendable, Hashable, Codable {
    /// Beyond the first figure one step is taken, beyond the second the next.
    public struct Palier: Sendable, Hashable, Codable {
        public let premier: Int
        public let gel: Int

        public init(_ premier: Int, gel: Int) { (self.premier, self.gel) = (premier, gel) }
    }

    /// Persons seen for the first time of the day, in a minute, an hour, a day.
    public struct Fenetres: Sendable, Hashable, Codable {
        public let minute: Palier
        public let heure: Palier
        public let jour: Palier

        public init(minute: Palier, heure: Palier, jour: Palier) { (self.minute, self.heure, self.jour) = (minute, heure, jour) }
    }

    /// Day these figures were decided.
    public let du: LocalDate
    /// A professional, or who works for one. First step: signs in again.
    public let personne: Fenetres
    /// The staff of a fund or of an agency.
    public let agent: Fenetres
    /// A session, over its whole life, or a token over a day.
    public let acces: Palier
    /// A place of practice and an address of the network, all persons together. First step: the administration is told.
    public let structure: Fenetres
    public let adresse: Fenetres
    /// An hour between 22:00 and 06:00 in Paris, for one person.
    public let nuit: Palier
    /// Rows of the person's own lists in a day.
    public let lignes: Palier
    /// Searches by a number that find nobody, in an hour, once they are more than half of them.
    public let manques: Palier
    /// Numbers of one series asked one after the other, in an hour.
    public let suites: Palier
    /// Requests refused in the minute after a person was asked to sign in again, beyond which the access is closed.
    public let insistance: Int
    /// Whom to call: shown to the person whose access is closed.
    public let contact: String

    /// What a desk starts with.
    public static let usuels = Plafonds(
        du: LocalDate(year: 2026, month: 11, day: 21) ?? .min,
        personne: Fenetres(minute: Palier(20, gel: 60), heure: Palier(40, gel: 100), jour: Palier(90, gel: 300)),
        agent: Fenetres(minute: Palier(30, gel: 90), heure: Palier(90, gel: 240), jour: Palier(500, gel: 1200)),
        acces: Palier(90, gel: 300),
        structure: Fenetres(minute: Palier(120, gel: 400), heure: Palier(300, gel: 900), jour: Palier(1500, gel: 5000)),
        adresse: Fenetres(minute: Palier(120, gel: 400), heure: Palier(300, gel: 900), jour: Palier(1500, gel: 5000)),
        nuit: Palier(15, gel: 40), lignes: Palier(1500, gel: 6000), manques: Palier(20, gel: 60), suites: Palier(6, gel: 20), insistance: 15,
        contact: "l’administration du guichet")

    /// For a demonstration, where one person tries everything: the counters count, and close nothing by surprise.
    public static let demonstration: Plafonds = {
        let (wide, door) = (Palier(100_000, gel: 1_000_000), Fenetres(minute: Palier(100_000, gel: 1_000_000), heure: Palier(100_000, gel: 1_000_000), jour: Palier(100_000, gel: 1_000_000)))
        return Plafonds(
            du: usuels.du, personne: door, agent: door, acces: wide, structure: door, adresse: door, nuit: wide, lignes: wide, manques: wide, suites: wide,
            insistance: 1000, contact: usuels.contact)
    }()

    /// Figures an operator gives. Every one must be there and make sense: a ceiling nobody wrote is not guessed.
    /// - Throws: ``SettingsError`` naming the first that is missing or wrong.
    public static func read(_ bytes: [UInt8], from place: String) throws -> Plafonds {
        let found: Plafonds
        do {
            found = try JSONDecoder().decode(Plafonds.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw SettingsError("plafonds.illisibles", "\(place): \(error.place)", remedy: "Give every ceiling: docs/compteurs.md shows a whole file.")
        }
        if let name = found.fault {
            throw SettingsError("plafonds.ordre", "\(place): in « \(name) », the first figure must be at least 1, and the second no smaller.", remedy: "Mend the figure and start again.")
        }
        return found
    }

    private var fault: String? {
        let doors: [(String, Fenetres)] = [("personne", personne), ("agent", agent), ("structure", structure), ("adresse", adresse)]
        let all = doors.flatMap { [("\($0).minute", $1.minute), ("\($0).heure", $1.heure), ("\($0).jour", $1.jour)] }
            + [("acces", acces), ("nuit", nuit), ("lignes", lignes), ("manques", manques), ("suites", suites)]
        return all.first { $0.1.premier < 1 || $0.1.gel < $0.1.premier }?.0 ?? (insistance < 1 ? "insistance" : contact.isEmpty ? "contact" : nil)
    }
}

extension DecodingError {
    /// Which value is missing or wrong, by its path.
    fileprivate var place: String {
        func path(_ keys: [any CodingKey]) -> String { keys.map(\.stringValue).joined(separator: ".") }
        return switch self {
        case .keyNotFound(let key, let context): "« \(path(context.codingPath + [key])) » is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "« \(path(context.codingPath)) » is not what it should be."
        case .dataCorrupted(let context): context.codingPath.isEmpty ? "not JSON." : "« \(path(context.codingPath)) » is not what it should be."
        @unknown default: "not readable."
        }
    }
}
