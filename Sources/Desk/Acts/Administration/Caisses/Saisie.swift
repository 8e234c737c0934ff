import Core

/// Reads what was typed in the boxes of a small form, collecting every fault.
struct Saisie {
    private(set) var anomalies: [Anomaly] = []

    mutating func add(_ field: String, _ code: String, _ message: String) {
        anomalies.append(Anomaly(field: field, code: code, message: message))
    }

    /// Clean words of a length; nil and a fault otherwise. Empty is a fault unless `optional`.
    mutating func words(_ text: String?, _ field: String, _ label: String, _ lengths: ClosedRange<Int> = 1...200, example: String, optional: Bool = false) -> String? {
        do throws(FieldFault) {
            let clean = try PlainText.clean(text ?? "")
            if clean.isEmpty {
                guard !optional else { return nil }
                throw FieldFault("requis", "manque. Par exemple\u{A0}: \(example).")
            }
            guard lengths.contains(clean.count) else {
                throw FieldFault("longueur", "compte \(clean.count) caractères. Écrivez-en de \(lengths.lowerBound) à \(lengths.upperBound).")
            }
            return clean
        } catch {
            add(field, error.code, "«\u{A0}\(label)\u{A0}» \(error.message)")
            return nil
        }
    }

    mutating func day(_ text: String?, _ field: String, _ label: String, optional: Bool = false) -> LocalDate? {
        let clean = (text ?? "").trimmingBlanks
        if clean.isEmpty {
            if !optional { add(field, "requis", "«\u{A0}\(label)\u{A0}» manque. Par exemple\u{A0}: 01/01/2027.") }
            return nil
        }
        do throws(FieldFault) {
            return try LocalDate.read(.string(clean))
        } catch {
            add(field, error.code, "«\u{A0}\(label)\u{A0}» \(error.message)")
            return nil
        }
    }

    mutating func code(_ text: String?, _ field: String, _ label: String) -> CodeOrganisme? {
        do throws(CodeOrganismeError) {
            return try CodeOrganisme((text ?? "").trimmingBlanks)
        } catch {
            add(field, error.code, "«\u{A0}\(label)\u{A0}»\u{A0}: \(error.message) \(error.remedy)")
            return nil
        }
    }

    func check() throws {
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
    }
}
