public import Core
import Foundation
import Formats
import Store

/// How the patient agreed to the look.
public enum ConsentementHR: String, Sendable, Hashable, Codable, CaseIterable {
    case carte, application

    public var label: String {
        switch self {
        case .carte: "Le patient présente sa carte Vitale"
        case .application: "Le patient présente l’application carte Vitale"
        }
    }
}

/// What a patient's fund reimbursed over twelve months.
public struct ReimbursementsView: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        public let day: LocalDate
        /// « Médicament »
        public let nature: String
        public let words: String
        public let quantity: Int?
        /// In euro cents.
        public let cents: Int?
    }

    public let patient: PatientSummary
    /// False when the patient's fund gives no such history: nothing can be concluded from it.
    public let isProvided: Bool
    /// When the fund's file was read; nil when there is none.
    public let asOf: Instant?
    public let since: LocalDate
    /// The latest first. Lines that the desk hides are not among them, and nothing tells that there were any.
    public let lines: [Line]
    /// More lines exist than are shown.
    public let isCut: Bool
}

/// A line as it is sealed.
struct SealedLine: Codable {
    let nature: String
    let code: String?
    let libelle: String
    let quantite: Int?
    let centimes: Int?
}

extension Desk {
    static let reimbursementLimit = 500

    /// The history, once the patient's agreement has been noted in the trace, in the same transaction and before the answer.
    public func readReimbursements(_ id: String, consent: String?, by caller: Caller) async throws -> ReimbursementsView {
        let given = consent.flatMap(ConsentementHR.init(rawValue:))
        let caller = Caller(actor: caller.actor, request: caller.request, reason: given.map { "Consentement\u{A0}: \($0.label)" }, address: caller.address, isSession: caller.isSession)
        return try await act("lire-remboursements", on: "patient/\(id)", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (patient, identity) = try act.patient(.id(id))
            guard given != nil else {
                throw DeskRefusal.invalid([
                    Anomaly(
                        field: "consentement", code: "requis",
                        message: "«\u{A0}Accord du patient\u{A0}» manque. Demandez-lui sa carte Vitale ou son application, puis indiquez ce qu’il présente.", stage: .completude)
                ])
            }
            try act.trace("patient/\(patient)/remboursements", patient: patient)
            return try act.reimbursements(patient, identity)
        }
    }
}

extension Act {
    fileprivate func reimbursements(_ patient: String, _ identity: PatientIdentity) throws -> ReimbursementsView {
        let today = now.date(in: .paris).date
        // Twelve months, to the day.
        let since = LocalDate(year: today.year - 1, month: today.month, day: today.day) ?? today.adding(days: -365)
        let fund = try funds.competente(pour: identity.caisse, le: today).caisse ?? identity.caisse
        let table = Remboursements(session)
        guard let batch = try table.inForce(fund.code) ?? table.inForce(identity.caisse.code) else {
            return ReimbursementsView(patient: try patientSummary(identity, id: patient), isProvided: false, asOf: nil, since: since, lines: [], isCut: false)
        }
        let hidden = Set(try CodesMasques(session).all().map(\.code))
        let rows = try table.lines(patient, batch: batch.id, since: since.epochDay, limit: Desk.reimbursementLimit + 1)
        let lines = try rows.prefix(Desk.reimbursementLimit).compactMap { row -> ReimbursementsView.Line? in
            let sealed = try JSONDecoder().decode(SealedLine.self, from: Data(desk.keys.decrypt(row.line, at: .init("remboursement", row.id))))
            guard sealed.code.map({ !hidden.contains($0) }) ?? true else { return nil }
            return ReimbursementsView.Line(
                day: LocalDate(epochDay: row.day), nature: LigneRemboursee.Nature(rawValue: sealed.nature)?.label ?? sealed.nature, words: sealed.libelle,
                quantity: sealed.quantite, cents: sealed.centimes)
        }
        return ReimbursementsView(
            patient: try patientSummary(identity, id: patient), isProvided: true, asOf: .init(millisecondsSince1970: batch.readAt), since: since, lines: lines,
            isCut: rows.count > Desk.reimbursementLimit)
    }
}
