import ContactTracing
public import Core
import Store

/// Somebody invented whose right to a test or to masks can be asked at a counter of the demonstration.
public struct DemoExample: Sendable, Hashable {
    public let nom: String
    public let prenom: String
    public let dateNaissance: LocalDate
    /// What a laboratory may be given instead of the name; nil when there is no sheet.
    public let code: String?
    public let montre: String
}

extension DemoExample {
    struct Person {
        let nom: String
        let prenom: String
        let born: (Int, Int, Int)
        let montre: String
    }

    static let people = [
        Person(nom: "Tournesol", prenom: "Maëlle", born: (1991, 5, 14), montre: "Inscrite : droit au test et aux masques, pas encore remis."),
        Person(nom: "Girasol", prenom: "Basile", born: (1968, 11, 2), montre: "Inscrit : droit au test, masques déjà remis."),
        Person(nom: "Coquelicot", prenom: "Ninon", born: (2001, 8, 30), montre: "Suivi terminé : plus de droit."),
    ]

    static func id(_ ids: DemoIdentifiers, _ rank: Int) -> String { ids.id("suivi-exemple", rank) }
}

extension OutbreakMaking {
    /// Known by name on the way in: for whoever tries the counters of the laboratory and of the pharmacy.
    func makeExamples() throws {
        // A case of the last days whose sheet is validated, and the youngest of those that are over.
        guard let host = cases.firstIndex(where: { $0.state == EtatCas.suivi.rawValue && ($0.onset ?? 0) > world.today.adding(days: -9).epochDay }) else { return }
        for (rank, example) in DemoExample.people.enumerated() {
            let born = LocalDate(year: example.born.0, month: example.born.1, day: example.born.2)
            let person = PersonneSuivie(
                nom: example.nom, prenom: example.prenom, dateNaissance: born, telephone: "06 39 98 72 0\(rank + 1)", codePostal: persons[host].codePostal,
                commune: persons[host].commune)
            let index = try contact(of: host, person, isHome: false, becoming: nil, queue: .due)
            try settle(index, rank)
        }
    }

    /// Under an identifier that can be found again, in the state the example shows.
    private func settle(_ index: Int, _ rank: Int) throws {
        let made = contacts[index]
        let donnees = try act(at: world.now).coffre(made.epidemic).open(made)
        var record = ContactRecord(
            id: DemoExample.id(ids, rank), epidemic: made.epidemic, caseID: made.caseID, number: made.number, state: made.state, queue: made.queue,
            department: made.department, data: [], reason: made.reason, collected: made.collected, at: made.createdAt)
        guard let host = cases.first(where: { $0.id == made.caseID }), let registered = made.registeredAt.map(Instant.init(millisecondsSince1970:)) else { return }
        try act(at: registered).fill(donnees, in: &record, of: host, parametres)
        var vie = made.vie
        try vie.apply(.appel(.joint), at: parametres.horaires.prochaineOuverture(depuis: registered), parametres)
        if rank == 2 { try vie.apply(.resultatNegatif, at: world.now.adding(hours: -2), parametres) }
        record.note(vie)
        record.masksDelivered = rank == 1
        contacts[index] = record
    }
}

extension DemoDoor {
    /// The invented people to try the counters with, those whose sheets are still there.
    public func examples() async throws -> [DemoExample] {
        let (ids, cles) = (DemoIdentifiers(seed: DemoSizes.demo.seed), desk.clesSuivi)
        return try await desk.database.read { session in
            try DemoExample.people.enumerated().compactMap { rank, person in
                guard let record = try Contacts(session).find(DemoExample.id(ids, rank)),
                    let born = LocalDate(year: person.born.0, month: person.born.1, day: person.born.2)
                else { return nil }
                let code = try NumeroFiche.code(contact: record.id, collecte: record.collected, cles, epidemie: record.epidemic)
                return DemoExample(nom: person.nom.uppercased(), prenom: person.prenom, dateNaissance: born, code: code, montre: person.montre)
            }
        }
    }
}
