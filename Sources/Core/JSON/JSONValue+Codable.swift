/// Inside `Codable` types a JSON value travels as its canonical text.
extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = try? JSONReader.read(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not canonical JSON")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(JSONWriter.text(self))
    }
}
