import Core
import Recensement
import Store
import TestSupport
import Testing

@testable import Desk

extension TestDesk {
    /// A campaign over the invented territory, opened today by the fund's agent, the directory brought in first.
    func campagne(_ change: (inout SaisieCampagne) -> Void = { _ in }) async throws -> String {
        try await deliver()
        var typed = SaisieCampagne()
        (typed.objet, typed.departements) = ("Patients sans médecin", "96")
        (typed.echeance, typed.fin) = (today.adding(days: 4).iso, today.adding(days: 30).iso)
        change(&typed)
        return try await desk.ouvrirCampagne(typed, by: caller(.agentCPAM))
    }

    /// Somebody of the call list.
    func cible(_ campagne: String, _ who: Who) async throws -> CibleVue {
        let rpps = try await rpps(who)
        let record = try await database.read { try Recenses($0).find(campagne: campagne, identifiers: rpps.directoryIdentifiers) }
        return CibleVue(try #require(record))
    }

    /// Doctors of the list who are not named.
    func autresMedecins(_ campagne: String) async throws -> [CibleVue] {
        let agent = try await caller(.agentCPAM)
        let own = [try await cible(campagne, .drLeclerc).id]
        return try await desk.listerRecenses(campagne, genre: "medecin", by: agent).cibles.filter { !own.contains($0.id) }
    }

    static func medecin(_ change: (inout SaisieRecensement) -> Void = { _ in }) -> SaisieRecensement {
        var typed = SaisieRecensement()
        (typed.accueille, typed.teleconsultation, typed.orientation3646) = (["diagnostic", "suivi"], ["diagnostic"], true)
        (typed.partage, typed.telephone, typed.horaires) = (true, "03 53 01 20 01", [.lundi: "9h-10h30"])
        change(&typed)
        return typed
    }

    static func infirmier(_ change: (inout SaisieRecensement) -> Void = { _ in }) -> SaisieRecensement {
        var typed = SaisieRecensement()
        (typed.accueille, typed.domicile, typed.telesoin, typed.partage, typed.telephone) = (["suivi"], true, true, true, "03 53 01 20 51")
        change(&typed)
        return typed
    }
}
