import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

extension TestDesk {
    /// A simplified declaration of today; `more` replaces fields, null removes one.
    func protocole(_ code: String = "8", _ more: [String: JSONValue] = [:]) -> JSONValue {
        let simple: [String: JSONValue] = [
            "nature": "initiale", "demande": "simplifiee", "affection": ["code": .string("ALD-\(code)")], "dateDebut": .string(today.iso),
            "criteresReunis": true, "recommandations": true, "qualite": "medecinTraitant", "patientInforme": true,
        ]
        return .object(simple.merging(more) { $1 }.filter { $0.value != .null })
    }

    /// A request that the medical service judges.
    func argued(_ code: String = "23", _ more: [String: JSONValue] = [:]) -> JSONValue {
        protocole(
            code,
            [
                "demande": "argumentee", "criteresReunis": .null, "recommandations": .null, "arguments": "Arguments de l’essai.", "dureeDemandee": "5",
            ].merging(more) { $1 })
    }

    func renewal(_ code: String, from day: LocalDate) -> JSONValue {
        argued(code, ["nature": "renouvellement", "demande": .null, "dateDebut": .string(day.iso)])
    }

    /// Deposited, and whatever follows by itself done.
    func file(_ content: JSONValue, patient: Int = 0, by caller: Caller) async throws -> DossierView {
        let filed = try await desk.saveAndDeposit(DraftInput(teleservice: "protocole-de-soins", patient: .nir(nir(patient)), content: content), by: caller)
        try await work()
        return try await desk.readDossier(filed.id, by: caller)
    }

    /// Answered by the fund’s medical service.
    func answer(_ dossier: DossierView, refusing reason: String? = nil) async throws {
        let medical = try await caller(.medicalCPAM)
        _ = try await desk.take(dossier.id, by: medical)
        if let reason { _ = try await desk.refuse(dossier.id, reason: reason, by: medical) } else { _ = try await desk.accept(dossier.id, comment: nil, by: medical) }
    }

    func affections(_ patient: String, by caller: Caller) async throws -> [AffectionView] {
        try await desk.lireAffections(patient, by: caller).affections
    }

    /// What a patient can be reached by.
    func reach(_ patient: String, mail: String?, telephone: String?) async throws {
        let (keys, at) = (keys, clock.now.millisecondsSince1970)
        try await database.write { session in
            let vault = PatientVault(session: session, keys: keys)
            var identity = try #require(try vault.find(patient))
            (identity.courriel, identity.telephone) = (mail, telephone)
            try vault.update(identity, id: patient, at: at)
        }
    }

    /// The last day of a recognition of three years that the first illness of the list opens.
    func opened(until end: LocalDate, patient: Int = 0, by caller: Caller) async throws -> DossierView {
        try await file(protocole("1", ["dateDebut": .string(end.adding(days: 1).adding(years: -3).iso)]), patient: patient, by: caller)
    }
}
