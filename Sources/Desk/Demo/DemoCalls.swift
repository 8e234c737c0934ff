import ContactTracing
import Core
import Store
import Synthetic

/// A morning of the calling platform: cases validated since yesterday and their contacts in the queue, some of them insured
/// persons known here, some late, some in one household.
struct DemoCalls: Sendable {
    let stage: DemoStage
    let world: DemoWorld

    private static let cases = 8
    private static let perCase = 5

    /// - Returns: how many contacts wait.
    func tell() async throws -> Int {
        var waiting = 0
        for number in 0..<Self.cases {
            // From twenty-six hours ago to one hour ago: the first are late.
            let moment = world.now.adding(minutes: -(26 * 60 - number * 210))
            let desk = stage.desk(at: moment)
            let doctor = try await DemoDoor(desk).caller("dr-leclerc", request: "generation")
            waiting += try await desk.database.write { session in
                let act = Act("generer-contacts", session: session, desk: desk, caller: doctor, now: moment)
                return try tell(number, act)
            }
        }
        return waiting
    }

    private func tell(_ number: Int, _ act: Act) throws -> Int {
        guard let index = world.synthetic.assure(at: 200 + number), let department = Departement("96") else { return 0 }
        let parametres = try act.parametresOuverts(DemoFilling.epidemic)
        let day = act.today
        var cas = CasRecord(
            id: world.ids.id("cas-appels", number), epidemic: parametres.code, number: NumeroFiche.make("F", act.desk.chance), state: EtatCas.suspect.rawValue,
            doctor: act.actor.principal, department: department.code, data: [], collected: day.epochDay, at: act.at)
        cas.onset = day.adding(days: -3).epochDay
        cas.sampled = day.adding(days: -1).epochDay
        cas.consent = number == 2
        try act.keep(DonneesCas(personne: personne(PatientIdentity(index)), symptomes: "Toux, fièvre depuis trois jours."), in: &cas)
        try CasIndex(act.session).insert(cas)
        for place in 0..<Self.perCase {
            let contact = try act.nouveauContact(donnees(number, place, day), of: cas, departement: department, parametres)
            try Contacts(act.session).insert(contact)
        }
        try act.apply(.resultatPositif(le: act.now), to: &cas, parametres)
        try act.apply(.valider, to: &cas, parametres)
        try act.trace(cas)
        return Self.perCase
    }

    /// Two of a household, then colleagues and friends; the last but one is an insured person of the doctor.
    private func donnees(_ number: Int, _ place: Int, _ day: LocalDate) -> DonneesContact {
        let isInsured = place == 3
        let workers = world.leclercWorkers
        let known = isInsured && workers.indices.contains(20 + number) ? world.patient(workers[20 + number]) : nil
        let invented = world.synthetic.assure(at: 260 + number * Self.perCase + place).map(PatientIdentity.init)
        var person = (known ?? invented).map(personne) ?? PersonneSuivie(nom: "Durand", prenom: "Camille")
        if known == nil { person.nir = nil }
        // Numbers that are given to nobody; one in five is a landline, one has none.
        let digits = String(10_000 + number * 100 + place)
        person.telephone = place == 4 ? (number % 2 == 0 ? "03 53 01 \(digits.prefix(2)) \(digits.suffix(2))" : nil) : "06 39 98 \(digits.prefix(2)) \(digits.suffix(2))"
        let roof = place < 2
        return DonneesContact(
            personne: person,
            exposition: Exposition(memeFoyer: roof, minutes: roof ? nil : 45, rapproche: true, protege: false, dernierJour: day.adding(days: -2)),
            lien: roof ? "même foyer" : "collègue")
    }

    private func personne(_ identity: PatientIdentity) -> PersonneSuivie {
        PersonneSuivie(
            nir: identity.nir, nom: identity.nomUtilise ?? identity.nomNaissance, prenom: identity.prenoms.first ?? "", dateNaissance: identity.dateNaissance,
            sexe: identity.sexe, telephone: identity.telephone, adresse: identity.adresse?.lignes.joined(separator: ", "),
            codePostal: identity.adresse?.codePostal, commune: identity.adresse?.commune)
    }
}
