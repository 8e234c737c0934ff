public import Core
public import Desk
import Synthetic

extension TestDesk {
    /// An ordinary leave: from today, or from `debut`, for that many days. `more` replaces fields; null removes one.
    public func leave(debut: LocalDate? = nil, days: Int = 4, _ more: [String: JSONValue] = [:]) -> JSONValue {
        let first = debut ?? today
        let ordinary: [String: JSONValue] = [
            "nature": "initial", "risque": "maladie", "debut": .string(first.iso), "fin": .string(first.adding(days: days - 1).iso),
            "modalite": "complet", "sorties": "autorisees", "motif": ["code": "MOT-001"], "situation": "salarie",
            "employeur": ["nom": "Scierie du Val"],
            "adresseVisite": ["lignes": "12 rue des Tilleuls", "codePostal": "96000", "commune": "Aubremont-sur-Sorne"],
            "accordPatient": true,
        ]
        return .object(ordinary.merging(more) { $1 }.filter { $0.value != .null })
    }

    public func input(_ content: JSONValue? = nil, patient: Int = 0) -> DraftInput {
        DraftInput(teleservice: "arret-de-travail", patient: .nir(workers[patient].nir), content: content ?? leave())
    }

    /// A leave drafted for one of the workers.
    public func draft(_ content: JSONValue? = nil, patient: Int = 0, by caller: Caller) async throws -> DossierView {
        try await desk.saveDraft(input(content, patient: patient), by: caller)
    }

    /// A leave deposited for one of the workers.
    public func deposit(_ content: JSONValue? = nil, patient: Int = 0, by caller: Caller) async throws -> DossierView {
        try await desk.saveAndDeposit(input(content, patient: patient), by: caller)
    }

    /// Deposited, and arrived in the queue of the fund.
    public func received(_ content: JSONValue? = nil, patient: Int = 0, by caller: Caller) async throws -> DossierView {
        let dossier = try await deposit(content, patient: patient, by: caller)
        try await worker.drain()
        return try await desk.readDossier(dossier.id, by: caller)
    }
}
