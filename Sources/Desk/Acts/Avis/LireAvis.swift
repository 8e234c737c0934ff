public import Core
import Store

/// A piece of news as programs read it: what kind of thing it is about, where it is, and nothing of anyone.
public struct Avis: Sendable, Codable, Hashable {
    public let id: String
    /// dossier, fil, entretien, reclamation, autre.
    public let objet: String
    public let adresse: String
    public let le: Instant

    /// What leaves the desk. No name, no words: whoever wants more signs in.
    func json(_ base: String) -> JSONValue {
        ["id": .string(id), "objet": .string(objet), "adresse": .string(base + adresse), "le": .string(le.iso)]
    }
}

extension NotificationRecord {
    var avis: Avis {
        let kind = object?.split(separator: "/").first.map(String.init) ?? (dossier != nil && address == nil ? "dossier" : "autre")
        return Avis(id: id, objet: kind, adresse: address ?? "/dossiers/\(dossier ?? "")", le: .init(millisecondsSince1970: createdAt))
    }
}

extension Desk {
    /// News younger than this are given at the next turn: those written meanwhile and dated earlier are not passed over.
    static let avisSettleSeconds = 5

    /// News of the actor in the order they came, from a place on. An empty page still gives the place to ask from next.
    public func lireAvis(apres cursor: String? = nil, limit: Int = 50, by caller: Caller) async throws -> Page<Avis> {
        try await act("lire-avis", on: "avis", by: caller) { act in
            let from = try cursor.map(Cursor.init)
            let limit = min(max(limit, 1), 100)
            let until = act.now.adding(seconds: -Self.avisSettleSeconds).millisecondsSince1970
            let found = try Notifications(act.session).feed(act.actor.account, after: from.map { ($0.at, $0.id) }, until: until, limit: limit)
            try act.trace("avis")
            return Page(items: found.map(\.avis), next: found.last.map { Cursor(at: $0.createdAt, id: $0.id).text } ?? cursor)
        }
    }
}
