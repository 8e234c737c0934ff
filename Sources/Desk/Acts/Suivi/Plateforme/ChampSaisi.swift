import ContactTracing
import Core

/// Boxes of the tracing's forms, read one by one; what is wrong is gathered so that everything is said at once.
struct ChampSaisi {
    private(set) var anomalies: [Anomaly] = []

    /// Clean text within a length; nil when blank.
    mutating func texte(_ raw: String?, _ field: String, _ label: String, max: Int) -> String? {
        guard let raw, !raw.trimmingBlanks.isEmpty else { return nil }
        do throws(FieldFault) {
            let clean = try PlainText.clean(raw)
            guard clean.count <= max else { throw FieldFault("longueur", "compte \(clean.count) caractères. Écrivez-en \(max) au plus.") }
            return clean
        } catch {
            refuse(field, error.code, "« \(label) » \(error.message)")
            return nil
        }
    }

    mutating func telephone(_ raw: String?, _ field: String = "telephone") -> String? {
        guard let text = texte(raw, field, "Téléphone", max: 30) else { return nil }
        guard CoffreSuivi.telephone(text).map({ (6...15).contains($0.count) }) ?? false, text.allSatisfy({ $0.isNumber || " .+-()/".contains($0) }) else {
            refuse(field, "telephone", "Ce numéro de téléphone n’est pas lisible. Exemple : 06 12 34 56 78.")
            return nil
        }
        return text
    }

    mutating func courriel(_ raw: String?, _ field: String = "courriel") -> String? {
        guard let text = texte(raw, field, "Adresse électronique", max: 120) else { return nil }
        guard MailExchange.isPlain(text) else {
            refuse(field, "courriel", "Cette adresse électronique n’est pas lisible. Exemple : prenom.nom@exemple.fr.")
            return nil
        }
        return text
    }

    mutating func codePostal(_ raw: String?, _ field: String = "codePostal") -> CodePostal? {
        guard let text = texte(raw, field, "Code postal", max: 10) else { return nil }
        guard let code = try? CodePostal(text), Departement(code) != nil else {
            refuse(field, "code-postal.format", "Ce code postal n’existe pas. Saisissez cinq chiffres, par exemple 39000.")
            return nil
        }
        return code
    }

    /// A day as a page or a program writes it, in a range.
    mutating func jour(_ raw: String?, _ field: String, _ label: String, in range: ClosedRange<LocalDate>) -> LocalDate? {
        guard let raw, !raw.trimmingBlanks.isEmpty else { return nil }
        let text = raw.trimmingBlanks
        guard let day = (try? LocalDate(iso: text)) ?? (try? LocalDate(fr: text)) else {
            refuse(field, "date", "« \(label) » n’est pas une date. Exemple : 12/03/2026.")
            return nil
        }
        guard range.contains(day) else {
            refuse(field, "date.bornes", "« \(label) » doit se placer du \(range.lowerBound.formattedShort) au \(range.upperBound.formattedShort).")
            return nil
        }
        return day
    }

    mutating func refuse(_ field: String, _ code: String, _ message: String) {
        anomalies.append(Anomaly(field: field, code: code, message: message))
    }

    /// Throws everything that was found.
    func check() throws { if !anomalies.isEmpty { throw DeskRefusal.invalid(anomalies) } }
}
