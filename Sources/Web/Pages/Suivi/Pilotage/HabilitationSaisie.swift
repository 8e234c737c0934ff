import Core
import Desk

/// What the grant form holds, as typed.
struct HabilitationSaisie {
    var nom = ""
    var compte = ""
    var mission = ""
    var departements = ""
    var du = ""
    var au = ""

    /// From today, for a month.
    init(today: LocalDate) {
        du = today.formattedShort
        au = today.adding(days: 30).formattedShort
    }

    init(_ form: FormInput) {
        func text(_ name: String) -> String { form.content[name]?.string ?? "" }
        (nom, compte, mission, departements, du, au) = (text("nom"), text("compte"), text("mission"), text("departements"), text("du"), text("au"))
    }

    /// - Throws: `DeskRefusal.invalid` naming each day that cannot be read.
    func demande(_ epidemie: String) throws -> DemandeHabilitation {
        var anomalies: [Anomaly] = []
        func day(_ text: String, _ field: String, _ label: String) -> LocalDate? {
            do throws(FieldFault) {
                guard !text.trimmingBlanks.isEmpty else { throw FieldFault("requis", "manque. Par exemple : 12/03/2026.") }
                return try LocalDate.read(.string(text))
            } catch {
                anomalies.append(Anomaly(field: field, code: error.code, message: "« \(label) » \(error.message)"))
                return nil
            }
        }
        guard let from = day(du, "du", "Premier jour"), let until = day(au, "au", "Dernier jour"), anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        let codes = departements.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
        return DemandeHabilitation(epidemie: epidemie, compte: compte, mission: mission, departements: codes, du: from, au: until)
    }
}
