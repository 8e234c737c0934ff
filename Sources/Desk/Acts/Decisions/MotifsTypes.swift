import Core
import Store

/// A ready-made reason of a fund.
public struct MotifTypeView: Sendable, Codable, Hashable {
    public let id: String
    /// Nil for every téléservice.
    public let teleservice: String?
    public let titre: String
    public let texte: String
}

/// A colleague to whom a dossier can be given.
public struct ColleagueView: Sendable, Codable, Hashable {
    public let account: String
    public let name: String
}

extension Desk {
    /// The reasons of the actor’s fund.
    public func listMotifs(teleservice: String? = nil, by caller: Caller) async throws -> [MotifTypeView] {
        try await act("lister-motifs", on: "motifs", by: caller) { act in
            let caisse = try act.ownFund()
            try act.trace("motifs/\(caisse.code)")
            return try MotifsTypes(act.session).all(caisse: caisse.code, teleservice: teleservice).map {
                MotifTypeView(id: $0.id, teleservice: $0.teleservice, titre: $0.titre, texte: $0.texte)
            }
        }
    }

    /// Writes one down for the colleagues of the fund.
    /// - Returns: its identifier.
    public func keepMotif(titre: String, texte: String, teleservice: String?, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("ecrire-motif", on: "motifs", by: caller) { act in
            let caisse = try act.ownFund()
            let id = try act.onceFiche(key, "\(titre)\n\(texte)\n\(teleservice ?? "")") {
                var typed = Saisie()
                let title = typed.words(titre, "titre", "Titre", 3...80, example: "Adresse de visite incomplète")
                let text = typed.words(texte, "texte", "Texte", 3...900, example: "Précisez l’adresse de visite\u{A0}: bâtiment, étage et code d’accès")
                if let teleservice, act.desk.teleservice(teleservice) == nil {
                    typed.add("teleservice", "teleservice-inconnu", "«\u{A0}Téléservice\u{A0}» n’est pas dans la liste. Choisissez-en un, ou aucun.")
                }
                try typed.check()
                guard let title, let text else { throw DeskRefusal.notFound }
                let id = act.desk.chance.identifier()
                try MotifsTypes(act.session).insert(
                    MotifTypeRecord(id: id, caisse: caisse.code, teleservice: teleservice, titre: title, texte: text, notedBy: act.actor.account, notedAt: act.at))
                return id
            }
            try act.trace("motifs/\(caisse.code)")
            return id
        }
    }

    /// Takes one off the list. What was answered with it keeps its words.
    public func retireMotif(_ id: String, by caller: Caller) async throws {
        try await act("retirer-motif", on: "motifs", by: caller) { act in
            let caisse = try act.ownFund()
            guard Identifier.isWellFormed(id), try MotifsTypes(act.session).retire(id, caisse: caisse.code, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("motifs/\(caisse.code)")
        }
    }

    /// Those to whom the actor can give a dossier: for one of them, those who may decide it.
    public func listColleagues(for id: String? = nil, by caller: Caller) async throws -> [ColleagueView] {
        try await act("lister-collegues", on: "caisse", by: caller) { act in
            let caisse = try act.ownFund()
            let found = try id.map { try act.colleagues(for: act.load($0, under: .readDossier)) } ?? act.colleagues()
            try act.trace("caisse/\(caisse.code)")
            return found.map { ColleagueView(account: $0.id, name: $0.name) }
        }
    }
}

extension Act {
    func ownFund() throws -> CodeOrganisme {
        guard let caisse = actor.caisse else { throw DeskRefusal.forbidden("Cette page est celle des agents d’une caisse.") }
        return caisse
    }
}
