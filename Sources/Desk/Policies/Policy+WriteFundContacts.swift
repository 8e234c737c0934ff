public import Core

extension Policy where Subject == CodeOrganisme {
    /// A fund's own people say whom to call there; the desk's administrators may, for any of them.
    public static let writeFundContacts = Policy("ecrire-contacts-caisse", says: "Les agents et le service médical de la caisse, et l’administration.") { actor, caisse in
        switch actor.role {
        case .administrateur: return .allow
        case .agent(let own), .serviceMedical(let own):
            return own.memeCaisse(que: caisse) ? .allow : .forbid("Chaque caisse tient ses propres contacts. Ceux-ci sont à une autre.")
        case .professionnel, .secretaire, .agence: return .forbid("Les contacts d’une caisse sont tenus par ses agents et par l’administration du guichet.")
        }
    }
}
