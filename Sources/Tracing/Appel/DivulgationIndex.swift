/// The identity of the case, as it may be told to a contact. There is no other way to get a name into a call: without
/// a consent in force there is none to tell.
public struct DivulgationIndex: Sendable, Hashable {
    /// « Anne DURAND », or nil.
    public let nom: String?

    /// - Parameter accord: the consent read in the same transaction as the name.
    public init(accord: Bool, nom: @autoclosure () -> String) { self.nom = accord ? nom() : nil }

    public static let tue = DivulgationIndex(accord: false, nom: "")

    /// « avec Anne DURAND » or « avec une personne testée positive ».
    public var avec: String { nom.map { "avec \($0)" } ?? "avec une personne testée positive" }
}
