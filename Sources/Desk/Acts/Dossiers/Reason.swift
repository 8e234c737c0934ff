import Core

/// Words that accompany an act: a reason, a comment.
enum Reason {
    static let lengths = 3...1000

    /// Clean words, or what is wrong with them.
    static func required(_ text: String?) throws -> String {
        guard let words = try optional(text) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "motif", code: "requis", message: "« Motif » manque. Dites en une phrase ce que l’autre doit savoir.", stage: .completude)
            ])
        }
        return words
    }

    /// The same for a box that has a name of its own.
    static func required(_ text: String?, box: String, missing: String) throws -> String {
        do {
            guard let words = try optional(text) else { throw DeskRefusal.invalid([Anomaly(field: "motif", code: "requis", message: "«\u{A0}\(box)\u{A0}» manque. \(missing)", stage: .completude)]) }
            return words
        } catch DeskRefusal.invalid(let anomalies) {
            throw DeskRefusal.invalid(anomalies.map { Anomaly(field: $0.field, code: $0.code, message: $0.message.replacing("« Motif »", with: "«\u{A0}\(box)\u{A0}»"), stage: $0.stage) })
        }
    }

    static func optional(_ text: String?) throws -> String? {
        guard let text, !text.trimmingBlanks.isEmpty else { return nil }
        do throws(FieldFault) {
            let clean = try PlainText.clean(text)
            guard lengths.contains(clean.count) else {
                throw FieldFault("longueur", "compte \(clean.count) caractères. Écrivez-en de \(lengths.lowerBound) à \(lengths.upperBound).")
            }
            return clean
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: "motif", code: error.code, message: "« Motif » \(error.message)")])
        }
    }
}
