import ContactTracing
import Core
import Store

/// A few sheets of the exercise, so that every part of the tracing has something to look at on the first day: a school
/// with three cases, a family, contacts who may come to a counter. Invented people all.
extension DemoFilling {
    struct Cas {
        let nom: String
        let prenom: String
        /// Days from the first symptoms to today.
        let depuis: Int
        var ecole = false
        var suite: [EvenementCas] = []
        /// Family name, first name, birth year.
        let contacts: [(nom: String, prenom: String, annee: Int)]
    }

    static let ecole = DonneesCas.Lieu(libelle: "École Jules-Ferry, Aubremont-sur-Sorne", nature: .collectivite)

    static let cas: [Cas] = [
        Cas(nom: "Valbrun", prenom: "Élise", depuis: 5, ecole: true, suite: [.escalader, .suivre], contacts: [("Valbrun", "Théo", 2012), ("Ormeau", "Samir", 1984)]),
        Cas(nom: "Castagnel", prenom: "Hugues", depuis: 4, ecole: true, suite: [.escalader], contacts: [("Martel", "Lucie", 1987), ("Martel", "Jean", 1955)]),
        Cas(nom: "Dorvenne", prenom: "Nour", depuis: 3, ecole: true, contacts: [("Dorvenne", "Alix", 2014)]),
        Cas(nom: "Peyrefitte-Lanoux", prenom: "Marc", depuis: 2, contacts: [("Peyrefitte-Lanoux", "Anne", 1979), ("Peyrefitte-Lanoux", "Zoé", 2009)]),
    ]

    func sheets() async throws {
        guard let doctor = try await desk.database.read({ try Accounts($0).find(issuer: Personas.issuer, subject: "dr-leclerc") })?.id else { return }
        // The same seed gives the same numbers, and none that the personas' dossiers drew.
        let stage = Desk(
            database: desk.database, keys: desk.keys, clock: desk.clock, chance: .repeatable(world.sizes.seed ^ 0x7_ACE5), press: desk.press,
            gateway: .atThisDesk, witness: desk.witness, clesSuivi: desk.clesSuivi, messages: .absent, baseURL: desk.baseURL, plafonds: nil)
        for cas in Self.cas {
            try await stage.act("generer", on: "demo", by: Worker.deskCaller("demo")) { act in try act.write(cas, doctor: doctor) }
        }
        progress("\(Self.cas.count) sheets of the exercise")
    }
}

extension Act {
    fileprivate func write(_ told: DemoFilling.Cas, doctor: String) throws {
        let parametres = try parametresOuverts(DemoFilling.epidemic)
        var cas = CasRecord(
            id: desk.chance.identifier(), epidemic: parametres.code, number: NumeroFiche.make("F", desk.chance), state: EtatCas.suspect.rawValue, doctor: doctor,
            department: "96", data: [], collected: today.epochDay, at: at)
        cas.onset = today.adding(days: -told.depuis).epochDay
        cas.sampled = today.adding(days: -1).epochDay
        cas.announced = "consultation"
        try keep(
            DonneesCas(
                personne: personne(told.nom, told.prenom, 1980), symptomes: "Fièvre, toux", lieux: told.ecole ? [DemoFilling.ecole] : []), in: &cas)
        try CasIndex(session).insert(cas)
        guard let departement = Departement(cas.department) else { return }
        for (index, one) in told.contacts.enumerated() {
            let exposure = Exposition(memeFoyer: one.nom == told.nom, minutes: 45, rapproche: true, protege: false, dernierJour: today.adding(days: -1))
            let data = DonneesContact(personne: personne(one.nom, one.prenom, one.annee, line: index), exposition: exposure, lien: one.nom == told.nom ? "famille" : "collègue")
            try Contacts(session).insert(nouveauContact(data, of: cas, departement: departement, parametres))
        }
        for event in [.resultatPositif(le: now.adding(hours: -2)), .valider] + told.suite { try apply(event, to: &cas, parametres) }
        try trace(cas)
    }

    /// Telephones of the range kept for fiction.
    private func personne(_ nom: String, _ prenom: String, _ annee: Int, line: Int = 9) -> PersonneSuivie {
        PersonneSuivie(
            nom: nom, prenom: prenom, dateNaissance: LocalDate(year: annee, month: 7, day: 14), telephone: "06 39 98 00 \(10 + line + annee % 50)",
            codePostal: try? CodePostal("96000"), commune: "Aubremont-sur-Sorne")
    }
}
