import Core

extension APISchemas {
    static let suiviAgence: [String: JSONValue] = [:]
}
