public import Core

/// The life of a contact as a value.
public struct VieContact: Sendable, Hashable {
    public private(set) var etat: EtatContact
    public private(set) var enregistreLe: Instant?
    /// Until when the first successful call is owed: at that very moment it is still in time.
    public private(set) var echeanceAppel: Instant?
    /// When the next attempt may be made; nil when none is due.
    public private(set) var prochainEssai: Instant?
    public private(set) var essais: Int
    /// The first successful call, or self-declaration.
    public private(set) var jointLe: Instant?

    public init(
        etat: EtatContact = .brouillon, enregistreLe: Instant? = nil, echeanceAppel: Instant? = nil, prochainEssai: Instant? = nil, essais: Int = 0,
        jointLe: Instant? = nil
    ) {
        self.etat = etat
        self.enregistreLe = enregistreLe
        self.echeanceAppel = echeanceAppel
        self.prochainEssai = prochainEssai
        self.essais = essais
        self.jointLe = jointLe
    }

    /// Applies one event, or says why it cannot happen.
    /// - Parameter rappel: when the contact asked to be called back.
    public mutating func apply(
        _ evenement: EvenementContact, at now: Instant, _ parametres: Parametres, rappel: Instant? = nil
    ) throws(LifecycleRefusal) {
        switch (evenement, etat) {
        case (.enregistrer, .brouillon):
            etat = .aAppeler
            enregistreLe = now
            echeanceAppel = now.adding(hours: parametres.delais.appelHeures)
            prochainEssai = parametres.horaires.prochaineOuverture(depuis: now)
        case (.appel(let issue), .aAppeler), (.appel(let issue), .injoignable): note(issue, now, parametres, rappel)
        case (.appelMedecin, .aAppeler), (.appelMedecin, .injoignable), (.autodeclaration, .aAppeler), (.autodeclaration, .injoignable): joint(now)
        // Nobody waits for a call to be tested: the registration alone opens the right.
        case (.test, .aAppeler), (.test, .injoignable), (.test, .isole), (.test, .refuse): etat = .teste
        case (.test, .teste): break
        case (.resultatNegatif, .teste), (.resultatNegatif, .isole), (.resultatNegatif, .aAppeler): fini(.negatif)
        case (.resultatPositif, .teste), (.resultatPositif, .isole), (.resultatPositif, .aAppeler), (.resultatPositif, .injoignable), (.resultatPositif, .refuse):
            fini(.positif)
        case (.clore, let depuis) where depuis != .brouillon && depuis != .clos: fini(.clos)
        default: throw LifecycleRefusal("contact-\(evenement.mot)", "\(Self.pourquoi(evenement)) (État : \(etat.libelle).)")
        }
    }

    /// Whether the first successful call came in time; nil while it still can.
    public func appeleATemps(at now: Instant) -> Bool? {
        guard let echeance = echeanceAppel else { return nil }
        if let jointLe { return jointLe <= echeance }
        return now <= echeance ? nil : false
    }

    private mutating func note(_ issue: IssueAppel, _ now: Instant, _ parametres: Parametres, _ rappel: Instant?) {
        essais += 1
        switch issue {
        case .joint: joint(now)
        case .refuse:
            etat = .refuse
            prochainEssai = nil
            if jointLe == nil { jointLe = now }
        case .rappeler:
            etat = .aAppeler
            prochainEssai = parametres.horaires.prochaineOuverture(depuis: max(rappel ?? now.adding(hours: 1), now))
        case .sansReponse, .occupe, .fauxNumero:
            guard essais < parametres.delais.essaisAuPlus, issue != .fauxNumero else {
                etat = .injoignable
                prochainEssai = nil
                return
            }
            etat = .aAppeler
            prochainEssai = PlanRappel.prochain(apres: now, issue: issue, essais: essais, parametres.horaires)
        }
    }

    private mutating func joint(_ now: Instant) {
        etat = .isole
        prochainEssai = nil
        if jointLe == nil { jointLe = now }
    }

    private mutating func fini(_ fin: EtatContact) {
        etat = fin
        prochainEssai = nil
    }

    private static func pourquoi(_ evenement: EvenementContact) -> String {
        switch evenement {
        case .enregistrer: "Ce contact est déjà enregistré."
        case .appel, .appelMedecin: "Ce contact n’attend pas d’appel."
        case .autodeclaration: "Cette déclaration n’est plus attendue."
        case .test: "Ce contact n’est pas enregistré, ou son suivi est terminé."
        case .resultatNegatif, .resultatPositif: "Le résultat de ce contact est déjà connu, ou n’est pas attendu."
        case .clore: "Ce suivi ne se clôt pas."
        }
    }
}
