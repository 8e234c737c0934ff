import Core
import Desk
import TestSupport

extension TestDesk {
    /// A request for prior agreement of the first example kind. `more` replaces fields; null removes one.
    func request(_ more: [String: JSONValue] = [:]) -> JSONValue {
        let ordinary: [String: JSONValue] = [
            "genre": "reeducation", "objet": "Trente séances de rééducation de l’épaule", "debut": .string(today.adding(days: 10).iso),
            "argumentaire": "Capsulite rétractile.", "reeducationQ1": 30, "reeducationQ3": "Gain de dix degrés.",
        ]
        return .object(ordinary.merging(more) { $1 }.filter { $0.value != .null })
    }

    func pregnancy(_ more: [String: JSONValue] = [:]) -> JSONValue {
        let ordinary: [String: JSONValue] = [
            "debut": .string(today.adding(days: -60).iso), "examen": .string(today.iso), "nombreEnfants": 1, "organisme": "caf", "accordPatiente": true,
        ]
        return .object(ordinary.merging(more) { $1 }.filter { $0.value != .null })
    }

    func file(_ service: String, _ content: JSONValue, patient: Int = 0, by caller: Caller) async throws -> DossierView {
        try await desk.saveAndDeposit(DraftInput(teleservice: service, patient: .nir(nir(patient)), content: content), by: caller)
    }

    /// A kind of request as an administrator types it.
    func kind(_ code: String, from du: LocalDate, _ more: [String: JSONValue] = [:]) -> JSONValue {
        let ordinary: [String: JSONValue] = [
            "code": .string(code), "titre": "Lit médicalisé", "du": .string(du.iso), "medecin": true, "jours": 10, "silence": "rejet",
            "texte": "Courrier de la caisse du 2 mars 2026",
            "questions": [["libelle": "Durée en semaines", "reponse": "nombre", "requise": true], ["libelle": "Autonomie", "reponse": "texte", "medicale": true]],
        ]
        return .object(ordinary.merging(more) { $1 }.filter { $0.value != .null })
    }
}
