/// The life of a dossier as a value: an event goes in, a new state and effects come out. No I/O.
public struct Lifecycle: Sendable, Hashable {
    public private(set) var state: DossierState
    /// Number of the last deposited version; 0 before the first deposit.
    public private(set) var version: Int
    /// Until when a version can be replaced before anyone acted on it; nil when no window is open.
    public private(set) var windowEnds: Instant?
    /// When the fund owes its answer.
    public private(set) var answerDue: Instant?
    /// When the last answer was given.
    public private(set) var answeredAt: Instant?
    private let rules: LifecycleRules

    public init(rules: LifecycleRules) {
        self.init(rules: rules, state: .brouillon, version: 0)
    }

    /// As it was stored.
    public init(
        rules: LifecycleRules, state: DossierState, version: Int, windowEnds: Instant? = nil, answerDue: Instant? = nil,
        answeredAt: Instant? = nil
    ) {
        self.rules = rules
        self.state = state
        self.version = version
        self.windowEnds = windowEnds
        self.answerDue = answerDue
        self.answeredAt = answeredAt
    }

    /// Applies one event, or says why it cannot happen.
    public mutating func apply(_ event: DossierEvent, at now: Instant) throws(LifecycleRefusal) -> [Effect] {
        switch event {
        case .deposit: try deposit(now)
        case .rectify: try rectify(now)
        case .withdraw: try withdraw(now)
        case .receive: try receive(now)
        case .take: try take()
        case .release: try release()
        case .accept: try answer(.accepte, now, "Votre dossier a été accepté par la caisse.")
        case .acceptByRule: try acceptByRule(now)
        case .refuse: try answer(.refuse, now, "La caisse a refusé le dossier : le motif est dans l’historique.") + (rules.refusalOpensCall ? [.offerCall] : [])
        case .askCorrection: try answer(.correctionDemandee, now, "La caisse demande une correction : le motif est dans l’historique.")
        case .silence: try silence(now)
        case .close: try close(now)
        case .end: try end()
        }
    }

    /// Whether a rectification now replaces the version before anyone acted on it.
    public func isWithinWindow(at now: Instant) -> Bool {
        (state == .depose || state == .recu) && (windowEnds.map { now < $0 } ?? false)
    }

    private mutating func deposit(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        guard state == .brouillon else { throw refusal("deja-depose", "Ce dossier est déjà déposé. Rectifiez-le ou retirez-le.") }
        return openVersion(now)
    }

    private mutating func rectify(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        let replaced = version
        switch state {
        case .depose where isWithinWindow(at: now), .recu where isWithinWindow(at: now):
            return openVersion(now) + [.invalidateDocuments(upTo: replaced)]
        case .depose, .recu, .enTraitement, .correctionDemandee, .accepte:
            let (held, accepted) = (state == .enTraitement, state == .accepte)
            return (accepted ? [.unfeed] : []) + openVersion(now)
                + [.invalidateDocuments(upTo: replaced), .announceRectification(version: version)]
                + (held ? [.notifyAgent("Le dossier que vous traitez vient d’être rectifié.")] : [])
        case .brouillon: throw refusal("brouillon", "Ce dossier n’est pas encore déposé : modifiez le brouillon.")
        case .refuse, .silence, .retire, .clos:
            throw refusal("non-rectifiable", "Un dossier « \(state.label) » ne se rectifie plus. Créez un nouveau dossier à partir de celui-ci.")
        }
    }

    private mutating func openVersion(_ now: Instant) -> [Effect] {
        state = .depose
        version += 1
        windowEnds = now.adding(minutes: rules.correctionWindowMinutes)
        answerDue = rules.answerDue.map { due in
            Instant(now.date(in: .paris).date.adding(days: due.days + 1), in: .paris)
        }
        answeredAt = nil
        return [.transmit(version: version), .makeDocuments(version: version)]
    }

    private mutating func withdraw(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        guard rules.canBeWithdrawn else { throw refusal("non-retirable", "Ce type de dossier ne peut pas être retiré. Rectifiez-le.") }
        switch state {
        case .depose, .recu, .enTraitement, .correctionDemandee:
            let held = state == .enTraitement
            let known = state != .depose
            state = .retire
            windowEnds = nil
            answerDue = nil
            return [.invalidateDocuments(upTo: version)] + (known ? [.announceWithdrawal] : [])
                + (held ? [.notifyAgent("Le dossier que vous traitiez a été retiré par son auteur.")] : [])
        case .brouillon: throw refusal("brouillon", "Un brouillon ne se retire pas : supprimez-le.")
        case .accepte, .silence: throw refusal("deja-repondu", "La caisse a déjà répondu. Rectifiez le dossier, ou écrivez à la caisse.")
        case .refuse, .retire, .clos: throw refusal("termine", "Ce dossier est « \(state.label) » : il n’y a plus rien à retirer.")
        }
    }

    /// From whatever state it was deposited in: nobody is asked where it stands.
    private mutating func end() throws(LifecycleRefusal) -> [Effect] {
        guard rules.canBeEnded else { throw refusal("sans-arret", "Ce type de dossier ne s’arrête pas ainsi. Rectifiez-le ou retirez-le.") }
        switch state {
        case .depose, .recu, .enTraitement, .correctionDemandee, .accepte, .silence:
            let (known, held) = (state != .depose, state == .enTraitement)
            state = .retire
            windowEnds = nil
            answerDue = nil
            return [.invalidateDocuments(upTo: version), .endFeed] + (known ? [.announceWithdrawal] : [])
                + (held ? [.notifyAgent("Le dossier que vous traitiez a été retiré par son auteur.")] : [])
        case .brouillon: throw refusal("brouillon", "Un brouillon se supprime\u{A0}: rien n’est parti.")
        case .refuse, .retire, .clos: throw refusal("termine", "Ce dossier est « \(state.label) »\u{A0}: plus rien n’en part.")
        }
    }

    private mutating func receive(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        guard state == .depose else { throw refusal("deja-recu", "Ce dossier n’attend pas de réception.") }
        state = .recu
        return []
    }

    private mutating func take() throws(LifecycleRefusal) -> [Effect] {
        guard state == .recu else {
            throw refusal(
                state == .enTraitement ? "deja-pris" : "non-disponible",
                state == .enTraitement ? "Un agent traite déjà ce dossier." : "Ce dossier n’est plus dans la corbeille (état : \(state.label)).")
        }
        state = .enTraitement
        windowEnds = nil
        return []
    }

    private mutating func release() throws(LifecycleRefusal) -> [Effect] {
        guard state == .enTraitement else { throw refusal("non-pris", "Ce dossier n’est pas en traitement.") }
        state = .recu
        return []
    }

    private mutating func answer(_ answer: DossierState, _ now: Instant, _ words: String) throws(LifecycleRefusal) -> [Effect] {
        guard state == .enTraitement else {
            throw refusal("non-pris", "Prenez d’abord le dossier en charge (état : \(state.label)).")
        }
        state = answer
        answeredAt = now
        answerDue = nil
        return (answer == .accepte ? [.feed] : []) + [.notifyAuthor(words)]
    }

    /// The author reads it on the dossier itself, seconds after the deposit.
    private mutating func acceptByRule(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        guard state == .recu else { throw refusal("non-recu", "Ce dossier n’est pas dans la corbeille de la caisse (état : \(state.label)).") }
        state = .accepte
        windowEnds = nil
        answeredAt = now
        answerDue = nil
        return [.feed]
    }

    private mutating func silence(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        guard state == .recu || state == .enTraitement || state == .depose, let due = answerDue, let rule = rules.answerDue, rule.silence != .sansEffet
        else { throw refusal("sans-delai", "Aucun délai de réponse ne court sur ce dossier.") }
        guard now >= due else { throw refusal("delai-en-cours", "Le délai de réponse court jusqu’au \(due.formattedFr).") }
        state = .silence
        answeredAt = now
        answerDue = nil
        let meaning = rule.silence == .accord ? "accord" : "rejet"
        let doubt = rule.source.certainty == .aConfirmer ? ", texte à confirmer" : ""
        return [.notifyAuthor("Le délai de réponse est écoulé : le silence de la caisse vaut \(meaning) (\(rule.source.reference)\(doubt)).")]
    }

    private mutating func close(_ now: Instant) throws(LifecycleRefusal) -> [Effect] {
        guard let answered = answeredAt, now >= answered.adding(hours: 24 * rules.closesAfterDays) else {
            throw refusal("trop-tot", "Ce dossier ne peut pas encore être clos.")
        }
        switch state {
        case .accepte, .refuse, .silence, .correctionDemandee:
            state = .clos
            windowEnds = nil
            return []
        default: throw refusal("non-repondu", "Un dossier sans réponse ne se clôt pas.")
        }
    }

    private func refusal(_ code: String, _ message: String) -> LifecycleRefusal {
        LifecycleRefusal("cycle.\(code)", message)
    }
}
