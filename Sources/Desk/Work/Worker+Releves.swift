import Core
import Store

extension Worker {
    /// Kinds a worker brings in by itself.
    static let kindsOfReleves: [GenreReleve] = [.annuaire, .finess]

    /// Brings in the next delivery that waits, in slices short enough for whoever writes beside. One whose process died is
    /// begun again: what it had written was never seen, and is taken back first.
    /// - Returns: whether there was one.
    @discardableResult
    public func importNextReleve() async throws -> Bool {
        let now = desk.now
        let until = now.adding(seconds: Desk.leaseReleve).millisecondsSince1970
        guard desk.arrivees != nil else { return false }
        let kinds = Self.kindsOfReleves.map(\.rawValue)
        guard let record = try await desk.database.write({ try Releves($0).claim(kinds: kinds, at: now.millisecondsSince1970, until: until) }) else { return false }
        let caller = Self.deskCaller("releve-\(record.id)")
        guard let name = record.file, let file = desk.arrivees?.ouvre(name) else {
            try await desk.refuseReleve(
                record,
                ReleveRefuse(code: "arrivees.fichier", "Le fichier n’est plus dans le dossier des arrivées. Remettez-le, puis recommencez."), by: caller)
            return true
        }
        _ = try await desk.carryOut(record, file, by: caller, slice: Desk.sliceBeside)
        return true
    }
}
