import Core
import Desk

/// What someone typed, scanned or had read out to look for a patient. At most one way is followed, the surest first.
struct PatientWords {
    var nir = ""
    var name = ""
    var birthDate = ""
    /// The characters of a label.
    var label = ""
    /// Shown by the patient's phone.
    var code = ""

    /// A scanner types where the cursor is: a label in the box of names is a label, digits alone are a number or a code.
    mutating func sort() {
        let typed = name.trimmingBlanks
        if typed.hasPrefix("IS01") {
            (label, name) = (name, "")
        } else if CodeApplication.read(typed) != nil, birthDate.trimmingBlanks.isEmpty {
            (code, name) = (typed, "")
        } else if nir.trimmingBlanks.isEmpty, typed.filter(\.isNumber).count >= 12, birthDate.trimmingBlanks.isEmpty {
            (nir, name) = (typed, "")
        }
    }
}

extension Exchange {
    /// The query those words make, or everything that is wrong with them.
    func patientQuery(_ words: PatientWords) async throws -> PatientQuery {
        if !words.label.trimmingBlanks.isEmpty { return .lue(try IdentiteLue(etiquette: words.label.trimmingBlanks)) }
        if !words.code.trimmingBlanks.isEmpty { return .lue(try await desk.readPhoneCode(words.code, by: caller())) }
        return try PatientQuery(nir: words.nir, name: words.name, birthDate: words.birthDate, today: today)
    }
}

extension PatientQuery {
    /// What someone typed in the search boxes: a NIR, or names and a birth date.
    init(nir: String?, name: String?, birthDate: String?, today: LocalDate) throws {
        if let nir, !nir.trimmingBlanks.isEmpty {
            self = .nir(try NIR.read(nir, field: "nir"))
            return
        }
        var anomalies: [Anomaly] = []
        var words: String?
        do throws(FieldFault) {
            words = try PlainText.clean(name ?? "")
            if words?.isEmpty ?? true { throw FieldFault("requis", "manque. Tapez le nom et le prénom, dans l’ordre que vous voulez, ou cherchez par NIR.") }
            if (words ?? "").count > 120 { throw FieldFault("longueur", "dépasse 120 caractères.") }
        } catch { anomalies.append(Anomaly(field: "nom", code: error.code, message: "« Nom et prénom » \(error.message)")) }
        var date: LocalDate?
        let text = (birthDate ?? "").trimmingBlanks
        do throws(LocalDateError) {
            if text.isEmpty {
                anomalies.append(Anomaly(field: "dateNaissance", code: "requis", message: "« Date de naissance » manque. Par exemple : 12/03/1985."))
            } else {
                date = try DateNaissanceSaisie.read(text, today: today)
            }
        } catch { anomalies.append(Anomaly(field: "dateNaissance", code: error.code, message: "« Date de naissance » : \(error.message) \(error.remedy)")) }
        guard let words, let date, anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        self = .traits(name: words, birthDate: date)
    }
}
