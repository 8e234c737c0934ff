import Core

extension EtapeAppel {
    /// One step of what is said on the telephone.
    var json: JSONValue { ["titre": .string(titre), "phrases": .array(phrases.map(JSONValue.string))] }
}
