public import Core

/// What somebody answered: exactly what the letter of 13 March 2020 asks, nothing more. What is asked of the other
/// profession stays empty.
public struct ReponseRecensement: Sendable, Hashable, Codable {
    /// Patients from outside one's list who are taken, by purpose.
    public var accueille: Set<Besoin> = []
    /// Patients may be sent by the 36 46.
    public var orientation3646 = false
    // How to book.
    public var telephone: String?
    public var courriel: String?
    public var adresseWeb: String?
    /// Slots kept for these patients.
    public var plages: [PlageHoraire] = []

    // Doctors and structures.
    public var teleconsultation: Set<Besoin> = []
    public var creneauxDediesPossibles = false
    /// Wishes consultations in person to be gathered in slots of their own.
    public var souhaiteRegroupement = false

    // Nurses.
    public var surDemandeMedecin = false
    public var domicile = false
    /// Assists a teleconsultation beside the patient: doctor, nurse, patient.
    public var assisteTeleconsultation = false
    /// Nursing at a distance, by video.
    public var telesoin = false
    public var creneauxSpecifiques = false

    public init() {}

    public static let plagesAuPlus = 28

    /// Somebody who takes nobody in any way.
    public var neProposeRien: Bool { accueille.isEmpty && teleconsultation.isEmpty && !domicile && !assisteTeleconsultation && !telesoin }

    public var aUnContact: Bool { telephone != nil || courriel != nil || adresseWeb != nil }

    /// Without what is asked of another profession.
    public func propre(a genre: GenreCible) -> ReponseRecensement {
        var own = self
        if genre == .infirmier {
            (own.teleconsultation, own.creneauxDediesPossibles, own.souhaiteRegroupement) = ([], false, false)
        } else {
            (own.surDemandeMedecin, own.domicile, own.assisteTeleconsultation, own.telesoin, own.creneauxSpecifiques) = (false, false, false, false, false)
            own.teleconsultation.formIntersection(Besoin.aDistance)
        }
        own.plages.sort()
        return own
    }

    /// What does not hold together.
    /// - Parameter partage: whether the answers may be shown to those who orient patients.
    public func anomalies(_ genre: GenreCible, partage: Bool) -> [Anomaly] {
        var found: [Anomaly] = []
        let sorted = plages.sorted()
        if zip(sorted, sorted.dropFirst()).contains(where: { $0.chevauche($1) }) {
            found.append(Anomaly(field: "plages", code: "plages.chevauchement", message: "Deux créneaux du même jour se chevauchent. Réunissez-les en un seul."))
        }
        if plages.count > Self.plagesAuPlus {
            found.append(Anomaly(field: "plages", code: "plages.nombre", message: "Notez \(Self.plagesAuPlus) créneaux au plus."))
        }
        if partage, !neProposeRien, !aUnContact {
            found.append(
                Anomaly(
                    field: "telephone", code: "contact.requis",
                    message: "Dites comment prendre rendez-vous : un téléphone, un courriel ou une adresse web. Sans cela, personne ne peut vous être adressé."))
        }
        if partage, genre != .infirmier, !orientation3646, !neProposeRien {
            found.append(
                Anomaly(
                    field: "orientation3646", code: "orientation.incoherente",
                    message: "Vous acceptez le partage : cochez aussi l’orientation par le 36 46, ou décochez le partage. L’un sans l’autre n’adresse personne."))
        }
        return found
    }
}
