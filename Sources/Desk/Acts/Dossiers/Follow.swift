public import Core
import Store

extension Desk {
    /// Begins the dossier that follows this one, of the same téléservice or of another: what is known is carried over,
    /// nothing typed again. `changes` replaces fields; with `deposit`, it is deposited in the same gesture.
    public func followDossier(
        _ id: String, with name: String, changes: JSONValue = [:], deposit: Bool = false, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        try await act("donner-suite", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(name)\n\(JSONWriter.text(changes))\n\(deposit)") {
                let former = try act.load(id, under: .readDossier)
                guard let following = former.teleservice.followings.first(where: { $0.name == name }) else { throw DeskRefusal.notFound }
                guard former.state.isLive else {
                    throw DeskRefusal.cycle(LifecycleRefusal("cycle.sans-suite", "Un dossier « \(former.state.label) » n’a pas de suite. Créez un nouveau dossier."))
                }
                guard case .object(let replaced) = changes else {
                    throw DeskRefusal.malformed(code: "type.objet", message: "Les changements doivent être un objet JSON.")
                }
                let begun = try former.teleservice.followed(name, after: act.content(of: former.record), act.prefillContext(after: former))
                guard let begun = begun?.object else {
                    throw DeskRefusal.cycle(
                        LifecycleRefusal("cycle.sans-suite", "« \(following.action) » ne peut pas suivre ce dossier-ci. Créez un nouveau dossier."))
                }
                let content = JSONValue.object(begun.merging(replaced) { $1 })
                let input = DraftInput(teleservice: following.teleservice, patient: .id(former.record.patient), content: content, continues: id)
                var (dossier, reading) = try act.begin(input)
                if deposit { try act.deposit(&dossier, content: content) }
                try act.trace("dossier/\(dossier.record.id)", patient: dossier.record.patient)
                return deposit ? try act.view(dossier) : try act.view(dossier, content: reading.content, anomalies: reading.anomalies)
            }
        }
    }
}

extension Act {
    /// What may follow a dossier, for this actor and this content.
    func followings(of dossier: LoadedDossier, _ content: JSONValue) throws -> [FollowingView]? {
        guard !dossier.teleservice.followings.isEmpty, dossier.record.version > 0, dossier.state.isLive, actor.caisse == nil else { return nil }
        let allowed = dossier.teleservice.followings.filter { following in
            guard let target = desk.teleservice(following.teleservice) else { return false }
            let subject = DossierSubject(
                author: actor.principal, teleservice: target.code, signatories: target.authors, caisse: dossier.caisse, state: .brouillon, takenBy: nil)
            return Policy.prepareDossier.decide(actor, subject) == .allow
        }
        guard !allowed.isEmpty else { return nil }
        let context = try prefillContext(after: dossier)
        let possible = allowed.filter { dossier.teleservice.followed($0.name, after: content, context) != nil }
        return possible.map { FollowingView(name: $0.name, teleservice: $0.teleservice, action: $0.action) }
    }
}
