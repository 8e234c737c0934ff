/// The one declaration of a téléservice. From it come its page, its API, its checks, its papers, its
/// history and its tests. The engine never asks which téléservice it is serving.
public protocol TeleserviceDefinition: Sendable {
    associatedtype Content: FormContent

    /// Stable word in addresses: `arret-de-travail`.
    static var code: String { get }
    /// Kept with each version that was judged by it.
    static var formVersion: String { get }
    static var rulesVersion: String { get }
    static var texts: TeleserviceTexts { get }
    static var legalBasis: [LegalSource] { get }
    /// Professions that may sign it. Conditions beyond the profession are rules.
    static var authors: Set<Profession> { get }
    static var rules: [Rule<Content>] { get }
    static var nomenclatures: [Nomenclature] { get }
    static var volets: [Volet] { get }
    static var lifecycle: LifecycleRules { get }
    static var samples: [Sample] { get }
    /// The field that chooses a kind of request, when kinds are kept in the database; nil otherwise.
    static var champGenre: String? { get }
    /// Invented kinds that documentation, samples and the demonstration use; a desk serves those of its own database.
    static var genresExemples: [GenreDemande] { get }

    /// One line for lists, from administrative data only: « 12 au 15 mars 2026, 4 jours ».
    static func summary(_ content: Content) -> String
    /// The texts, among `legalBasis`, that this content is judged by on a day: what a decision tells, and nothing beside it.
    static func basis(_ content: Content, on day: LocalDate) -> [LegalSource]
    /// The days it covers, for searching and for telling overlaps.
    static func period(_ content: Content) -> ClosedRange<LocalDate>?
    static func information(_ content: Content, _ context: RuleContext) -> [Information]
    static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument
    /// Why nothing goes to a fund, when it does not: the papers are handed over, and this says to whom.
    static func handedOver(_ content: Content) -> String?
    /// What is told when nothing is left to judge and the fund accepts by itself, once no rule objects; nil when an agent decides.
    static func automaticAcceptance(_ content: Content) -> String?
    /// What the accepted dossier changes at the desk.
    static func feeds(_ content: Content) -> [Feed]
    /// What the fund owes on this content, as its own day judges it: a téléservice whose delay or whose silence depends on
    /// what is asked says so here. It is kept with the dossier, and nothing that changes later changes it.
    static func answerDue(_ content: Content, _ context: RuleContext) -> LifecycleRules.AnswerDue?
    /// Whether a fund ever has anything to do with it; what is handed to the person alone, no agent reads.
    static var concernsFund: Bool { get }
    /// Some contents are for one service of the fund to decide: `decideur` says which.
    static var reservesDecisions: Bool { get }
    /// Which service of the fund decides this content; nil when any of its people may.
    static func decideur(_ content: Content) -> Decideur?
    /// What the fund may grant otherwise than asked; nil when it only accepts or refuses.
    static var accordable: Accordable<Content>? { get }
    /// What a téléservice takes back from a content begun again from a former one, besides days, consents and attestations.
    static func reused(_ content: Content, _ context: PrefillContext) -> Content
    /// A fund may accept several at once, when no rule has anything to say of any of them.
    static var acceptsInNumber: Bool { get }
    /// The words of ending what an accepted dossier started, when its life cycle lets it end.
    static var ending: EndingTexts? { get }
    /// How a dossier is continued by a next one, when it can be.
    static var continuation: Continuation<Content>? { get }
    /// Dossiers that may follow this one, of this téléservice or of another.
    static var followedBy: [Following<Content>] { get }
    /// What the desk writes into the computed fields from the rest and from the context, before the rules judge. Kept with
    /// the version: what was computed on the day of the act is not computed again.
    static var settlement: (@Sendable (Content, RuleContext) -> Content)? { get }
    /// The volets that this content calls for.
    static func papers(_ content: Content) -> [Volet]
    /// What anyone who holds a paper may read with its code, besides that it is genuine: nothing of a person. The content
    /// holds only what the volet may show.
    static func publicFacts(_ volet: Volet, _ content: Content, _ standing: PublicStanding) -> PublicFacts?
}

/// How the next dossier begins from the previous one: nothing is typed twice.
public struct Continuation<Content: Sendable>: Sendable {
    /// What the button says: « Prolonger ».
    public let action: String
    public let build: @Sendable (Content, PrefillContext) -> Content

    public init(action: String, build: @escaping @Sendable (Content, PrefillContext) -> Content) {
        self.action = action
        self.build = build
    }
}

extension TeleserviceDefinition {
    public static var nomenclatures: [Nomenclature] { [] }
    public static var ending: EndingTexts? { nil }
    public static var acceptsInNumber: Bool { false }
    public static var concernsFund: Bool { true }
    public static var champGenre: String? { nil }
    public static var genresExemples: [GenreDemande] { [] }
    public static var continuation: Continuation<Content>? { nil }
    public static var followedBy: [Following<Content>] { [] }
    public static var settlement: (@Sendable (Content, RuleContext) -> Content)? { nil }
    public static func papers(_ content: Content) -> [Volet] { volets }
    public static func publicFacts(_ volet: Volet, _ content: Content, _ standing: PublicStanding) -> PublicFacts? { nil }
    public static func handedOver(_ content: Content) -> String? { nil }
    public static func automaticAcceptance(_ content: Content) -> String? { nil }
    public static func feeds(_ content: Content) -> [Feed] { [] }
    public static var reservesDecisions: Bool { false }
    public static func decideur(_ content: Content) -> Decideur? { nil }
    public static var accordable: Accordable<Content>? { nil }
    public static func reused(_ content: Content, _ context: PrefillContext) -> Content { content }
    public static func answerDue(_ content: Content, _ context: RuleContext) -> LifecycleRules.AnswerDue? { lifecycle.answerDue }
    public static func information(_ content: Content, _ context: RuleContext) -> [Information] { [] }
    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { nil }
    public static func basis(_ content: Content, on day: LocalDate) -> [LegalSource] { legalBasis.filter { $0.isInForce(on: day) } }
}
