import Core

/// Reads what somebody typed, box by box, and tells every fault at once.
struct LectureSaisie {
    private(set) var anomalies: [Anomaly] = []

    mutating func fault(_ field: String, _ code: String, _ message: String) { anomalies.append(Anomaly(field: field, code: code, message: message)) }

    mutating func text(_ typed: String?, _ field: String, _ label: String, _ control: Control, isRequired: Bool = true) -> String? {
        do throws(FieldFault) {
            let clean = try PlainText.clean(typed ?? "")
            guard !clean.isEmpty else {
                if isRequired { throw FieldFault("requis", "manque.") }
                return nil
            }
            if let fault = control.fault(in: .string(clean)) { throw fault }
            return clean
        } catch {
            fault(field, error.code, "« \(label) » \(error.message)")
            return nil
        }
    }

    mutating func choice<Word: RawRepresentable & CaseIterable>(_ typed: String?, _ field: String, _ label: String, of: Word.Type) -> Word? where Word.RawValue == String {
        if let word = typed.flatMap(Word.init(rawValue:)) { return word }
        fault(field, (typed ?? "").isEmpty ? "requis" : "choix", "« \(label) »\u{A0}: choisissez l’un de\u{A0}: \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
        return nil
    }

    /// « 12:30 », a minute of the day; nil when the box is empty.
    mutating func minute(_ typed: String?, _ field: String, _ label: String) -> Int? {
        guard let typed = typed?.trimmingBlanks, !typed.isEmpty else { return nil }
        let parts = typed.lowercased().split(whereSeparator: { $0 == ":" || $0 == "h" }).map { String($0).trimmingBlanks }
        guard (1...2).contains(parts.count), let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0, (0..<24).contains(hour), (0..<60).contains(minute) else {
            fault(field, "heure", "« \(label) » n’est pas une heure. Écrivez par exemple 12:30.")
            return nil
        }
        return hour * 60 + minute
    }

    /// A day and an hour as a page's box writes them (`2026-03-12T14:30`, in Paris), or a whole ISO 8601 moment.
    mutating func moment(_ typed: String?, _ field: String, _ label: String, isRequired: Bool = true) -> Instant? {
        let text = (typed ?? "").trimmingBlanks
        guard !text.isEmpty else {
            if isRequired { fault(field, "requis", "« \(label) » manque. Par exemple\u{A0}: 2026-03-12T14:30.") }
            return nil
        }
        if let exact = try? Instant(iso: text) { return exact }
        if text.utf8.count == 16, let day = try? LocalDate(iso: String(text.prefix(10))), text.dropFirst(10).first == "T" || text.dropFirst(10).first == " " {
            let parts = text.suffix(5).split(separator: ":").map { Int($0) ?? -1 }
            if parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) { return Instant(day, hour: parts[0], minute: parts[1], in: .paris) }
        }
        fault(field, "moment", "« \(label) » n’est pas un jour et une heure. Par exemple\u{A0}: 2026-03-12T14:30.")
        return nil
    }

    func check() throws {
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
    }
}
