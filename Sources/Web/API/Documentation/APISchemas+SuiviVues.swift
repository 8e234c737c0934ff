import Core

extension APISchemas {
    static let suiviVues: [String: JSONValue] = [:]
}
