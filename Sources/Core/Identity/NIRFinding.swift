/// What can be said of a number given as a NIR.
public struct NIRFinding: Sendable, Hashable {
    /// As it was given, without its spaces.
    public let given: String
    public let nir: NIR?
    public let error: NIRError?

    public init(_ text: String) {
        given = text.filter { !$0.isWhitespace }
        do throws(NIRError) {
            nir = try NIR(text)
            error = nil
        } catch {
            nir = nil
            self.error = error
        }
    }

    public var isValid: Bool { nir != nil }

    /// `nir`, `cle`, `valide`, `nature` (nir, nnp, mig) and `anomalies`. A wrong key comes back with the right one.
    public var json: JSONValue {
        let thirteen = String(given.uppercased().prefix(13))
        var members: [String: JSONValue] = [
            "nir": .string(nir?.digits13 ?? thirteen), "valide": .bool(isValid),
            "anomalies": .array(error.map { [["code": .string($0.code), "message": .string($0.message), "remede": .string($0.remedy)]] } ?? []),
        ]
        members["cle"] = (nir?.cle ?? NIR.key(for13: thirteen)).map(JSONValue.string) ?? .null
        members["nature"] = nir.map { .string($0.nature.rawValue) } ?? .null
        return .object(members)
    }
}
