import Core
import Desk
import Store
import TestSupport

@testable import Desk

extension TestDesk {
    /// A declaration of today; `more` replaces fields, null removes one.
    func declaration(_ more: [String: JSONValue] = [:]) -> JSONValue {
        let ordinary: [String: JSONValue] = [
            "nature": "declaration", "dateEffet": .string(today.iso), "demandeur": "patient", "accordPatient": true, "qualite": "titulaire",
            "accordMedecin": true,
        ]
        return .object(ordinary.merging(more) { $1 }.filter { $0.value != .null })
    }

    func declare(_ more: [String: JSONValue] = [:], patient: Int = 0, by caller: Caller) async throws -> DossierView {
        try await declare(more, nir: nir(patient), by: caller)
    }

    func declare(_ more: [String: JSONValue] = [:], nir: NIR, by caller: Caller) async throws -> DossierView {
        let filed = try await desk.saveAndDeposit(
            DraftInput(teleservice: "declaration-medecin-traitant", patient: .nir(nir), content: declaration(more)), by: caller)
        try await work()
        return try await desk.readDossier(filed.id, by: caller)
    }

    /// The end of the follow-up, declared by its doctor.
    func end(_ why: String = "departPatient", patient: Int = 0, by caller: Caller) async throws -> DossierView {
        try await declare(
            ["nature": "fin", "motifFin": .string(why), "accordPatient": .null, "accordMedecin": .null, "qualite": .null, "demandeur": .null],
            patient: patient, by: caller)
    }

    func treatingDoctor(_ patient: String, by caller: Caller) async throws -> TreatingDoctorView {
        try await desk.lookTreatingDoctor(patient, motif: "coordination", precisions: nil, by: caller)
    }
}
