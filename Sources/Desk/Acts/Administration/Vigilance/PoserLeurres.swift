public import Core
import Store
import Synthetic

/// How many decoys there are: who they are is told to nobody.
public struct LeurresView: Sendable, Hashable {
    public let nombre: Int
    public let dernierLe: Instant?

    init(_ state: Leurres.Etat) {
        nombre = state.nombre
        dernierLe = state.dernier.map(Instant.init(millisecondsSince1970:))
    }
}

extension Desk {
    /// Most decoys at a desk.
    public static let mostLeurres = 500

    public func lireLeurres(by caller: Caller) async throws -> LeurresView {
        try await look("lire-leurres", on: "leurres", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("leurres")
            return LeurresView(try Leurres(act.session).state())
        }
    }

    /// Puts persons there who do not exist, drawn by the desk and shown to nobody, the administrator included. Their numbers can be
    /// nobody's: their place of birth is a commune that no commune is. Found by a number or a name, one closes the access at once.
    public func poserLeurres(_ text: String?, by caller: Caller) async throws -> LeurresView {
        try await act("poser-leurres", on: "leurres", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let table = Leurres(act.session)
            let known = try table.state().nombre
            guard let count = text.flatMap({ Int($0.trimmingBlanks) }), (1...100).contains(count) else {
                throw DeskRefusal.invalid([Anomaly(field: "nombre", code: "nombre", message: "« Combien en poser » doit être un nombre de 1 à 100. Par exemple\u{A0}: 20.")])
            }
            guard known + count <= Self.mostLeurres else {
                throw DeskRefusal.invalid([Anomaly(field: "nombre", code: "trop", message: "Un guichet porte au plus \(Self.mostLeurres) leurres\u{A0}: il y en a \(known). Posez-en moins, ou retirez ceux-là d’abord.")])
            }
            var (placed, drawn) = (0, 0)
            while placed < count, drawn < 20 * count {
                drawn += 1
                if try act.poserLeurre() { placed += 1 }
            }
            try act.trace("leurres")
            return LeurresView(try table.state())
        }
    }

    /// Takes them all away.
    public func retirerLeurres(by caller: Caller) async throws -> LeurresView {
        try await act("retirer-leurres", on: "leurres", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            _ = try Leurres(act.session).clear()
            try act.trace("leurres")
            return LeurresView(try Leurres(act.session).state())
        }
    }
}

extension Act {
    /// - Returns: false when the one drawn would be taken for somebody who is here.
    fileprivate func poserLeurre() throws -> Bool {
        // Sixteen hexadecimal digits of a random identifier: which territory, and who in it.
        let drawn = desk.chance.identifier()
        let seed = UInt64(drawn.prefix(16), radix: 16) ?? 0
        let index = Int((UInt64(drawn.suffix(16), radix: 16) ?? 0) % UInt64(SyntheticTerritory.maxAssures))
        let territory = SyntheticTerritory(seed: seed, assures: SyntheticTerritory.maxAssures, professionnels: 0, dossiers: 0, today: now.date(in: .paris).date)
        guard let person = territory.assure(at: index) else { return false }
        var identity = PatientIdentity(person)
        let codes = try Caisses(session).codes()
        if !codes.isEmpty, let code = try? CodeOrganisme(codes[index % codes.count]) { identity.caisse = code }
        (identity.medecinTraitant, identity.employeur) = (nil, nil)
        let patients = Patients(session)
        guard try patients.find(nirKey: desk.keys.nirKey(person.nir)) == nil else { return false }
        // Somebody born the same day under a name that could be taken for theirs: another is drawn.
        let words = "\(identity.prenoms.first ?? "") \(identity.nomNaissance)"
        let near = try patients.born(key: desk.keys.birthKey(identity.dateNaissance), limit: 5000).contains { try vault.identity($0).score(of: words) != nil }
        guard !near else { return false }
        let id = desk.chance.identifier()
        try vault.insert(identity, id: id, at: at)
        try Leurres(session).insert(id, by: actor.account, at: at)
        return true
    }
}
