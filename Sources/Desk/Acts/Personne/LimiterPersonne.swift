public import Core
import Store

extension Desk {
    /// Somebody of the fund's own insured persons, found by their number, limited or not.
    public func chercherPersonne(_ nir: NIR, by caller: Caller) async throws -> DroitsPersonneVue {
        try await act("chercher-personne", on: "recherche", by: caller) { act in
            let person = try act.personne(.nir(nir), .receivePersonRights)
            try act.trace("patient/\(person.id)/limitation", patient: person.id)
            return try act.vue(person)
        }
    }

    /// What was asked about their data so far.
    public func lireDroitsPersonne(_ id: String, by caller: Caller) async throws -> DroitsPersonneVue {
        try await act("lire-droits-personne", on: "patient/\(id)/limitation", by: caller) { act in
            let person = try act.personne(.id(id), .receivePersonRights)
            try act.trace("patient/\(person.id)/limitation", patient: person.id)
            return try act.vue(person)
        }
    }

    /// Limits the use of somebody's data from now on: they are kept, and nothing else.
    public func limiterPersonne(_ id: String, fondement: String?, motif: String?, key: String? = nil, by caller: Caller) async throws -> DroitsPersonneVue {
        defer { porte.oublie() }
        return try await act("limiter-personne", on: "patient/\(id)/limitation", by: caller) { act in
            let person = try act.personne(.id(id), .receivePersonRights)
            try act.trace("patient/\(person.id)/limitation", patient: person.id)
            guard let basis = fondement.flatMap(FondementLimitation.init(rawValue:)) else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "fondement", code: "requis", message: "« Raison » manque. Choisissez celle que la personne invoque.", stage: .completude)
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
            return try act.vue(person)
        }
    }

    /// Ends the limitation that stands. The person is told before (RGPD, article 18, paragraph 3).
    public func leverLimitation(_ id: String, prevenueLe: String?, motif: String?, key: String? = nil, by caller: Caller) async throws -> DroitsPersonneVue {
        defer { porte.oublie() }
        return try await act("lever-limitation", on: "patient/\(id)/limitation", by: caller) { act in
            let person = try act.personne(.id(id), .receivePersonRights)
            try act.trace("patient/\(person.id)/limitation", patient: person.id)
            let told = try act.jourPrevenu(prevenueLe)
            let words = try Reason.required(motif, box: "Pourquoi elle est levée", missing: "Dites-le en une phrase.")
            _ = try act.onceFiche(key, "\(person.id)\n\(told.iso)\n\(words)") {
                try act.session.lock(key: "limitation.\(person.id)")
                guard let standing = try Limitations(act.session).all(of: person.grappe).first(where: { $0.liftedAt == nil }) else {
                    throw DeskRefusal.cycle(.init("limitation.aucune", "Aucune limitation n’est en cours pour cette personne. Rechargez la page."))
                }
                guard told >= Instant(millisecondsSince1970: standing.setAt).date(in: .paris).date else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "prevenueLe", code: "avant", message: "« Personne prévenue le » est avant la limitation elle-même. Notez le jour où vous l’avez prévenue qu’elle sera levée.")
                    ])
                }
                try Limitations(act.session).lift(
                    standing, reason: act.desk.keys.encrypt(Array(words.utf8), at: .init("limitation", standing.id, "levee")), told: told.epochDay,
                    by: act.actor.account, at: act.at)
                return standing.id
            }
            return try act.vue(person)
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

    fileprivate func jourPrevenu(_ text: String?) throws -> LocalDate {
        func wrong(_ code: String, _ message: String) -> DeskRefusal { .invalid([Anomaly(field: "prevenueLe", code: code, message: "« Personne prévenue le » \(message)")]) }
        guard let text, !text.trimmingBlanks.isEmpty else {
            throw wrong("requis", "manque. La loi veut que la personne soit prévenue avant la levée\u{A0}: prévenez-la, puis notez le jour.")
        }
        let day: LocalDate
        do throws(FieldFault) { day = try LocalDate.read(.string(text.trimmingBlanks)) } catch { throw wrong(error.code, error.message) }
        guard day <= today else { throw wrong("futur", "est dans l’avenir. Prévenez d’abord la personne.") }
        return day
    }

    fileprivate func vue(_ person: PersonneTenue) throws -> DroitsPersonneVue {
        DroitsPersonneVue(
            patient: try patientSummary(person.identity, id: person.id),
            limitations: try Limitations(session).all(of: person.grappe).map { record in
                LimitationVue(
                    id: record.id, fondement: FondementLimitation(rawValue: record.basis) ?? .opposition,
                    motif: try words(record.reason, record.id, "motif"), poseeLe: Instant(millisecondsSince1970: record.setAt),
                    poseePar: try name(of: record.setBy) ?? "", leveeLe: record.liftedAt.map(Instant.init(millisecondsSince1970:)),
                    leveePar: try name(of: record.liftedBy), leveeMotif: try record.liftReason.map { try words($0, record.id, "levee") },
                    prevenueLe: record.told.map { LocalDate(epochDay: Int($0)) })
            },
            peutCopier: Policy.copyPerson.decide(actor, nil) == .allow)
    }

    private func words(_ sealed: [UInt8], _ id: String, _ part: String) throws -> String {
        String(decoding: try desk.keys.decrypt(sealed, at: .init("limitation", id, part)), as: UTF8.self)
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
