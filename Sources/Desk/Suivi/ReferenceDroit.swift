import Core
import Foundation

/// What leads from an answer at the counter to the act that follows it: sealed, for one account, one use and a quarter
/// of an hour. It says nothing to whoever holds it, and is worth nothing to anybody else.
struct ReferenceDroit {
    enum Usage: String { case test, masques }

    static let minutes = 15

    static func make(_ contact: String, _ usage: Usage, _ act: Act) throws -> String {
        let until = act.now.adding(minutes: minutes).millisecondsSince1970
        let sealed = try act.desk.keys.encrypt(Array("\(contact)/\(until)".utf8), at: place(usage, act))
        return Data(sealed).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The contact it stands for.
    static func read(_ text: String, _ usage: Usage, _ act: Act) throws -> String {
        let standard = text.trimmingBlanks.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
        guard standard.utf8.count < 400, let sealed = Data(base64Encoded: padded), let clear = try? act.desk.keys.decrypt(Array(sealed), at: place(usage, act)) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "reference", code: "reference", message: "Cette référence n’est pas reconnue. Vérifiez de nouveau le droit, puis reprenez.")
            ])
        }
        let parts = String(decoding: clear, as: UTF8.self).split(separator: "/")
        guard parts.count == 2, let until = Int64(parts[1]), act.at < until else {
            throw DeskRefusal.cycle(LifecycleRefusal("reference-expiree", "Cette vérification date de plus de \(minutes) minutes. Vérifiez de nouveau le droit."))
        }
        return String(parts[0])
    }

    private static func place(_ usage: Usage, _ act: Act) -> KeyRing.Place { KeyRing.Place("reference-droit", usage.rawValue, act.actor.account) }
}
