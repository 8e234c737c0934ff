import Core
import Desk

/// What the delegation form holds, as typed.
struct DelegationSaisie {
    var genre = GenreDelegation.secretaire.rawValue
    var identifier = ""
    var email = ""
    var from = ""
    var until = ""
    /// Codes ticked; none means all.
    var teleservices: Set<String> = []

    /// An empty form: from today, for six months.
    init(today: LocalDate) {
        from = today.formattedShort
        until = today.adding(months: 6).formattedShort
    }

    init(_ form: FormInput) {
        genre = form.content["genre"]?.string ?? ""
        identifier = form.content["delegataire"]?.string ?? ""
        email = form.content["courriel"]?.string ?? ""
        from = form.content["debut"]?.string ?? ""
        until = form.content["fin"]?.string ?? ""
        teleservices = Set((form.content["teleservices"]?.object ?? [:]).filter { $0.value.string == "oui" }.keys)
    }

    /// - Throws: `DeskRefusal.invalid` naming each box that cannot be read.
    func demande() throws -> DemandeDelegation {
        var anomalies: [Anomaly] = []
        func read(_ text: String, _ field: String, _ label: String) -> LocalDate? {
            do throws(FieldFault) {
                guard !text.trimmingBlanks.isEmpty else { throw FieldFault("requis", "manque. Par exemple\u{A0}: 12/03/2026.") }
                return try LocalDate.read(.string(text.trimmingBlanks))
            } catch {
                anomalies.append(Anomaly(field: field, code: error.code, message: "« \(label) » \(error.message)"))
                return nil
            }
        }
        if identifier.trimmingBlanks.isEmpty {
            anomalies.append(Anomaly(field: "delegataire", code: "requis", message: "« Numéro RPPS ou identifiant » manque. La personne le lit sur sa page « Mon compte »."))
        }
        let kind = GenreDelegation(rawValue: genre)
        if kind == nil { anomalies.append(Anomaly(field: "genre", code: "requis", message: "« En quelle qualité » manque. Choisissez secrétaire, assistant, remplaçant ou interne.")) }
        guard let from = read(from, "debut", "Premier jour"), let until = read(until, "fin", "Dernier jour"), let kind, anomalies.isEmpty else {
            throw DeskRefusal.invalid(anomalies)
        }
        return DemandeDelegation(
            genre: kind, delegataire: identifier, courriel: email.trimmingBlanks.isEmpty ? nil : email, teleservices: teleservices.sorted(), debut: from,
            fin: until)
    }
}
