import Core
import Store

/// What a fund's agents have to look at.
public struct FileFusions: Sendable {
    public struct Paire: Sendable {
        public let a: PatientSummary
        public let b: PatientSummary
        /// Percent.
        public let ressemblance: Int
    }

    /// Pairs that look alike, and nobody has proposed or set aside.
    public let ressemblances: [Paire]
    /// Proposals that wait for a second person, and merges that stand.
    public let fusions: [(vue: FusionPatientView, garde: PatientSummary, absorbe: PatientSummary)]
}

extension Desk {
    /// Likely duplicates and merges of the agent's fund.
    public func listFusionsPatients(by caller: Caller) async throws -> FileFusions {
        try await act("lister-fusions-patients", on: "fusions-patients", by: caller) { act in
            guard case .agent(let caisse) = act.actor.role else { throw DeskRefusal.forbidden("Cette file est celle des agents des caisses.") }
            let rows = FusionsPatients(act.session)
            let (pairs, merges) = (try rows.likely(caisse.code, limit: 50), try rows.ofFund(caisse.code, limit: 100))
            try act.trace("fusions-patients")
            let ids = Set(pairs.flatMap { [$0.a, $0.b] } + merges.flatMap { [$0.kept, $0.absorbed] })
            var known: [String: PatientSummary] = [:]
            for record in try Patients(act.session).find(ids: Array(ids)) {
                try act.trace("patient/\(record.id)", patient: record.id)
                known[record.id] = try act.patientSummary(act.vault.identity(record), id: record.id)
            }
            return FileFusions(
                ressemblances: pairs.compactMap { pair in
                    guard let a = known[pair.a], let b = known[pair.b] else { return nil }
                    return FileFusions.Paire(a: a, b: b, ressemblance: pair.score)
                },
                fusions: try merges.compactMap { record in
                    guard let kept = known[record.kept], let absorbed = known[record.absorbed] else { return nil }
                    return (try act.fusionView(record), kept, absorbed)
                })
        }
    }

    /// Two patients side by side.
    public func comparePatients(_ one: String, _ other: String, by caller: Caller) async throws -> PairePatients {
        try await act("comparer-patients", on: "fusions-patients", by: caller) { act in
            let (a, b) = try act.pair(one, other)
            return try act.compared(a, b)
        }
    }

    /// The two are two persons: the pair is not shown again.
    public func keepPatientsApart(_ one: String, _ other: String, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("distinguer-patients", on: "fusions-patients", by: caller) { act in
            let (a, b) = try act.pair(one, other)
            return try act.onceFiche(key, "\(one)\n\(other)") {
                try FusionsPatients(act.session).setAside(a, b, by: act.actor.account, at: act.at)
                for id in [a, b] {
                    var held = try act.identiteTenue(id, hold: true)
                    if !held.vie.attributs.contains(.homonyme) { try act.happen(.homonymie, to: &held, motif: "Comparé à un autre patient : deux personnes.") }
                }
                return a
            }
        }
    }
}

extension Act {
    /// Two patients the actor may compare: both had in hand, or one of them of the agent's fund.
    func pair(_ one: String, _ other: String) throws -> (String, String) {
        try Policy.mergePatients.enforce(actor, ())
        let patients = Patients(session)
        guard Identifier.isWellFormed(one), Identifier.isWellFormed(other), let a = try patients.find(patients.root(of: one)),
            let b = try patients.find(patients.root(of: other)), a.id != b.id, try mayCompare(a, b)
        else { throw DeskRefusal.notFound }
        for id in [a.id, b.id] { try trace("patient/\(id)", patient: id) }
        return (a.id, b.id)
    }

    func mayCompare(_ a: PatientRecord, _ b: PatientRecord) throws -> Bool {
        if case .agent(let caisse) = actor.role { return a.caisse == caisse.code || b.caisse == caisse.code }
        let patients = Patients(session)
        return try patients.knows(actor.principal, a.id) && patients.knows(actor.principal, b.id)
    }

    func compared(_ a: String, _ b: String) throws -> PairePatients {
        let (first, second) = (try identiteTenue(a), try identiteTenue(b))
        let standing = try FusionsPatients(session).touching([a, b]).first {
            Set([$0.kept, $0.absorbed]) == Set([a, b]) && ["proposee", "faite", "retour-propose"].contains($0.state)
        }
        return PairePatients(
            a: try side(first), b: try side(second), comparaison: ComparaisonTraits(first.identity.traits, second.identity.traits),
            numerosDifferents: first.identity.nir != nil && second.identity.nir != nil && first.identity.nir != second.identity.nir,
            fusion: try standing.map(fusionView))
    }

    private func side(_ held: IdentiteTenue) throws -> PairePatients.Patient {
        PairePatients.Patient(
            resume: try patientSummary(held.identity, id: held.id), traits: held.identity.traits, nomUtilise: held.identity.nomUtilise,
            statut: held.vie.statut, attributs: held.vie.attributs.sorted { $0.rawValue < $1.rawValue }, telephone: held.identity.telephone,
            dossiers: try Dossiers(session).count(.init(patient: held.id), upTo: 1000))
    }
}
