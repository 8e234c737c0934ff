public import Core
import Store

extension Desk {
    /// Begins the next dossier from this one: everything is carried over, nothing typed again. `changes`
    /// replaces fields; with `deposit`, it is deposited in the same gesture.
    public func continueDossier(
        _ id: String, changes: JSONValue = [:], deposit: Bool = false, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        try await act("prolonger", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(JSONWriter.text(changes))\n\(deposit)") {
                let former = try act.load(id, under: .readDossier, .prepareDossier)
                guard former.state.isLive else {
                    throw DeskRefusal.cycle(LifecycleRefusal("cycle.non-prolongeable", "Un dossier « \(former.state.label) » ne se prolonge pas."))
                }
                guard case .object(let replaced) = changes else {
                    throw DeskRefusal.malformed(code: "type.objet", message: "Les changements doivent être un objet JSON.")
                }
                let next = try act.continuation(of: former).merging(replaced) { $1 }
                let input = DraftInput(
                    teleservice: former.record.teleservice, patient: .id(former.record.patient), content: .object(next), continues: id)
                var (dossier, reading) = try act.begin(input)
                if deposit { try act.deposit(&dossier, content: .object(next)) }
                try act.trace("dossier/\(dossier.record.id)", patient: dossier.record.patient)
                return deposit ? try act.view(dossier) : try act.view(dossier, content: reading.content, anomalies: reading.anomalies)
            }
        }
    }
}

extension Act {
    fileprivate func continuation(of former: LoadedDossier) throws -> [String: JSONValue] {
        guard let next = former.teleservice.continued(try content(of: former.record), try prefillContext(after: former))?.object else {
            throw DeskRefusal.cycle(LifecycleRefusal("cycle.non-prolongeable", "Ce type de dossier ne se prolonge pas."))
        }
        return next
    }

    /// What the dossier that comes after this one is prefilled from, were the actor to begin it now.
    func prefillContext(after former: LoadedDossier) throws -> PrefillContext {
        let situation = try people.situation(for: actor)
        guard let author = try people.author(account: actor.principal, situation: situation) else { throw DeskRefusal.notFound }
        return try PrefillContext(today: now.date(in: .paris).date, patient: facts(of: former), author: author)
    }
}
