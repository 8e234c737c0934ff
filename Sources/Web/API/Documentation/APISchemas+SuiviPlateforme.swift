import Core

extension APISchemas {
    static let suiviPlateforme: [String: JSONValue] = [:]
}
