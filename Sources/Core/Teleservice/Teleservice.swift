/// A téléservice with its content type erased: what the registry lists and the engine serves.
public struct Teleservice: Sendable {
    /// A rule as documentation shows it.
    public struct RuleSummary: Sendable, Hashable {
        public let id: String
        public let about: String
        public let source: LegalSource?
        /// Why the house has it, when no text does.
        public let reason: String?
    }

    public let code: String
    public let formVersion: String
    public let rulesVersion: String
    public let texts: TeleserviceTexts
    public let legalBasis: [LegalSource]
    public let authors: Set<Profession>
    /// With the questions of its kinds of request, when it has kinds.
    public private(set) var form: AnyForm
    /// Its kinds of request: the examples, until those of a day were read from the database (`asking(_:)`).
    public private(set) var genres: [GenreDemande]
    /// The field that chooses one of them; nil for a téléservice without kinds.
    public let champGenre: String?
    private let ownForm: AnyForm
    public let rules: [RuleSummary]
    public let nomenclatures: [Nomenclature]
    public let volets: [Volet]
    public let lifecycle: LifecycleRules
    public let samples: [Sample]
    /// « Prolonger », or nil when a dossier cannot be continued.
    public let continuationAction: String?
    /// A fund may accept several at once, when nothing is to be said of any.
    public let acceptsInNumber: Bool
    /// False for what is handed to the person alone: no agent reads it.
    public let concernsFund: Bool
    /// Some of its contents are for one service of the fund to decide.
    public let reservesDecisions: Bool
    /// Nil when nothing it starts can be ended.
    public let ending: EndingTexts?

    private let judgement: @Sendable (JSONValue, RuleContext, ContentMemory?) -> [Anomaly]
    private let summarize: @Sendable (JSONValue, ContentMemory?) -> String
    private let span: @Sendable (JSONValue, ContentMemory?) -> ClosedRange<LocalDate>?
    private let handOver: @Sendable (JSONValue, ContentMemory?) -> String?
    private let accept: @Sendable (JSONValue, ContentMemory?) -> String?
    private let feed: @Sendable (JSONValue, ContentMemory?) -> [Feed]
    private let owe: @Sendable (JSONValue, RuleContext, ContentMemory?) -> LifecycleRules.AnswerDue?
    private let inform: @Sendable (JSONValue, RuleContext, ContentMemory?) -> [Information]
    private let print: @Sendable (Volet, JSONValue, VoletContext) -> PrintedDocument
    private let next: @Sendable (JSONValue, PrefillContext) -> JSONValue?
    /// Dossiers that may follow one of these.
    public let followings: [FollowingSummary]
    private let follow: @Sendable (String, JSONValue, PrefillContext) -> JSONValue?
    private let settle: (@Sendable (JSONValue, RuleContext, ContentMemory?) -> JSONValue)?
    private let call: @Sendable (JSONValue, ContentMemory?) -> [Volet]
    private let publish: @Sendable (Volet, JSONValue, PublicStanding) -> PublicFacts?
    private let deciding: @Sendable (JSONValue, ContentMemory?) -> Decideur?
    private let granting: @Sendable (JSONValue, LocalDate, ContentMemory?) -> AccordPossible?
    private let founding: @Sendable (JSONValue, LocalDate) -> [LegalSource]
    let reuse: @Sendable (JSONValue, PrefillContext) -> JSONValue
    /// Contents understood so far, for those who ask several things of one (`remembering()`).
    private var memory: ContentMemory?

    public init<Definition: TeleserviceDefinition>(_ definition: Definition.Type) {
        typealias Content = Definition.Content
        let read: @Sendable (JSONValue, ContentMemory?) -> Content = { raw, memory in
            if let known = memory?.find(raw) as? Content { return known }
            let content = Content.form.content(of: raw)
            memory?.keep(content, of: raw)
            return content
        }
        code = Definition.code
        formVersion = Definition.formVersion
        rulesVersion = Definition.rulesVersion
        texts = Definition.texts
        legalBasis = Definition.legalBasis
        authors = Definition.authors
        let own = AnyForm(Content.form)
        ownForm = own
        champGenre = Definition.champGenre
        genres = Definition.genresExemples
        form = Definition.champGenre.map { own.asking(Definition.genresExemples, in: $0) } ?? own
        nomenclatures = Definition.nomenclatures
        volets = Definition.volets
        lifecycle = Definition.lifecycle
        samples = Definition.samples
        ending = Definition.ending
        reservesDecisions = Definition.reservesDecisions
        acceptsInNumber = Definition.acceptsInNumber
        concernsFund = Definition.concernsFund
        continuationAction = Definition.continuation?.action
        rules = Definition.rules.map { rule in
            switch rule.basis {
            case .law(let source): RuleSummary(id: rule.id, about: rule.about, source: source, reason: nil)
            case .house(let reason): RuleSummary(id: rule.id, about: rule.about, source: nil, reason: reason)
            }
        }
        judgement = { content, context, memory in
            let typed = read(content, memory)
            return Definition.rules.flatMap { $0.judge(typed, context) }
        }
        summarize = { Definition.summary(read($0, $1)) }
        span = { Definition.period(read($0, $1)) }
        handOver = { Definition.handedOver(read($0, $1)) }
        accept = { Definition.automaticAcceptance(read($0, $1)) }
        feed = { Definition.feeds(read($0, $1)) }
        owe = { Definition.answerDue(read($0, $2), $1) }
        inform = { Definition.information(read($0, $2), $1) }
        print = { Definition.compose($0, read($1, nil), $2) }
        followings = Definition.followedBy.map { FollowingSummary(name: $0.name, teleservice: $0.teleservice, action: $0.action) }
        follow = { name, content, context in
            Definition.followedBy.first { $0.name == name }.flatMap { $0.begin(read(content, nil), context) }
        }
        if let settlement = Definition.settlement {
            settle = { Content.form.encode(settlement(read($0, $2), $1)) }
        } else {
            settle = nil
        }
        call = { Definition.papers(read($0, $1)) }
        publish = { Definition.publicFacts($0, read($1, nil), $2) }
        deciding = { Definition.decideur(read($0, $1)) }
        granting = { Definition.accordable?.possible(read($0, $2), $0, on: $1) }
        reuse = { Content.form.encode(Definition.reused(read($0, nil), $1)) }
        founding = { Definition.basis(read($0, nil), on: $1) }
        next = { content, context in
            Definition.continuation.map { Content.form.encode($0.build(read(content, nil), context)) }
        }
    }

    /// Reads and judges an input: every anomaly of structure, completeness and rule at once.
    public func examine(_ raw: JSONValue, _ context: RuleContext) -> AnyForm.Reading {
        let reading = form.read(raw)
        let placed = located(reading.content, context)
        let content = settle?(placed.content, context, memory) ?? placed.content
        return AnyForm.Reading(
            content: content,
            anomalies: reading.anomalies + codesOutsideTheirList(content) + placed.anomalies + judgement(content, context.with(genres), memory))
    }

    /// The same téléservice for one act, which asks several things of one content: it is understood once.
    public func remembering() -> Teleservice {
        var remembering = self
        remembering.memory = ContentMemory()
        return remembering
    }

    /// The same téléservice, with the kinds of request that hold on a day.
    public func asking(_ genres: [GenreDemande]) -> Teleservice {
        guard let champGenre else { return self }
        var asking = self
        asking.genres = genres
        asking.form = ownForm.asking(genres, in: champGenre)
        return asking
    }

    /// The kind of request a content names; nil when it names none that is known.
    public func genre(of content: JSONValue) -> GenreDemande? {
        champGenre.flatMap { content[$0]?.string }.flatMap { code in genres.first { $0.code == code } }
    }

    public func summary(of content: JSONValue) -> String {
        [genre(of: content)?.titre, summarize(content, memory)].compactMap(\.self).joined(separator: ", ")
    }
    public func period(of content: JSONValue) -> ClosedRange<LocalDate>? { span(content, memory) }
    /// To whom the papers are handed, when nothing goes to a fund; nil when the fund receives the dossier.
    public func handedOver(_ content: JSONValue) -> String? { handOver(content, memory) }
    /// What is told when the fund accepts by itself; nil when an agent decides.
    public func automaticAcceptance(_ content: JSONValue) -> String? { accept(content, memory) }
    /// What the dossier changes at the desk once it is accepted.
    public func feeds(_ content: JSONValue) -> [Feed] { feed(content, memory) }
    /// What the fund owes on this content, and what its silence means; nil when it owes nothing.
    public func answerDue(on content: JSONValue, _ context: RuleContext) -> LifecycleRules.AnswerDue? { owe(content, context.with(genres), memory) }
    /// The texts a content is judged by on a day, that of its kind of request included. Give the content as its reader may see
    /// it: a text may tell what is asked for.
    public func basis(of content: JSONValue, on day: LocalDate) -> [LegalSource] { founding(content, day) + (genre(of: content).map { [$0.reponse.source] } ?? []) }
    /// Which service of the fund decides it; nil when any of its people may.
    public func decideur(of content: JSONValue) -> Decideur? { deciding(content, memory) }
    /// What the fund may grant otherwise than asked, by the law of a day; nil when nothing.
    public func accordPossible(on content: JSONValue, le day: LocalDate) -> AccordPossible? { granting(content, day, memory) }
    public func information(on content: JSONValue, _ context: RuleContext) -> [Information] { inform(content, context.with(genres), memory) }
    public func compose(_ volet: Volet, from content: JSONValue, _ context: VoletContext) -> PrintedDocument {
        print(volet, content, context.with(genre(of: content), of: content, for: volet))
    }
    /// Answers to the questions of the kind go along.
    public func continued(_ content: JSONValue, _ context: PrefillContext) -> JSONValue? {
        next(content, context).map { begun in
            .object((genre(of: begun)?.questions ?? []).reduce(into: begun.object ?? [:]) { $0[$1.name] = content[$1.name] })
        }
    }
    /// How the next dossier begins; nil when nothing of that name follows this content.
    public func followed(_ name: String, after content: JSONValue, _ context: PrefillContext) -> JSONValue? { follow(name, content, context) }
    /// The volets that this content calls for.
    public func papers(of content: JSONValue) -> [Volet] { call(content, memory) }
    /// What anyone who holds the paper may read, from no more than the volet may show.
    public func publicFacts(_ volet: Volet, of content: JSONValue, _ standing: PublicStanding) -> PublicFacts? {
        publish(volet, form.filtered(content, for: volet.categories), standing)
    }
    public func volet(named name: String) -> Volet? { volets.first { $0.name == name } }
    public func nomenclature(_ id: String) -> Nomenclature? { nomenclatures.first { $0.id == id } }
}
