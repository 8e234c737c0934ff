public import Core
import Store

/// Who a patient's treating doctor is, who they were, and who asked.
public struct TreatingDoctorView: Sendable, Codable, Hashable {
    public struct Entry: Sendable, Codable, Hashable {
        public let name: String
        public let rpps: String
        /// Nil when the register does not tell since when.
        public let from: LocalDate?
        /// First day on which it no longer held.
        public let until: LocalDate?
        public let end: FinMedecinTraitant?
        /// Declared at this desk, rather than found in a fund's file.
        public let isDeclared: Bool
    }

    public struct Look: Sendable, Codable, Hashable {
        public let at: Instant
        public let who: String
        public let reason: String
    }

    public let patient: PatientSummary
    public let current: Entry?
    /// The former ones, the latest first.
    public let former: [Entry]
    /// The last looks, this one included.
    public let looks: [Look]
}

extension Desk {
    /// Tells who the treating doctor is, to a professional who has the patient in hand and says why. The reason stands in
    /// the trace before the answer leaves.
    public func lookTreatingDoctor(_ id: String, motif: String?, precisions: String?, by caller: Caller) async throws -> TreatingDoctorView {
        let stated = ReasonToLook(motif: motif, precisions: precisions)
        let caller = Caller(actor: caller.actor, request: caller.request, reason: stated.words, address: caller.address, isSession: caller.isSession)
        return try await act(Act.lookTreatingDoctor, on: "patient/\(id)", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (patient, identity) = try act.patient(.id(id))
            guard stated.anomalies.isEmpty else { throw DeskRefusal.invalid(stated.anomalies) }
            try act.trace("patient/\(patient)/medecin-traitant", patient: patient)
            return try act.treatingDoctorView(patient, identity)
        }
    }
}

/// The reason as stated, and what is wrong with it.
private struct ReasonToLook {
    let words: String?
    let anomalies: [Anomaly]

    init(motif: String?, precisions: String?) {
        var typed = Saisie()
        let chosen = motif.flatMap(MotifIMT.init(rawValue:))
        if chosen == nil {
            typed.add("motif", "requis", "«\u{A0}Raison de la consultation\u{A0}»\u{A0}: choisissez parmi \(MotifIMT.allCases.map(\.label).joined(separator: ", ")).")
        }
        let free = typed.words(
            precisions, "precisions", "Précisions", 3...300, example: "Bilan avant une intervention", optional: chosen != .autre)
        anomalies = typed.anomalies
        words = chosen.map { [$0.label, free].compactMap(\.self).joined(separator: "\u{A0}: ") }
    }
}

extension Act {
    static let lookTreatingDoctor = "consulter-medecin-traitant"

    fileprivate func treatingDoctorView(_ patient: String, _ identity: PatientIdentity) throws -> TreatingDoctorView {
        let today = now.date(in: .paris).date
        let rows = try TreatingDoctors(session).of(patient).filter { $0.end != FinMedecinTraitant.rectification.rawValue }
        let current = rows.first { $0.covers(today.epochDay) }
        let known = try current.map(entry) ?? TreatingDoctorFinder(session: session).of(patient, identity, on: today).map {
            TreatingDoctorView.Entry(
                name: $0.nom ?? "Médecin de RPPS \($0.identifiant)", rpps: $0.identifiant, from: $0.du, until: nil, end: nil, isDeclared: false)
        }
        return TreatingDoctorView(
            patient: try patientSummary(identity, id: patient), current: known, former: try rows.filter { $0.id != current?.id }.map(entry),
            looks: try Traces(session).looks(patient: patient, act: Self.lookTreatingDoctor, limit: 20).map { trace in
                .init(at: .init(millisecondsSince1970: trace.at), who: try Accounts(session).find(trace.account)?.name ?? "", reason: trace.reason ?? "")
            })
    }

    private func entry(_ row: TreatingDoctorRecord) throws -> TreatingDoctorView.Entry {
        TreatingDoctorView.Entry(
            name: row.name, rpps: row.rpps, from: row.from.map { LocalDate(epochDay: $0) }, until: row.until.map { LocalDate(epochDay: $0) },
            end: row.end.flatMap(FinMedecinTraitant.init(rawValue:)), isDeclared: row.origin == "declaration")
    }
}
