public import Certificats
public import Core
import Store

/// What a structure reads of what was reported about it.
public struct StructureVue: Sendable, Hashable {
    /// One rule in one season. Small numbers are not told: they would point at a family.
    public struct Ligne: Sendable, Hashable {
        public let regle: Regle
        public let saison: Saison
        /// Nil under three.
        public let nombre: Int?
    }

    public let genre: GenreStructure
    public let nom: String?
    public let commune: String
    public let lignes: [Ligne]
}

/// A link just made: told once.
public struct LienStructureVue: Sendable, Hashable {
    public let jeton: String
    public let expireLe: Instant
}

extension Desk {
    /// A link lasts a school year and the one after.
    public static let moisDeLien = 18
    /// Under this number, a count says « moins de 3 ».
    public static let plusPetitCompte = 3

    /// A link that opens, to the structure alone, what was reported about it. Given by the professional who reported, by hand or
    /// with the letter: the desk writes to nobody, and keeps only the link’s digest.
    public func donnerLienStructure(_ id: String, by caller: Caller) async throws -> LienStructureVue {
        try await act("donner-lien-structure", on: "certificats/signalements", by: caller) { act in
            guard Identifier.isWellFormed(id), let record = try SignalementsCertificat(act.session).find(id), record.auteur == act.actor.account else {
                throw DeskRefusal.notFound
            }
            guard record.parProfessionnel, record.nom != nil, record.withdrawnAt == nil else {
                throw DeskRefusal.forbidden("Un lien se donne à une structure nommée, par le professionnel qui l’a signalée, tant que le signalement n’est pas retiré.")
            }
            let token = Jeton.make(act.desk.chance)
            let expires = Instant(act.now.date(in: .paris).date.adding(months: Desk.moisDeLien), in: .paris)
            try SignalementsCertificat(act.session).insertLink(
                hash: Digest.of(token), structure: record.structure, report: id, at: act.at, expires: expires.millisecondsSince1970)
            try act.trace("certificats/signalements")
            return LienStructureVue(jeton: token, expireLe: expires)
        }
    }

    /// What the link opens. Unknown, expired and taken back are one answer.
    public func lireStructure(_ jeton: String, request: String) async throws -> StructureVue {
        guard Jeton.isWellFormed(jeton) else { throw DeskRefusal.notFound }
        let catalogue = try await catalogueCertificats()
        return try await act("lire-structure", on: "certificats/structures", by: Worker.deskCaller(request)) { act in
            let table = SignalementsCertificat(act.session)
            guard let structure = try table.structure(link: Digest.of(jeton), at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("certificats/structures")
            let first = Saison(act.now.date(in: .paris).date).derniers(Desk.saisonsComptees).first?.rang ?? 0
            let counts = Dictionary(grouping: try table.counts(structure: structure.id, from: first)) { [String($0.saison), $0.regle] }
            let lines = try counts.values.compactMap { same -> StructureVue.Ligne? in
                guard let one = same.first else { return nil }
                let number = same.reduce(0) { $0 + $1.nombre }
                return StructureVue.Ligne(
                    regle: try Desk.regle(one.regle, catalogue), saison: Saison(rang: one.saison), nombre: number >= Desk.plusPetitCompte ? number : nil)
            }
            return StructureVue(
                genre: GenreStructure(rawValue: structure.genre) ?? .autre, nom: structure.nom, commune: structure.communeLibelle,
                lignes: lines.sorted { ($1.saison.rang, $0.regle.id) < ($0.saison.rang, $1.regle.id) })
        }
    }
}
