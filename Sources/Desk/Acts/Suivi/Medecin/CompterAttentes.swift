public import Core
import Store

/// What the tracing awaits from a doctor, as numbers: nobody is named.
public struct AttentesMedecin: Sendable, Hashable {
    /// Sheets whose 24 h to validate run.
    public let aValider: Int
    /// The first of these deadlines.
    public let echeance: Instant?
    /// Sick leaves that contacts asked for on the phone, undecided.
    public let arrets: Int

    public var estVide: Bool { aValider == 0 && arrets == 0 }
}

extension Desk {
    /// Counts what awaits the doctor, or the one somebody works for, in every epidemic that is open.
    public func compterAttentes(by caller: Caller) async throws -> AttentesMedecin {
        try await look("compter-attentes", on: "suivi/attentes", by: caller) { try $0.attentes() }
    }
}

extension Act {
    func attentes() throws -> AttentesMedecin {
        try Policy.traceAsDoctor.enforce(actor, ())
        try trace("suivi/attentes")
        let found = try CasMedecin(session).awaiting(actor.principal)
        return AttentesMedecin(
            aValider: found.count, echeance: found.due.map(Instant.init(millisecondsSince1970:)),
            arrets: try DemandesArret(session).undecided(actor.principal))
    }
}
