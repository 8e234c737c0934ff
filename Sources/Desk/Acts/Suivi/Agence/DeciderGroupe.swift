import ContactTracing
import Core
import Store

extension Desk {
    /// Confirms a cluster or sets it aside. The desk only proposes: this is always somebody's decision, and it can be
    /// taken again the other way.
    /// - Returns: the cluster, which is another one when it extends a cluster confirmed before.
    public func deciderGroupe(_ id: String, confirme: Bool, key: String? = nil, by caller: Caller) async throws -> String {
        try await act(confirme ? "confirmer-groupe" : "ecarter-groupe", on: "suivi/groupe/\(id.prefix(32))", by: caller) { act in
            try Policy.leadAgency.enforce(act.actor, ())
            let kept = try act.onceFiche(key, id) {
                let (found, _) = try act.groupeDuTerritoire(id, [.agence])
                _ = try act.parametresOuverts(found.epidemic)
                try Groupes(act.session).hold(epidemic: found.epidemic)
                guard let groupe = try Groupes(act.session).find(id) else { throw DeskRefusal.notFound }
                return try act.decide(groupe, confirme)
            }
            try act.trace("suivi/groupe/\(kept)")
            return kept
        }
    }
}

extension Act {
    fileprivate func decide(_ found: Groupes.Record, _ confirms: Bool) throws -> String {
        let groupes = Groupes(session)
        var groupe = found
        guard groupe.state != (confirms ? "confirme" : "ecarte") else {
            throw DeskRefusal.cycle(LifecycleRefusal("groupe-decide", confirms ? "Ce groupe est déjà confirmé." : "Ce groupe est déjà écarté."))
        }
        groupe.state = confirms ? "confirme" : "ecarte"
        groupe.decidedAt = at
        groupe.decidedBy = actor.account
        if confirms, var earlier = try grownFrom(groupe) {
            try groupes.add(groupes.members(of: groupe.id), to: earlier.id)
            earlier.size = try groupes.members(of: earlier.id).count
            earlier.from = min(earlier.from, groupe.from)
            earlier.until = max(earlier.until, groupe.until)
            earlier.decidedAt = at
            earlier.decidedBy = actor.account
            try groupes.save(earlier)
            try groupes.delete(groupe.id)
            return earlier.id
        }
        try groupes.save(groupe)
        return groupe.id
    }

    /// The confirmed cluster that this one extends: the same thing shared, and cases in common.
    private func grownFrom(_ groupe: Groupes.Record) throws -> Groupes.Record? {
        let groupes = Groupes(session)
        return try groupes.holding(groupes.members(of: groupe.id), motif: groupe.motif, epidemic: groupe.epidemic).first {
            $0.id != groupe.id && $0.state == "confirme" && $0.department == groupe.department
                && (groupe.motif == ClusterMotif.chaine.rawValue || RechercheGroupes.base($0.key) == RechercheGroupes.base(groupe.key))
        }
    }
}
