import ContactTracing
import Core
import Desk
import TestSupport

@testable import Desk

/// What the doctor's tests say in few words.
struct Consultation {
    static let epidemic = DemoFilling.epidemic

    let house: TestDesk
    let doctor: Caller

    init(_ house: TestDesk, _ who: Who = .drLeclerc) async throws {
        self.house = house
        doctor = try await house.caller(who)
    }

    /// A sheet of a suspected case, for one of the workers, ill since yesterday.
    func suspect(_ worker: Int = 0, _ more: [String: JSONValue] = [:], by caller: Caller? = nil) async throws -> FicheMedecin {
        let content: [String: JSONValue] = ["symptomesLe": .string(house.today.adding(days: -1).iso)]
        return try await house.desk.ouvrirCas(
            Self.epidemic, patient: .nir(house.nir(worker)), .object(content.merging(more) { $1 }.filter { $0.value != .null }), key: nil, by: caller ?? doctor)
    }

    /// Two of the household, one colleague near for long, one seen from afar.
    static let four: JSONValue = [
        "foyer": [["prenom": "Léa", "telephone": "06 12 34 56 78"], ["prenom": "Tom"]],
        "autres": [
            ["nom": "Petit", "prenom": "Jean", "territoire": "96100", "telephone": "0711223344", "exposition": "proche", "lien": "collègue"],
            ["nom": "Loin", "prenom": "Anne", "territoire": "96", "exposition": "autre", "minutes": 60, "rapproche": false, "protege": false],
        ],
    ]

    func withContacts(_ worker: Int = 0) async throws -> FicheMedecin {
        try await house.desk.ajouterContacts(suspect(worker).cas.id, Self.four, key: nil, by: doctor)
    }

    /// Positive now.
    func positive(_ worker: Int = 0) async throws -> FicheMedecin {
        try await house.desk.annoncerPositif(withContacts(worker).cas.id, le: house.clock.now, by: doctor)
    }

    func validated(_ worker: Int = 0) async throws -> FicheMedecin {
        try await house.desk.validerCas(positive(worker).cas.id, annonce: .consultation, by: doctor)
    }
}

extension FicheMedecin {
    /// `Léa a-appeler`, in the order they were entered.
    var states: [String] { lignes.map { "\($0.fiche.donnees.personne.prenom) \($0.fiche.etat.rawValue)" } }

    func contact(_ prenom: String) -> FicheContact? { lignes.map(\.fiche).first { $0.donnees.personne.prenom == prenom } }
}
