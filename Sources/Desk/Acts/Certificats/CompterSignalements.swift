public import Certificats
import Core
import Store

/// How many requests were reported, and of what.
public struct ComptesSignalements: Sendable, Hashable {
    /// One line of a table: what is counted, by professionals who signed in and by anyone else.
    public struct Ligne<Quoi: Sendable & Hashable>: Sendable, Hashable {
        public let quoi: Quoi
        public let professionnels: Int
        public let public_: Int
        public var total: Int { professionnels + public_ }
    }

    /// The seasons told, the oldest first; those without any report too.
    public let saisons: [Ligne<Saison>]
    /// Kinds of structure, the most reported first, in the seasons chosen.
    public let structures: [Ligne<GenreStructure>]
    /// Rules, the most reported first, in the seasons chosen.
    public let regles: [Ligne<String>]
    /// Nil for all of the seasons.
    public let saison: Saison?
    /// Names of the rules.
    public let situations: [String: String]

    public var total: Int { structures.reduce(0) { $0 + $1.total } }
}

extension Desk {
    /// Seasons told on the page: three years.
    public static let saisonsComptees = 12

    /// For the funds, and for those an administrator named for the medical order. Nobody is in it: neither patient nor author.
    public func compterSignalements(saison word: String? = nil, by caller: Caller) async throws -> ComptesSignalements {
        let catalogue = try await catalogueCertificats()
        return try await act("compter-signalements", on: "certificats/comptes", by: caller) { act in
            guard try act.readsReports else {
                throw DeskRefusal.forbidden("Ces comptes sont lus par les caisses, et par les personnes que l’administration du guichet a désignées pour l’ordre des médecins.")
            }
            let seasons = Saison(act.now.date(in: .paris).date).derniers(Desk.saisonsComptees)
            let chosen = try Desk.saison(word, among: seasons)
            try act.trace("certificats/comptes")
            let counts = try SignalementsCertificat(act.session).counts(from: seasons.first?.rang ?? 0)
            let within = counts.filter { count in chosen.map { $0.rang == count.saison } ?? true }
            let kinds = ComptesSignalements.lines(within) { GenreStructure(rawValue: $0.genre) ?? .autre }
            let rules = ComptesSignalements.lines(within, \.regle)
            let bySeason = Dictionary(grouping: counts, by: \.saison)
            return ComptesSignalements(
                saisons: seasons.map { season in ComptesSignalements.line(season, bySeason[season.rang] ?? []) },
                structures: kinds.sorted { ($1.total, $0.quoi.libelle) < ($0.total, $1.quoi.libelle) }, regles: rules.sorted { ($1.total, $0.quoi) < ($0.total, $1.quoi) },
                saison: chosen, situations: Dictionary(rules.map { ($0.quoi, catalogue.numero($0.quoi)?.situation ?? "") }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func saison(_ word: String?, among seasons: [Saison]) throws -> Saison? {
        guard let word = word?.trimmingBlanks, !word.isEmpty else { return nil }
        guard let season = Saison(word), seasons.contains(season) else {
            throw DeskRefusal.malformed(
                code: "saison", message: "« saison » doit être l’une de celles-ci : \(seasons.map(\.mot).joined(separator: ", ")).")
        }
        return season
    }
}

extension ComptesSignalements {
    fileprivate static func line<Quoi>(_ what: Quoi, _ counts: [SignalementsCertificat.Compte]) -> Ligne<Quoi> {
        Ligne(
            quoi: what, professionnels: counts.filter(\.parProfessionnel).reduce(0) { $0 + $1.nombre },
            public_: counts.filter { !$0.parProfessionnel }.reduce(0) { $0 + $1.nombre })
    }

    fileprivate static func lines<Quoi>(_ counts: [SignalementsCertificat.Compte], _ what: (SignalementsCertificat.Compte) -> Quoi) -> [Ligne<Quoi>] {
        Dictionary(grouping: counts, by: what).map { line($0.key, $0.value) }
    }
}

extension Act {
    /// The funds; whoever an administrator named for the order.
    var readsReports: Bool {
        get throws {
            switch actor.role {
            case .agent, .serviceMedical: true
            case .professionnel: try LecteursCertificat(session).holds(actor.account)
            case .secretaire, .agence, .administrateur: false
            }
        }
    }
}
