import Core
import Store

extension Act {
    /// What looking at a decoy means: nobody has a reason to. Nil when no one shown is one.
    func leurreTouche() throws -> TropVu? {
        let touched = try Leurres(session).count(among: regards.patients.sorted())
        guard touched > 0 else { return nil }
        let constat = Constat(genre: "personne", sujet: actor.account, palier: .gel, motif: .leurre, mesure: touched, plafond: 0)
        return TropVu(constat: constat, refus: .frozen(desk.words(constat)))
    }
}
