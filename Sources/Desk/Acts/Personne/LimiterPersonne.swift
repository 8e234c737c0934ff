import Core
import Store

extension Desk {
    /// Limits the use of somebody's data from now on: they are kept, and nothing else.
    public func limiterPersonne(_ id: String, fondement: String?, motif: String?, key: String? = nil, by caller: Caller) async throws -> DroitsPersonneVue {
        defer { porte.oublie() }
        return try await surDroits("limiter-personne", .id(id), on: "patient/\(id)/limitation", by: caller) { act, person in
            guard let basis = fondement.flatMap(FondementLimitation.init(rawValue:)) else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "fondement", code: "requis", message: "« Raison invoquée » manque. Choisissez celle que la personne invoque.", stage: .completude)
                ])
            }
            let words = try Reason.required(motif, box: "Ce qu’elle demande", missing: "Dites-le en une phrase.")
            _ = try act.onceFiche(key, "\(person.id)\n\(basis.rawValue)\n\(words)") {
                try act.session.lock(key: "limitation.\(person.id)")
                guard try Limitations(act.session).standing(on: person.id) == nil else {
                    throw DeskRefusal.cycle(.init("limitation.deja", "L’usage des données de cette personne est déjà limité. Levez d’abord la limitation en cours."))
                }
                let limitation = act.desk.chance.identifier()
                let subjects = try act.sujets(person)
                try Limitations(act.session).set(
                    id: limitation, patient: person.id, basis: basis.rawValue,
                    reason: act.desk.keys.encrypt(Array(words.utf8), at: .init("limitation", limitation, "motif")), by: act.actor.account, at: act.at, subjects: subjects)
                return limitation
            }
        }
    }
}

extension Act {
    /// Every identifier that leads to something of the person: it is by them that the door knows their rows.
    fileprivate func sujets(_ person: PersonneTenue) throws -> [(sujet: String, genre: String)] {
        let (sheets, _) = try fiches(person)
        let known = try RangeesPersonne(session.sansPorte).ensembles(
            from: [.patient: Set(person.grappe), .cas: Set(sheets.cas.map(\.id)), .contact: Set(sheets.contacts.map(\.id))])
        let numbers = person.identities.compactMap(\.nir).map { (sujet: desk.keys.nirKey($0), genre: "nir") }
        return known.filter { $0.key != .limitation }.flatMap { kind, names in names.map { (sujet: $0, genre: kind.rawValue) } } + numbers
    }

    /// A sheet of the tracing that came while its person stands limited is kept, and is limited at once.
    func limiterFiche(_ id: String, _ kind: EnsemblePersonne, of nir: NIR?) throws {
        guard session.aDesLimites, let nir, session.estLimite(desk.keys.nirKey(nir)),
            let limitation = try Limitations(session).standing(on: desk.keys.nirKey(nir))
        else { return }
        try Limitations(session).add(id, kind.rawValue, to: limitation)
        desk.porte.oublie()
    }
}
