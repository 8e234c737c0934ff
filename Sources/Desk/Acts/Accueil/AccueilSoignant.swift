public import Core
import Recensement
import Store

/// What awaits those who care for patients, and those who prepare for them: their first page.
public struct AccueilSoignant: Sendable {
    public let notifications: [NotificationView]
    /// The fund waits for a correction.
    public let corrections: [DossierLine]
    /// Papers that no wire carries.
    public let toPost: [DossierLine]
    public let drafts: [DossierLine]
    public let recent: [DossierLine]
    /// The latest had in hand.
    public let patients: [PatientSummary]
    /// Others were had in hand today.
    public let hasMorePatients: Bool
    /// Nil for those who keep no sheets of the tracing.
    public let attentes: AttentesMedecin?
    public let services: [(service: Teleservice, isFavourite: Bool)]
    /// Campaigns of census that call the reader.
    public let recensement: [MaReponse]

    /// How many lines of each list are shown: whoever opens the first page looks for what is next, not for everybody of the day; each
    /// list has a page of its own.
    public enum Shown {
        public static let corrections = 3
        public static let toPost = 3
        public static let drafts = 3
        public static let recent = 5
        public static let patients = 6
        public static let notifications = 6
    }

    /// Nothing awaits the reader.
    public var isCalm: Bool {
        corrections.isEmpty && toPost.isEmpty && notifications.isEmpty && drafts.isEmpty && recensement.isEmpty && attentes?.estVide ?? true
    }
}

extension Desk {
    /// The lists of the first page, each a look of its own, all of one moment.
    public func accueilSoignant(by caller: Caller) async throws -> AccueilSoignant {
        try await looks(by: caller, rehearsed: true) { try $0.accueilSoignant() }
    }
}

extension Snapshot {
    func accueilSoignant() throws -> AccueilSoignant {
        func dossiers(_ query: DossierQuery) throws -> [DossierLine] {
            try look("lister-dossiers", on: "liste") { try $0.ownDossiers(query).items }
        }
        typealias Shown = AccueilSoignant.Shown
        let patients = try look("patients-du-jour", on: "patients") { try $0.patientsOfTheDay(limit: Shown.patients) }
        return AccueilSoignant(
            notifications: try look("lire-notifications", on: "notifications") { try $0.notifications(limit: Shown.notifications, unread: true) },
            corrections: try dossiers(DossierQuery(state: .correctionDemandee, limit: Shown.corrections)),
            toPost: try dossiers(DossierQuery(toPost: true, limit: Shown.toPost)),
            drafts: try dossiers(DossierQuery(state: .brouillon, limit: Shown.drafts)),
            recent: try dossiers(.deposited(limit: Shown.recent)),
            patients: patients.shown, hasMorePatients: patients.hasMore,
            attentes: caller.actor.isTracingDoctor ? try look("compter-attentes", on: "suivi/attentes") { try $0.attentes() } : nil,
            services: try desk.services(of: caller, session),
            recensement: Policy.answerCensus.decide(caller.actor, ()) == .allow
                ? try look("lire-mes-reponses", on: "recensement") { try $0.lireMesReponses() } : [])
    }
}
