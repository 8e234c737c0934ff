public import ContactTracing
public import Core
import Foundation
import Store

/// An epidemic as its administrators see it: every version of its parameters.
public struct EpidemieVue: Sendable, Hashable {
    public struct Version: Sendable, Hashable {
        public let parametres: Parametres
        public let auteur: String
        public let creeLe: Instant
    }

    public let code: String
    /// What judges today.
    public let enVigueur: Parametres
    /// The latest first.
    public let versions: [Version]
}

extension Act {
    func vueEpidemie(_ code: String) throws -> EpidemieVue {
        let inForce = try parametres(code)
        return EpidemieVue(
            code: code, enVigueur: inForce,
            versions: try Epidemies(session).versions(code).map { record in
                EpidemieVue.Version(
                    parametres: try JSONDecoder().decode(Parametres.self, from: Data(record.parameters.utf8)),
                    auteur: try Accounts(session).find(record.author)?.name ?? "Guichet", creeLe: Instant(millisecondsSince1970: record.createdAt))
            })
    }

    /// Writes a version. What served is never changed: this one is another.
    func write(_ parametres: Parametres) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try Epidemies(session).insert(
            .init(
                code: parametres.code, version: parametres.version, from: parametres.du.epochDay,
                parameters: String(decoding: try encoder.encode(parametres), as: UTF8.self), author: actor.account, createdAt: at))
        try trace("epidemie/\(parametres.code)/\(parametres.version)")
    }

    /// The number of the version to come; two administrators cannot write the same.
    func nextVersion(_ code: String) throws -> Int {
        try session.lock(key: "epidemie.\(code)")
        return (try Epidemies(session).versions(code).map(\.version).max() ?? 0) + 1
    }
}
