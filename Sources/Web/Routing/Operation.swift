import Core

/// What the API's documentation says of one operation.
public struct Operation: Sendable {
    public struct Parameter: Sendable {
        let name: String
        let place: String
        let says: String
        let schema: JSONValue

        static func query(_ name: String, _ says: String, _ schema: JSONValue = ["type": "string"]) -> Parameter {
            Parameter(name: name, place: "query", says: says, schema: schema)
        }
    }

    public let id: String
    let summary: String
    let parameters: [Parameter]
    /// Name of the request body's schema; nil without a body.
    let body: String?
    /// Status and schema of the good answer.
    let success: Int
    let answer: String?
    /// Media type of the good answer.
    let media: String
    /// Statuses of the refusals besides those of every operation.
    let refusals: [Int]
    let takesKey: Bool
    let takesRevision: Bool

    init(
        _ id: String, _ summary: String, parameters: [Parameter] = [], body: String? = nil, success: Int = 200, answer: String?,
        media: String = "application/json", refusals: [Int] = [], takesKey: Bool = false, takesRevision: Bool = false
    ) {
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.success = success
        self.answer = answer
        self.media = media
        self.refusals = refusals
        self.takesKey = takesKey
        self.takesRevision = takesRevision
    }
}
