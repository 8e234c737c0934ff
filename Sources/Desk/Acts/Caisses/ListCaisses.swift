public import Core
import Store

/// A fund in the list of those whom one may have to call.
public struct CaisseVue: Sendable, Codable, Hashable {
    public let caisse: Caisse
    /// How many contacts it tells.
    public let contacts: Int
}

extension Desk {
    /// The funds of this desk, by name; with words, those whose name has them all.
    public func listCaisses(_ words: String? = nil, by caller: Caller) async throws -> [CaisseVue] {
        let asked = NomPropre.folded(words ?? "").split(separator: " ").map(String.init)
        return try await database.read { session in
            let counts = try ContactsCaisse(session).counts()
            return try Caisses(session).all().compactMap { record -> CaisseVue? in
                guard let caisse = record.caisse(receptions: []) else { return nil }
                let known = NomPropre.folded("\(caisse.nom) \(caisse.codeOrganisme.code) \(caisse.adresse.commune)").split(separator: " ")
                guard asked.allSatisfy({ word in known.contains { $0.hasPrefix(word) } }) else { return nil }
                return CaisseVue(caisse: caisse, contacts: counts[record.code] ?? 0)
            }.sorted { $0.caisse.nom < $1.caisse.nom }
        }
    }
}
