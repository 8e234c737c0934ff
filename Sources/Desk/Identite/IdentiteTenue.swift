import Core
import Foundation
import Store

/// An identity held in an act: who the patient is, how sure that is.
struct IdentiteTenue {
    let id: String
    var identity: PatientIdentity
    var record: Identites.Record

    var vie: VieIdentite { record.life }
    /// What the national base answered and nobody has applied yet.
    var proposition: IdentiteINSi?
}

extension Act {
    /// The identity of a patient in hand. With `hold`, nobody else changes it until the act ends.
    func identite(_ id: String, hold: Bool = false) throws -> IdentiteTenue {
        try Policy.careForPatients.enforce(actor, ())
        let (patient, _) = try patient(.id(id))
        return try identiteTenue(patient, hold: hold)
    }

    /// The same, for an act whose own policy has already agreed.
    func identiteTenue(_ patient: String, hold: Bool = false) throws -> IdentiteTenue {
        guard let row = try hold ? Patients(session).hold(patient) : Patients(session).find(patient) else { throw DeskRefusal.notFound }
        let record = try Identites(session).find(patient) ?? Identites.Record(patient: patient, origin: "registre", at: row.createdAt)
        let proposition = try record.proposal.map {
            try JSONDecoder().decode(IdentiteINSi.self, from: Data(desk.keys.decrypt($0, at: .init("identite", patient, "proposition"))))
        }
        return IdentiteTenue(id: patient, identity: try vault.identity(row), record: record, proposition: proposition)
    }

    /// Something happens to an identity: the rules agree, the row follows, and it is written who did it and why.
    /// - Parameter traits: the strict traits before they were replaced.
    func happen(_ event: EvenementIdentite, to held: inout IdentiteTenue, motif: String? = nil, code: String? = nil, replacing traits: TraitsStricts? = nil) throws {
        let before = held.vie
        let after: VieIdentite
        do throws(RefusIdentite) { after = try before.apply(event) } catch {
            throw DeskRefusal.cycle(LifecycleRefusal(error.code, "\(error.message) \(error.remedy)"))
        }
        held.record.keep(after)
        switch event {
        case .recuperee: held.record.insAt = at
        case .documentVerifie: held.record.documentAt = at
        default: break
        }
        if !after.insRecuperee { held.record.insAt = nil }
        if after.document == nil { held.record.documentAt = nil }
        try note(event.genre, on: held, before: before.statut, document: { if case .documentVerifie(let mode) = event { mode } else { nil } }(), code: code, motif: motif, traits: traits)
        try keep(&held)
    }

    /// Writes a line of the history, without any change of status.
    func note(
        _ kind: String, on held: IdentiteTenue, before: StatutIdentite? = nil, document: ModeValidation? = nil, code: String? = nil,
        motif: String? = nil, traits: TraitsStricts? = nil
    ) throws {
        let id = desk.chance.identifier()
        let history = Identites(session)
        try history.append(
            Identites.Event(
                id: id, patient: held.id, rank: try history.lastRank(held.id) + 1, at: at, account: actor.account,
                onBehalfOf: actor.delegation?.delegator, kind: kind, before: (before ?? held.vie.statut).rawValue, after: held.vie.statut.rawValue,
                document: document?.rawValue, code: code,
                reason: try motif.map { try desk.keys.encrypt(Array($0.utf8), at: .init("identite_evenement", id, "motif")) },
                traits: try traits.map { try desk.keys.encrypt(Array(JSONEncoder().encode($0)), at: .init("identite_evenement", id, "traits")) }))
    }

    func keep(_ held: inout IdentiteTenue) throws {
        held.record.revision += 1
        held.record.updatedAt = at
        held.record.proposal = try held.proposition.map {
            try desk.keys.encrypt(Array(JSONEncoder().encode($0)), at: .init("identite", held.id, "proposition"))
        }
        if held.proposition == nil { held.record.proposalAt = nil }
        try Identites(session).save(held.record)
    }
}
