public import Core
import Store

/// How many patients a doctor's departure concerned.
public struct DepartureView: Sendable, Codable, Hashable {
    public let ended: Int
    public let on: LocalDate
}

extension Desk {
    /// Patients whose treating doctor ends in one transaction: whoever else writes waits no longer than that.
    private static let endedAtOnce = 200

    /// The doctor retires or leaves: every declaration in force ends on that day. The patients are then in the list of those
    /// who left, to be told one by one. Done again after an interruption, it goes on where it stopped.
    public func endPatientele(why: String?, on text: String, by caller: Caller) async throws -> DepartureView {
        var (ended, day) = (0, LocalDate.min)
        while true {
            let (count, date) = try await endSlice(why, text, caller)
            (ended, day) = (ended + count, date)
            if count < Self.endedAtOnce { return DepartureView(ended: ended, on: day) }
        }
    }

    private func endSlice(_ why: String?, _ text: String, _ caller: Caller) async throws -> (Int, LocalDate) {
        try await act("cesser-patientele", on: "patientele", by: caller) { act in
            let rpps = try act.treatingDoctor()
            guard act.actor.delegation == nil else {
                throw DeskRefusal.forbidden("Seul le médecin met fin lui-même à ses déclarations. Il le fera sous son propre nom.")
            }
            let (reason, day) = try act.departure(why, text)
            let table = TreatingDoctors(act.session)
            let rows = try table.patients(of: rpps, after: nil, limit: Self.endedAtOnce)
            for row in rows {
                _ = try table.end(row.id, on: max(day.epochDay, row.from ?? day.epochDay), why: reason.rawValue, dossier: nil, at: act.at)
                try act.trace("patientele/\(row.id)", patient: row.patient)
            }
            try act.trace("patientele")
            return (rows.count, day)
        }
    }
}

extension Act {
    fileprivate func departure(_ why: String?, _ text: String) throws -> (FinMedecinTraitant, LocalDate) {
        var typed = Saisie()
        let reason = why.flatMap(FinMedecinTraitant.init(rawValue:)).flatMap { FinMedecinTraitant.departs.contains($0) ? $0 : nil }
        if reason == nil {
            typed.add("motif", "requis", "«\u{A0}Raison du départ\u{A0}»\u{A0}: choisissez parmi \(FinMedecinTraitant.departs.map(\.label).joined(separator: ", ")).")
        }
        let day = typed.day(text, "le", "Date de fin")
        let today = now.date(in: .paris).date
        if let day, day > today {
            typed.add("le", "date-future", "«\u{A0}Date de fin\u{A0}» est à venir. Exportez dès maintenant la liste des patients à prévenir, et notez la fin le jour venu.")
        } else if let day, day.days(to: today) > 366 {
            typed.add("le", "date-ancienne", "«\u{A0}Date de fin\u{A0}» remonte à plus d’un an. Vérifiez l’année.")
        }
        try typed.check()
        guard let reason, let day else { throw DeskRefusal.notFound }
        return (reason, day)
    }
}

extension FinMedecinTraitant {
    /// Reasons for which a doctor ends all declarations at once.
    public static let departs: [FinMedecinTraitant] = [.retraite, .cessation]
}
