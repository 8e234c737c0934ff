public import Core
import Store

/// What the counters asked or closed, as the administration sees it: whose account, never which patients.
public struct VigilanceView: Sendable, Hashable {
    public let id: String
    /// personne, acces, structure, adresse.
    public let genre: String
    /// alerte, identification, gel.
    public let palier: String
    public let motif: String
    public let mesure: Int
    public let plafond: Int
    public let nom: String
    public let le: Instant
    /// Requests refused in the minute that followed.
    public let refus: Int
    public let finiLe: Instant?
    public let note: String?

    public var estOuverte: Bool { finiLe == nil }

    init(_ record: Vigilances.Record, name: String) {
        (id, genre, palier, mesure, plafond, nom, refus, note) = (record.id, record.genre, record.palier, record.mesure, record.plafond, name, record.refus, record.note)
        motif = (MotifVigilance(rawValue: record.motif) ?? .heure).phrase
        le = Instant(millisecondsSince1970: record.le)
        finiLe = record.finiLe.map(Instant.init(millisecondsSince1970:))
    }
}

extension Desk {
    /// The latest, open or over.
    public func listerVigilances(by caller: Caller) async throws -> [VigilanceView] {
        try await act("lister-vigilances", on: "vigilance", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("vigilance")
            return try Vigilances(act.session).recent(limit: 100).map { VigilanceView($0.record, name: $0.name) }
        }
    }

    /// How many accesses are closed, for the first page of the administration.
    public func compterGels(by caller: Caller) async throws -> Int {
        try await act("compter-gels", on: "vigilance", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("vigilance")
            return try Vigilances(act.session).frozen()
        }
    }
}
