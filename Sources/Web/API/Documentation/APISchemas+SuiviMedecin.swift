import Core

extension APISchemas {
    static let suiviMedecin: [String: JSONValue] = [:]
}
