/// What can happen to a dossier. Names are the words of the stored history.
public enum DossierEvent: Sendable, Hashable {
    case deposit
    case rectify(reason: String?)
    case withdraw(reason: String)
    /// The fund's system acknowledged it.
    case receive
    case take
    case release
    case accept(comment: String?)
    /// The fund accepts at once, by a rule that leaves nothing to judge.
    case acceptByRule(reason: String)
    case refuse(reason: String)
    case askCorrection(reason: String)
    case silence
    case close
    /// What the dossier had started is over, and nothing of it must go on. No reason is asked.
    case end

    public var word: String {
        switch self {
        case .deposit: "depot"
        case .rectify: "rectification"
        case .withdraw: "retrait"
        case .receive: "reception"
        case .take: "prise-en-charge"
        case .release: "remise-en-file"
        case .accept, .acceptByRule: "acceptation"
        case .refuse: "refus"
        case .askCorrection: "demande-de-correction"
        case .silence: "silence"
        case .close: "cloture"
        case .end: "arret"
        }
    }

    /// The words that came with it.
    public var reason: String? {
        switch self {
        case .rectify(let reason): reason
        case .withdraw(let reason), .refuse(let reason), .askCorrection(let reason), .acceptByRule(let reason): reason
        case .accept(let comment): comment
        default: nil
        }
    }
}
