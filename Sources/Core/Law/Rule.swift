/// A rule of a téléservice: what it watches over, what it rests on, and the check itself.
public struct Rule<Content: Sendable>: Sendable {
    /// What a rule rests on: a text of law, or a reason of the house said in plain words.
    public enum Basis: Sendable, Hashable {
        case law(LegalSource)
        case house(String)
    }

    /// What a rule found: the field, the message with its remedy, and whether the act stops there.
    public struct Finding: Sendable, Hashable {
        public let field: String
        public let message: String
        public let severity: Anomaly.Severity

        public static func refuse(_ field: String, _ message: String) -> Finding {
            Finding(field: field, message: message, severity: .bloquante)
        }

        public static func warn(_ field: String, _ message: String) -> Finding {
            Finding(field: field, message: message, severity: .avertissement)
        }
    }

    /// Stable word: `aat.fin-avant-debut`.
    public let id: String
    /// What it watches over, in one French sentence for the list of rules.
    public let about: String
    public let basis: Basis
    private let check: @Sendable (Content, RuleContext) -> [Finding]

    public init(_ id: String, _ about: String, basis: Basis, check: @escaping @Sendable (Content, RuleContext) -> [Finding]) {
        self.id = id
        self.about = about
        self.basis = basis
        self.check = check
    }

    /// Judges the content by the law of the day of the act: a text not in force that day says nothing.
    public func judge(_ content: Content, _ context: RuleContext) -> [Anomaly] {
        var source: LegalSource?
        if case .law(let text) = basis {
            guard text.isInForce(on: context.today) else { return [] }
            source = text
        }
        return check(content, context).map { finding in
            Anomaly(
                field: finding.field, code: id, message: finding.message, severity: finding.severity,
                stage: .regle, source: source)
        }
    }
}
