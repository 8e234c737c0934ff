public import Core
import Store

extension Desk {
    /// Notes that the paper of the version in force left, by post or by hand; `nil` takes back a note made by mistake.
    public func noteDelivery(
        _ id: String, _ done: DeliveryDone?, on day: LocalDate?, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        try await act("noter-envoi", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(done?.rawValue ?? "")\n\(day?.iso ?? "")") {
                var dossier = try act.load(id, under: .readDossier, .prepareDossier, hold: true)
                try act.require(revision, of: dossier)
                guard dossier.state != .retire, let row = try act.paper(of: dossier) else {
                    throw DeskRefusal.cycle(
                        LifecycleRefusal("envoi.sans-objet", "Il n’y a rien à envoyer à la main pour ce dossier : il est transmis par voie électronique, ou il est retiré."))
                }
                let day = day ?? act.now.date(in: .paris).date
                try act.check(day, of: dossier)
                try EnvoisPapier(act.session).insert(row)
                _ = try EnvoisPapier(act.session).note(id, row.version, done: done.map { ($0.rawValue, day.epochDay, act.actor.account, act.at) })
                dossier.record.updatedAt = act.at
                guard try Dossiers(act.session).update(dossier.record) else { throw DeskRefusal.stale(revision: dossier.record.revision + 1) }
                dossier.record.revision += 1
                try Events(act.session).append(
                    dossier: id, word: "envoi", state: dossier.record.state, version: row.version, at: act.at, account: act.actor.account,
                    by: act.actor.label, reason: done.map { "\($0.label) le \(day.formattedFr)." } ?? "Note d’envoi retirée.")
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}

extension Act {
    /// A paper leaves on the day of its deposit or later, and never tomorrow.
    fileprivate func check(_ day: LocalDate, of dossier: LoadedDossier) throws {
        let today = now.date(in: .paris).date
        let deposited = dossier.record.depositedAt.map { Instant(millisecondsSince1970: $0).date(in: .paris).date } ?? today
        guard day > today || day < deposited else { return }
        let words = day > today
            ? "« Date de l’envoi » est dans l’avenir. Notez l’envoi le jour où il est fait."
            : "« Date de l’envoi » précède le dépôt (\(deposited.formattedFr)). Corrigez la date."
        throw DeskRefusal.invalid([Anomaly(field: "le", code: "date-envoi", message: words, stage: .regle)])
    }
}
