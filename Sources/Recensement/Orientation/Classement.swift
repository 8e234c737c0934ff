public import Core

/// How a patient can be seen.
public enum Maniere: String, Sendable, Hashable, Codable, CaseIterable {
    case indifferent
    case cabinet
    case teleconsultation

    public var libelle: String {
        switch self {
        case .indifferent: "Au cabinet ou à distance"
        case .cabinet: "Au cabinet"
        case .teleconsultation: "En téléconsultation"
        }
    }
}

/// What an agent looks for, a patient on the phone.
public struct DemandeOrientation: Sendable, Hashable {
    public let besoin: Besoin
    public let maniere: Maniere
    public let jour: Weekday?
    /// Minutes since midnight; needs a day.
    public let heure: Int?

    public init(besoin: Besoin, maniere: Maniere = .indifferent, jour: Weekday? = nil, heure: Int? = nil) {
        self.besoin = besoin
        self.maniere = maniere
        self.jour = jour
        self.heure = heure
    }
}

/// A volunteer who may take the patient.
public struct CandidatOrientation: Sendable, Hashable {
    public let id: String
    /// The practice: what must not get everyone.
    public let lieu: String
    public let reponse: ReponseRecensement
    public let eloignement: Eloignement
    /// Patients sent to the practice today, and since the campaign began.
    public let aujourdHui: Int
    public let enTout: Int

    public init(id: String, lieu: String, reponse: ReponseRecensement, eloignement: Eloignement, aujourdHui: Int, enTout: Int) {
        self.id = id
        self.lieu = lieu
        self.reponse = reponse
        self.eloignement = eloignement
        self.aujourdHui = aujourdHui
        self.enTout = enTout
    }
}

/// Who comes first, and why.
public struct PlaceOrientation: Sendable, Hashable {
    public let candidat: CandidatOrientation
    /// Metres, and what counts as metres.
    public let score: Int
    /// Slots that answer the day and hour asked for.
    public let plages: [PlageHoraire]
    /// Seen in person, at a distance, or either.
    public let cabinet: Bool
    public let teleconsultation: Bool
}

/// The order in which volunteers are proposed: the nearest first, but each patient already sent today moves a practice back,
/// so that one practice does not get everyone. The figures are the house's choice, and each part is shown beside the name.
public enum Classement {
    /// A patient sent today counts as five kilometres more; one sent before as half a kilometre.
    static let metresParPatientDuJour = 5_000
    static let metresParPatient = 500
    /// No slot at the asked day and hour; slots not known.
    static let metresHorsPlage = 10_000
    static let metresSansPlage = 3_000

    public static func ordonner(_ candidats: [CandidatOrientation], _ demande: DemandeOrientation) -> [PlaceOrientation] {
        candidats.compactMap { placer($0, demande) }.sorted {
            ($0.score, $0.candidat.enTout, $0.candidat.id) < ($1.score, $1.candidat.enTout, $1.candidat.id)
        }
    }

    /// Nil when the answers do not take this patient.
    static func placer(_ candidat: CandidatOrientation, _ demande: DemandeOrientation) -> PlaceOrientation? {
        let answer = candidat.reponse
        let here = answer.accueille.contains(demande.besoin)
        // The letter asks nothing of teleconsultation for other patients: those who do some and take them may.
        let afar = demande.besoin == .autres ? here && !answer.teleconsultation.isEmpty : answer.teleconsultation.contains(demande.besoin)
        switch demande.maniere {
        case .cabinet where !here: return nil
        case .teleconsultation where !afar: return nil
        case .indifferent where !here && !afar: return nil
        default: break
        }
        let distance = demande.maniere == .teleconsultation || !here ? 0 : candidat.eloignement.ordre
        let slots = plages(answer.plages, demande)
        var score = distance + candidat.aujourdHui * metresParPatientDuJour + max(candidat.enTout - candidat.aujourdHui, 0) * metresParPatient
        if demande.jour != nil { score += answer.plages.isEmpty ? metresSansPlage : slots.isEmpty ? metresHorsPlage : 0 }
        return PlaceOrientation(candidat: candidat, score: score, plages: slots, cabinet: here, teleconsultation: afar)
    }

    private static func plages(_ known: [PlageHoraire], _ demande: DemandeOrientation) -> [PlageHoraire] {
        guard let day = demande.jour else { return known.sorted() }
        return known.filter { plage in plage.jour == day && demande.heure.map { plage.contient($0) || plage.debut >= $0 } ?? true }.sorted()
    }
}
