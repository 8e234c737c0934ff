import Core
public import Recensement
import Store

/// What an agent types with a patient on the phone. Nothing of the patient but their town.
public struct RechercheOrientation: Sendable, Hashable {
    public var besoin: String?
    /// Name of a town, or postal code.
    public var commune: String?
    public var maniere: String?
    /// « lundi »…
    public var jour: String?
    /// « 14h »
    public var heure: String?

    public init(besoin: String? = nil, commune: String? = nil, maniere: String? = nil, jour: String? = nil, heure: String? = nil) {
        (self.besoin, self.commune, self.maniere, self.jour, self.heure) = (besoin, commune, maniere, jour, heure)
    }
}

/// Who can take the patient, best first.
public struct TrouveOrientation: Sendable, Hashable {
    public struct Proposition: Sendable, Hashable {
        public let cible: CibleVue
        public let place: PlaceOrientation
    }

    public let propositions: [Proposition]
    /// Volunteers who answered, for any need.
    public let volontaires: Int
    /// « Dolmont (39100) »
    public let commune: String?
    /// INSEE code that distances were reckoned from.
    public let codeCommune: String?
    /// Distances are measured; else proximity is told by what towns share.
    public let mesure: Bool
}

extension Desk {
    /// At most this many are proposed: nobody reads further with somebody on the phone.
    static let propositionsAuPlus = 12

    /// Volunteers who may take a patient now, the nearest first, practices already asked today moved back.
    public func chercherOrientation(_ campagne: String, _ recherche: RechercheOrientation, by caller: Caller) async throws -> TrouveOrientation {
        try await look("chercher-orientation", on: "recensement/orientation", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let record = try act.campagneOuverte(campagne)
            let demande = try act.demande(recherche)
            let towns = try CommunesDemandees(recherche.commune, field: "commune", act.session)
            guard let town = towns.codes.first else {
                throw DeskRefusal.invalid([Anomaly(field: "commune", code: "requis", message: "Écrivez la commune du patient, ou son code postal.")])
            }
            try act.trace("recensement/orientations/\(record.id)")
            let geography = try GeographieRecensement(act.session)
            let known = try CommunesConnues(act.session).find(code: town)
            let from = geography.lieu(commune: town, codePostal: known?.postalCode)
            let sent = try Orientations(act.session).byPlace(campagne: campagne, today: act.today.epochDay)
            let volunteers = try Recenses(act.session).volunteers(
                campagne: campagne, genres: GenreCible.allCases.filter { $0 != .infirmier }.map(\.rawValue), limit: 20_000)
            var rows: [String: RecenseRecord] = [:]
            let candidates = volunteers.compactMap { row -> CandidatOrientation? in
                guard let answer = row.reponseLue, answer.orientation3646 else { return nil }
                rows[row.id] = row
                let place = geography.lieu(commune: row.commune, codePostal: row.codePostal)
                return CandidatOrientation(
                    id: row.id, lieu: row.lieu, reponse: answer, eloignement: place.eloignement(de: from), aujourdHui: sent[row.lieu]?.today ?? 0,
                    enTout: sent[row.lieu]?.all ?? 0)
            }
            let ordered = Classement.ordonner(candidates, demande)
            return TrouveOrientation(
                propositions: ordered.prefix(Self.propositionsAuPlus).compactMap { place in rows[place.candidat.id].map { .init(cible: CibleVue($0), place: place) } },
                volontaires: candidates.count, commune: towns.label, codeCommune: town, mesure: geography.connait(town))
        }
    }
}

extension Act {
    func demande(_ recherche: RechercheOrientation) throws -> DemandeOrientation {
        var champs = ChampSaisi()
        let besoin = recherche.besoin.flatMap(Besoin.init(rawValue:))
        if besoin == nil { champs.refuse("besoin", "requis", "Dites ce dont le patient a besoin : diagnostic, suivi ou autres.") }
        let maniere = recherche.maniere.map(Maniere.init(rawValue:)) ?? .indifferent
        if maniere == nil { champs.refuse("maniere", "choix", "« maniere » est indifferent, cabinet ou teleconsultation.") }
        let jour = recherche.jour.flatMap { word in Weekday.allCases.first { $0.libelle == word.lowercased() } }
        if recherche.jour != nil, jour == nil { champs.refuse("jour", "choix", "« jour » est un jour de la semaine, par exemple lundi.") }
        let heure = recherche.heure.flatMap(PlageHoraire.minutes)
        if let text = recherche.heure, heure == nil { champs.refuse("heure", "horaires", "« \(text.prefix(10)) » n’est pas une heure. Exemple : 14h30.") }
        try champs.check()
        guard let besoin, let maniere else { throw DeskRefusal.invalid([]) }
        return DemandeOrientation(besoin: besoin, maniere: maniere, jour: jour, heure: jour == nil ? nil : heure)
    }
}
