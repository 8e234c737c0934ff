/// What one kind of value knows: reading itself from either door, writing itself back, being asked for.
public protocol FieldValue: Sendable, Hashable {
    /// Reads a JSON value, or the text of a form's box. The fault's message names the remedy.
    static func read(_ raw: JSONValue) throws(FieldFault) -> Self
    /// The value as it travels and as it is stored.
    var json: JSONValue { get }
    /// The value as people read it on pages and papers.
    var shown: String { get }
    static var control: Control { get }
}

extension String: FieldValue {
    public static func read(_ raw: JSONValue) throws(FieldFault) -> String {
        guard case .string(let text) = raw else { throw FieldFault("type.texte", "doit être un texte.") }
        return try PlainText.clean(text)
    }
    public var json: JSONValue { .string(self) }
    public var shown: String { self }
    public static var control: Control { .text(1...200) }
}

extension Int: FieldValue {
    public static func read(_ raw: JSONValue) throws(FieldFault) -> Int {
        switch raw {
        case .int(let number): return number
        case .string(let text):
            let digits = text.filter { !$0.isWhitespace }
            if digits.count <= 15, let number = Int(digits) { return number }
        default: break
        }
        throw FieldFault("type.entier", "doit être un nombre entier, par exemple 12.")
    }
    public var json: JSONValue { .int(self) }
    public var shown: String { String(self) }
    public static var control: Control { .integer(0...999_999) }
}

extension Bool: FieldValue {
    public static func read(_ raw: JSONValue) throws(FieldFault) -> Bool {
        switch raw {
        case .bool(let truth): truth
        case .string("oui"), .string("on"), .string("true"): true
        case .string("non"), .string("false"): false
        default: throw FieldFault("type.oui-non", "doit être oui ou non (true ou false).")
        }
    }
    public var json: JSONValue { .bool(self) }
    public var shown: String { self ? "Oui" : "Non" }
    public static var control: Control { .yesNo }
}

extension LocalDate: FieldValue {
    public static func read(_ raw: JSONValue) throws(FieldFault) -> LocalDate {
        guard case .string(let text) = raw else {
            throw FieldFault("type.date", "doit être une date, par exemple 2026-03-12.")
        }
        let trimmed = text.trimmingBlanks
        if let date = (try? LocalDate(iso: trimmed)) ?? (try? LocalDate(fr: trimmed)) { return date }
        throw FieldFault("date", "n’est pas une date du calendrier. Écrivez-la ainsi : 12/03/2026 (ou 2026-03-12).")
    }
    public var json: JSONValue { .string(iso) }
    public var shown: String { formattedShort }
    public static var control: Control { .date }
}
