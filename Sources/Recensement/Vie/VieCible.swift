public import Core

/// The life of somebody to call, as a value.
public struct VieCible: Sendable, Hashable {
    public private(set) var etat: EtatCible
    public private(set) var essais: Int
    /// When the next attempt may be made; nil when none is due.
    public private(set) var prochainEssai: Instant?
    /// The moment they asked to be called back at, kept until they answer.
    public private(set) var rappel: Instant?

    public init(etat: EtatCible = .aAppeler, essais: Int = 0, prochainEssai: Instant? = nil, rappel: Instant? = nil) {
        self.etat = etat
        self.essais = essais
        self.prochainEssai = prochainEssai
        self.rappel = rappel
    }

    /// Applies one event, or says why it cannot happen.
    /// - Parameter rappel: for « later », the moment asked for.
    public mutating func apply(_ evenement: EvenementCible, at now: Instant, _ regles: ReglesAppel, rappel: Instant? = nil) throws(LifecycleRefusal) {
        switch (evenement, etat) {
        case (.appel(let issue), .aAppeler), (.appel(let issue), .injoignable): note(issue, now, regles, rappel)
        // Whoever withdrew comes back by themselves alone.
        case (.reponse(parLuiMeme: true), _): finish(.repondu)
        case (.reponse(parLuiMeme: false), let from) where from != .retire && from != .ecarte: finish(.repondu)
        case (.retrait, let from) where from != .retire: finish(.retire)
        case (.reprise, .refuse), (.reprise, .injoignable), (.reprise, .ecarte):
            etat = .aAppeler
            essais = 0
            prochainEssai = regles.prochaineOuverture(depuis: now)
        default: throw LifecycleRefusal("recensement-\(evenement.mot)", "\(Self.why(evenement)) (État : \(etat.libelle).)")
        }
    }

    private mutating func note(_ issue: IssueRecensement, _ now: Instant, _ regles: ReglesAppel, _ asked: Instant?) {
        essais += 1
        switch issue {
        case .refus: finish(.refuse)
        case .nonConcerne: finish(.ecarte)
        case .fauxNumero: finish(.injoignable)
        case .plusTard:
            etat = .aAppeler
            rappel = asked ?? regles.prochaineOuverture(depuis: now.adding(hours: 24))
            prochainEssai = max(rappel ?? now, now)
        case .sansReponse, .occupe:
            guard essais < regles.essaisAuPlus else { return finish(.injoignable) }
            etat = .aAppeler
            prochainEssai = PlanEssai.prochain(apres: now, issue: issue, essais: essais, regles)
        }
    }

    private mutating func finish(_ end: EtatCible) {
        etat = end
        prochainEssai = nil
        rappel = nil
    }

    private static func why(_ evenement: EvenementCible) -> String {
        switch evenement {
        case .appel: "Cette personne n’attend pas d’appel."
        case .reponse: "Cette personne s’est retirée, ou n’est pas concernée : elle seule peut revenir, par son lien ou sa page."
        case .retrait: "Cette personne s’est déjà retirée."
        case .reprise: "Seuls un refus, un injoignable ou un non concerné se remettent en file."
        }
    }
}
