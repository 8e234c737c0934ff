/// A value that is kept as its own text, and checked again each time it is read.
public protocol CodedAsText: Codable {
    associatedtype Fault: Refusal

    init(coded text: String) throws(Fault)
    var codedText: String { get }
}

extension CodedAsText {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(Fault) {
            try self.init(coded: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.message)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(codedText)
    }
}
