public import Core
public import Logging
public import Store
public import Teleservices

/// The desk: what every act works with. One value, made once by the composition root and passed down.
public struct Desk: Sendable {
    /// Behind the door: whoever stands limited is not there.
    let database: any Database
    let porte: PorteLimites
    let keys: KeyRing
    let clock: Clock
    let chance: Chance
    let press: Press
    let gateway: CaisseGateway
    let witness: Witness
    let clesSuivi: ClesSuivi
    /// Where outside files are put for the desk to take; nil when no folder is set.
    let arrivees: Arrivees?
    let messages: MessageGateway
    let insi: INSiGateway
    let application: ApplicationCarteGateway
    let etiquettes: LecteurEtiquettes
    let familyFunds: FamilyFundGateway
    let documentSpace: DocumentSpaceGateway
    let log: Logger
    /// Addresses shown to people and printed in codes begin with it: `https://guichet.example.fr`.
    public let baseURL: String
    public let teleservices: [Teleservice]
    /// Unknown persons a laboratory or a pharmacy may ask about in an hour, before it has to wait for the next.
    public let manquesParHeure: Int
    /// How many persons may be looked at before the desk asks who is there; nil for an invented past, which nobody looks at.
    var plafonds: Plafonds?
    /// From what on a day of looks is worth a question.
    let seuilsEcarts: SeuilsEcarts
    /// What this desk decided about delegations, where no public source does.
    public let reglesDelegation: ReglesDelegation
    /// What the house decided about rights: nothing is kept up beyond what the funds say, unless it says so.
    public let reglagesDroits: ReglagesDroits
    /// How calls with the medical adviser are counted and booked.
    public let reglesEntretien: ReglesEntretien
    let pieces: NettoyagePieces
    let webhooks: WebhookGateway
    /// What this process counts of its own answers.
    public let mesures: Mesures
    /// The rules of certificates as this process last read them.
    let regles: CatalogueTenu
    /// Letters of the day that bear nobody's name.
    let lettres = LettresDuJour()
    /// Keeps one address from asking too much of what is open to all.
    let garde: GardeAdresse

    public init(
        database: any Database, keys: KeyRing, clock: Clock = .system, chance: Chance = .system, press: Press, gateway: CaisseGateway,
        witness: Witness, clesSuivi: ClesSuivi, messages: MessageGateway, log: Logger = Self.silence, baseURL: String, teleservices: [Teleservice] = Registry.all,
        manquesParHeure: Int = 60, arrivees: Arrivees? = nil, reglesDelegation: ReglesDelegation = ReglesDelegation(),
        reglagesDroits: ReglagesDroits = ReglagesDroits(),
        insi: INSiGateway? = nil, application: ApplicationCarteGateway = .absent, etiquettes: LecteurEtiquettes = .zxing,
        familyFunds: FamilyFundGateway = .simulator, documentSpace: DocumentSpaceGateway = .simulator,
        reglesEntretien: ReglesEntretien = ReglesEntretien(), pieces: NettoyagePieces = .poppler, webhooks: WebhookGateway = .live, mesures: Mesures = Mesures(),
        plafonds: Plafonds? = .usuels, seuilsEcarts: SeuilsEcarts = .usuels,
        regles: CatalogueTenu = CatalogueTenu(), garde: GardeAdresse = GardeAdresse()
    ) {
        self.plafonds = plafonds
        self.seuilsEcarts = seuilsEcarts
        self.documentSpace = documentSpace
        self.familyFunds = familyFunds
        porte = PorteLimites(refus: DeskRefusal.limitee)
        let database = DatabaseGardee(database, porte: porte)
        self.database = database
        self.keys = keys
        self.clock = clock
        self.chance = chance
        self.press = press
        self.gateway = gateway
        self.witness = witness
        self.clesSuivi = clesSuivi
        self.messages = messages
        self.log = log
        self.baseURL = baseURL
        self.teleservices = teleservices
        self.manquesParHeure = manquesParHeure
        self.reglesDelegation = reglesDelegation
        self.reglagesDroits = reglagesDroits
        self.arrivees = arrivees
        self.insi = insi ?? .localRegisters(database, keys)
        self.application = application
        self.etiquettes = etiquettes
        self.reglesEntretien = reglesEntretien
        self.pieces = pieces
        self.webhooks = webhooks
        self.mesures = mesures
        self.regles = regles
        self.garde = garde
    }

    /// For desks that nobody watches.
    public static let silence = Logger(label: "desk") { _ in SwiftLogNoOpLogHandler() }

    public var now: Instant { clock.now() }

    public func teleservice(_ code: String) -> Teleservice? { teleservices.first { $0.code == code } }
}
