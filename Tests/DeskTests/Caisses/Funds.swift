import Core
import Desk
import Store
import TestSupport

@testable import Desk

extension TestDesk {
    /// A person of the given code, whom nobody had in hand yet.
    func patient(_ nir: String, caisse: String, name: String = "Lefèvre", birth: LocalDate? = nil, treating: String? = nil) async throws -> DraftInput {
        let (keys, vaultNIR, code) = (keys, try NIR(nir), try CodeOrganisme(caisse))
        let id = String(repeating: "0", count: 32 - nir.count) + nir.replacing(" ", with: "").lowercased().filter(\.isHexDigit)
        let day = birth ?? LocalDate(year: 1984, month: 6, day: 2) ?? today
        try await database.write { session in
            try PatientVault(session: session, keys: keys).insert(
                PatientIdentity(
                    nir: vaultNIR, oid: INSOID.demo.oid, nomNaissance: name, nomUtilise: nil, prenoms: ["Jean"], sexe: .masculin, dateNaissance: day,
                    lieuNaissance: "25990", adresse: nil, telephone: nil, courriel: nil, caisse: code, situation: "salarie", employeur: nil,
                    medecinTraitant: treating), id: String(id.suffix(32)), at: 0)
        }
        return DraftInput(teleservice: "arret-de-travail", patient: .nir(vaultNIR), content: leave())
    }

    static let notaires = "109980000"

    func receive(_ caisse: String, _ teleservice: String = "arret-de-travail", du: LocalDate, by caller: Caller) async throws -> String {
        try await desk.openReception(caisse, ReceptionInput(teleservice: teleservice, du: du.iso, au: "", source: "Courrier de la caisse"), by: caller)
    }

    func takeOver(_ ancien: String, by successeur: String, le day: LocalDate, _ caller: Caller) async throws -> String {
        try await desk.noteTakeover(RepriseInput(ancien: ancien, successeur: successeur, le: day.iso, source: "Arrêté d’essai"), by: caller)
    }
}
