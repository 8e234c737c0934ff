/// Why one value could not be read. The sentence starts after the field's label: « Premier jour d’arrêt »
/// + « n’est pas une date. Écrivez… ».
public struct FieldFault: Error, Sendable, Hashable {
    public let code: String
    public let message: String

    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
