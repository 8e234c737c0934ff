import Core
import Store

/// What was typed as it is said: a place, or a professional.
public enum GenreLibre: String, Sendable, Hashable, Codable, CaseIterable {
    case lieu, professionnel

    public var libelle: String { self == .lieu ? "Lieu" : "Professionnel" }
}

/// Where a free entry stands.
public enum EtatLibre: String, Sendable, Hashable, Codable, CaseIterable {
    case aRapprocher = "a-rapprocher"
    case rapproche
    /// Nothing known answers to it: kept as it is.
    case ecarte

    public var libelle: String {
        switch self {
        case .aRapprocher: "À rapprocher"
        case .rapproche: "Rapproché"
        case .ecarte: "Gardé tel quel"
        }
    }
}

/// A free entry as its practice sees it.
public struct LieuLibreVue: Sendable, Codable, Hashable {
    public let id: String
    public let genre: GenreLibre
    public let texte: String
    public let commune: String
    public let etat: EtatLibre
    /// The known place it turned out to be.
    public let lieu: LieuVue?
    /// The known professional it turned out to be.
    public let professionnel: String?
    public let professionnelNom: String?
}

extension Desk {
    /// Keeps what nobody known answered to, as it was typed. Something that was reconciled before comes back as what it is.
    public func garderLieuLibre(_ genre: GenreLibre, texte: String, commune: String, key: String? = nil, by caller: Caller) async throws -> LieuLibreVue {
        try await act("garder-tel-quel", on: "lieu-libre", by: caller) { act in
            try Policy.nameForPractice.enforce(act.actor, ())
            let id = try act.onceFiche(key, [genre.rawValue, texte, commune].joined(separator: "\n")) { try act.keep(genre, texte, commune) }
            try act.trace("lieu-libre/\(id)")
            guard let record = try LieuxLibres(act.session).find(id) else { throw DeskRefusal.notFound }
            return try LieuLibreVue(record, act.session)
        }
    }

    /// What this practice kept as it was typed, the latest first.
    public func listLieuxLibres(by caller: Caller) async throws -> [LieuLibreVue] {
        try await database.read { session in
            try LieuxLibres(session).typed(for: caller.actor.principal, limit: 50).map { try LieuLibreVue($0, session) }
        }
    }
}

extension Act {
    fileprivate func keep(_ genre: GenreLibre, _ text: String, _ commune: String) throws -> String {
        let label = try LibelleSaisi.read(text, field: "texte", label: genre.libelle, lengths: 2...120)
        let folded = NomPropre.folded(label)
        guard !folded.isEmpty else {
            throw DeskRefusal.invalid([Anomaly(field: "texte", code: "lettres", message: "« \(genre.libelle) » ne contient ni lettre ni chiffre.")])
        }
        // A town the directory does not know is kept as typed too: the entry is worth more than its town.
        let town = commune.trimmingBlanks.isEmpty ? "" : try LibelleSaisi.read(commune, field: "commune", label: "Commune", lengths: 2...80)
        let towns = try? CommunesDemandees(town, field: "commune", session)
        let code = towns.flatMap { $0.codes.count == 1 ? $0.codes[0] : nil }
        let table = LieuxLibres(session)
        let place = code ?? CommunesDemandees.key(town)
        if let known = try table.find(kind: genre.rawValue, key: folded, commune: place) {
            try table.note(known.id, for: actor.principal, by: actor.account, at: at)
            return known.id
        }
        let id = desk.chance.identifier()
        try table.insert(
            id: id, kind: genre.rawValue, text: label, key: folded, commune: place, communeLabel: code == nil ? town : towns?.label ?? town, at: at)
        try table.note(id, for: actor.principal, by: actor.account, at: at)
        return id
    }
}

extension LieuLibreVue {
    init(_ record: LieuxLibres.Record, _ session: any Session) throws {
        let kind = GenreLibre(rawValue: record.kind) ?? .lieu
        id = record.id
        genre = kind
        texte = record.text
        commune = record.communeLabel
        etat = EtatLibre(rawValue: record.state) ?? .aRapprocher
        lieu = kind == .lieu ? try record.target.flatMap { try Lieux(session).find($0)?.lieu(dit: record.text) } : nil
        professionnel = kind == .professionnel ? record.target : nil
        professionnelNom = try kind == .professionnel ? record.target.flatMap { try LecteurAnnuaire(session).person($0)?.nom } : nil
    }
}
