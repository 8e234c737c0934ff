public import Core

extension Policy where Subject == Void {
    /// Decides for the regional agency: takes cases and gives them back, settles clusters, entrusts subcontractors.
    /// Those who work for it make calls, and decide nothing.
    public static let leadAgency = Policy("suivi-agence-decision", says: "Une personne de l’agence régionale, habilitée.") { actor, _ in
        actor.holdsMission([.agence]) ? .allow : .forbid("Cette décision revient à l’agence régionale de santé.")
    }
}
