public import Core

/// What policies may know of a call, a thread or a complaint.
public struct EchangeSubject: Sendable, Hashable {
    /// Account of the professional whose exchange it is.
    public let professionnel: String
    /// Of the dossier it is about; nil on a topic.
    public let teleservice: String?
    public let caisse: CodeOrganisme
    public let service: ServiceCaisse

    public init(professionnel: String, teleservice: String?, caisse: CodeOrganisme, service: ServiceCaisse) {
        (self.professionnel, self.teleservice, self.caisse, self.service) = (professionnel, teleservice, caisse, service)
    }
}

extension Policy where Subject == EchangeSubject {
    /// The professional, whoever works for them on that téléservice, and the one service of the fund it is addressed to.
    /// For anyone else it does not exist.
    public static let readExchange = Policy("lire-echange", says: "Le professionnel, son délégataire, et le seul service concerné de la caisse.") { actor, subject in
        switch actor.role {
        case .professionnel, .secretaire:
            guard actor.principal == subject.professionnel else { return .hide }
            guard let delegation = actor.delegation, let teleservice = subject.teleservice else { return .allow }
            return delegation.covers(teleservice) ? .allow : .hide
        case .agent(let mine): return mine == subject.caisse && subject.service == .administratif ? .allow : .hide
        case .serviceMedical(let mine): return mine == subject.caisse && subject.service == .medical ? .allow : .hide
        case .agence, .administrateur: return .hide
        }
    }

    /// The fund's own side of it.
    public static let handleExchange = Policy("traiter-echange", says: "Le service concerné de la caisse.") { actor, subject in
        switch Policy.readExchange.decide(actor, subject) {
        case .allow: actor.caisse == nil ? .forbid("Seule la caisse peut faire cela.") : .allow
        case .forbid(let why): .forbid(why)
        case .hide: .hide
        }
    }

    /// The professional's own side of it.
    public static let ownExchange = Policy("tenir-echange", says: "Le professionnel ou son délégataire.") { actor, subject in
        switch Policy.readExchange.decide(actor, subject) {
        case .allow: actor.caisse == nil ? .allow : .forbid("Seul le professionnel peut faire cela.")
        case .forbid(let why): .forbid(why)
        case .hide: .hide
        }
    }
}

extension Policy where Subject == Void {
    /// A professional, or whoever works for one now.
    public static let openExchange = Policy("ouvrir-echange", says: "Un professionnel de santé ou son délégataire.") { actor, _ in
        switch actor.role {
        case .professionnel: .allow
        case .secretaire: actor.delegation == nil ? .forbid("Choisissez d’abord pour quel professionnel vous travaillez.") : .allow
        case .agent, .serviceMedical, .agence, .administrateur: .forbid("Seuls les professionnels de santé ouvrent un échange. La caisse appelle ou répond depuis un dossier.")
        }
    }
}
