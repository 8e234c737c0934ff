extension Persona {
    /// On which side of the desk a persona stands.
    public enum Side: Sendable, Hashable, CaseIterable {
        case soin, caisse, agence, guichet

        public var label: String {
            switch self {
            case .soin: "Au cabinet"
            case .caisse: "À la caisse"
            case .agence: "À l’agence régionale de santé"
            case .guichet: "Au guichet lui-même"
            }
        }
    }

    public var side: Side {
        switch part {
        case .professionnel, .secretaire: .soin
        case .agent, .serviceMedical: .caisse
        case .agence: .agence
        case .administrateur: .guichet
        }
    }
}
