import Core

extension APISchemas {
    static let suiviDroits: [String: JSONValue] = [:]
}
