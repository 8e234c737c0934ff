import Core
import Store

/// A delivery that may be brought in: what it replaces, and the moment its rows hold from.
struct OuvertureReleve: Sendable {
    var record: ReleveRecord
    /// Of the delivery that serves; -1 before the first.
    let servingMoment: Int64
    let moment: Int64

    /// More than a tenth fewer rows than before: someone looks first.
    func refuseIfShrunk(to kept: Int, _ record: ReleveRecord) throws(ReleveRefuse) {
        guard let before = record.previous, record.approvedAt == nil, record.scope == "complet", kept * 10 < before * 9 else { return }
        throw .reduit(kept, before)
    }
}

extension Desk {
    /// Decides whether the file may come in, under the lock of its kind.
    /// - Parameter lines: rows the file seems to have; nil when only reading it tells.
    /// - Returns: nil when it is the very file that serves.
    /// - Throws: ``ReleveRefuse``.
    func open(_ record: ReleveRecord, lines: Int?, by caller: Caller) async throws -> OuvertureReleve? {
        try await act("ouvrir-releve", on: "releve/\(record.id)", by: caller) { act in
            let releves = Releves(act.session)
            try act.session.lock(key: "releve.\(record.kind).\(record.sender)")
            for other in try releves.underWay(kind: record.kind, sender: record.sender) where other.id != record.id {
                if let until = other.takenUntil, until > act.at { throw ReleveRefuse.autreEnCours(other.name) }
                var dead = other
                (dead.state, dead.reasonCode, dead.reason) = ("refuse", ReleveRefuse.interrompu.code, ReleveRefuse.interrompu.phrase)
                (dead.takenUntil, dead.endedAt) = (nil, act.at)
                try releves.save(dead)
            }
            let serving = try releves.serving(kind: record.kind, sender: record.sender)
            try act.trace("releve/\(record.id)")
            if let serving, serving.digest == record.digest { return nil }
            if let before = serving?.dated, let dated = record.dated, dated < before {
                throw ReleveRefuse.ancien(Instant(millisecondsSince1970: dated), Instant(millisecondsSince1970: before))
            }
            if let old = try releves.applied(kind: record.kind, sender: record.sender, digest: record.digest) {
                throw ReleveRefuse.dejaServi(Instant(millisecondsSince1970: old.endedAt ?? old.receivedAt))
            }
            var current = record
            // After a delivery of changes, what serves is counted: its own rows are few.
            current.previous = try serving.map { $0.scope == "complet" ? $0.kept : try AnnuaireLoad(act.session).count(record.kind == "finess" ? .etablissement : .exercise) }
            let servingMoment = try releves.moment(kind: record.kind, sender: record.sender)
            let opening = OuvertureReleve(record: current, servingMoment: servingMoment, moment: max(act.at, servingMoment + 1))
            if let lines { try opening.refuseIfShrunk(to: lines, current) }
            current.moment = opening.moment
            try releves.save(current)
            return opening
        }
    }
}
