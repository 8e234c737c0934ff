import ContactTracing
public import Core
import Store

extension Desk {
    /// Notes the day of a test on the sheets of the person. There is no place for a result: it goes to the doctor.
    public func noterTest(_ reference: String, le jour: LocalDate, key: String? = nil, by caller: Caller) async throws {
        try await act("noter-date-test", on: "suivi/droit", by: caller) { act in
            try Policy.traceAsLaboratory.enforce(act.actor, ())
            let id = try ReferenceDroit.read(reference, .test, act)
            _ = try act.onceFiche(key, "\(id)\n\(jour.iso)") {
                guard let record = try Contacts(act.session).find(id) else { throw DeskRefusal.notFound }
                let parametres = try act.parametresOuverts(record.epidemic)
                try act.exige(.laboratoire, parametres)
                let asked = Inscrit(record: record, personne: try act.coffre(record.epidemic).open(record).personne)
                let sheets = try act.withSiblings([asked], record.epidemic).filter { $0.testUntil(act.today, parametres) != nil }
                guard !sheets.isEmpty else { throw DeskRefusal.cycle(LifecycleRefusal("droit-eteint", "Le droit de cette personne a pris fin : la date n’est pas notée.")) }
                try act.check(jour, registered: sheets.map(\.registered).min() ?? act.today)
                for sheet in sheets { try act.note(jour, on: sheet.record.id, parametres) }
                return "test"
            }
            guard let record = try Contacts(act.session).find(id) else { throw DeskRefusal.notFound }
            try act.trace(record)
        }
    }
}

extension Act {
    /// A test made this long before the registration cannot be of this exposure.
    fileprivate static let daysBefore = 14

    fileprivate func check(_ jour: LocalDate, registered: LocalDate) throws {
        if jour > today {
            throw DeskRefusal.invalid([Anomaly(field: "date", code: "futur", message: "« Date du test » est dans l’avenir. Notez-la une fois le prélèvement fait.")])
        }
        if jour < registered.adding(days: -Self.daysBefore) {
            throw DeskRefusal.invalid([Anomaly(field: "date", code: "trop-ancien", message: "« Date du test » est trop ancienne pour ce droit. Vérifiez l’année et le jour.")])
        }
    }

    /// Somebody already known to be ill may be tested again: the date is noted, their sheet says no more of it here.
    fileprivate func note(_ jour: LocalDate, on id: String, _ parametres: Parametres) throws {
        guard var record = try Contacts(session).hold(id) else { return }
        record.testedOn = jour.epochDay
        if record.vie.etat == .positif { try Contacts(session).save(&record, at: at) } else { try apply(.test(le: jour), to: &record, parametres) }
    }
}
