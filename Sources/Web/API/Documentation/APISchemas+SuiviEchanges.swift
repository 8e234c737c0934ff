import Core

extension APISchemas {
    static let suiviEchanges: [String: JSONValue] = [:]
}
