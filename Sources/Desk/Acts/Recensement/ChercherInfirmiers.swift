import Core
public import Recensement
import Store

/// Nurses who volunteered and agreed to be shown to doctors who did, the nearest first.
public struct TrouveInfirmiers: Sendable, Hashable {
    public struct Infirmier: Sendable, Hashable {
        public let cible: CibleVue
        public let reponse: ReponseRecensement
        public let eloignement: Eloignement
    }

    public let infirmiers: [Infirmier]
    public let commune: String?
    public let mesure: Bool
}

/// What a doctor needs a nurse for.
public enum ServiceInfirmier: String, Sendable, Hashable, CaseIterable {
    case domicile
    case teleconsultation
    case telesoin

    public var libelle: String {
        switch self {
        case .domicile: "Suivre à domicile"
        case .teleconsultation: "Assister une téléconsultation"
        case .telesoin: "Télésoin par vidéo"
        }
    }

    func convient(_ answer: ReponseRecensement) -> Bool {
        switch self {
        case .domicile: answer.domicile
        case .teleconsultation: answer.assisteTeleconsultation
        case .telesoin: answer.telesoin
        }
    }
}

extension Desk {
    /// For a doctor who answered a campaign under way and shares their own answers: nobody else, whoever they are.
    /// - Parameter service: what the nurse is needed for; any of them when nil.
    public func chercherInfirmiers(commune: String?, service: String? = nil, by caller: Caller) async throws -> TrouveInfirmiers {
        try await look("chercher-infirmiers", on: "recensement/infirmiers", by: caller) { act in
            try Policy.seeCensusNurses.enforce(act.actor, ())
            let campaigns = try act.campagnesDuVolontaire
            guard !campaigns.isEmpty else {
                throw DeskRefusal.forbidden(
                    "La liste des infirmiers n’est montrée qu’aux médecins volontaires : répondez au recensement et acceptez le partage de vos réponses.")
            }
            let wanted = try service.map { word in
                guard let service = ServiceInfirmier(rawValue: word) else {
                    throw DeskRefusal.malformed(code: "parametre", message: "« service » est \(ServiceInfirmier.allCases.map(\.rawValue).joined(separator: ", ")).")
                }
                return service
            }
            let towns = try CommunesDemandees(commune, field: "commune", act.session)
            let geography = try GeographieRecensement(act.session)
            let from = try towns.codes.first.map { geography.lieu(commune: $0, codePostal: try CommunesConnues(act.session).find(code: $0)?.postalCode) }
            try act.trace("recensement/infirmiers")
            var found: [TrouveInfirmiers.Infirmier] = []
            for campaign in campaigns {
                for row in try Recenses(act.session).volunteers(campagne: campaign, genres: [GenreCible.infirmier.rawValue], limit: 20_000) {
                    guard let answer = row.reponseLue, wanted?.convient(answer) ?? !answer.neProposeRien else { continue }
                    let place = geography.lieu(commune: row.commune, codePostal: row.codePostal)
                    found.append(.init(cible: CibleVue(row), reponse: answer, eloignement: from.map(place.eloignement(de:)) ?? .ailleurs))
                }
            }
            found.sort { ($0.eloignement.ordre, $0.cible.nom, $0.cible.id) < ($1.eloignement.ordre, $1.cible.nom, $1.cible.id) }
            return TrouveInfirmiers(
                infirmiers: Array(found.prefix(30)), commune: towns.label, mesure: towns.codes.first.map(geography.connait) ?? false)
        }
    }
}

extension Act {
    /// Campaigns under way where the doctor signed in volunteered and shares.
    fileprivate var campagnesDuVolontaire: [String] {
        get throws {
            try Campagnes(session).naming(mesIdentifiants).filter { campaign in
                guard etat(campaign) == .enCours, let own = try Recenses(session).find(campagne: campaign.id, identifiers: mesIdentifiants) else { return false }
                return own.partage && own.etat == EtatCible.repondu.rawValue
            }.map(\.id)
        }
    }
}
