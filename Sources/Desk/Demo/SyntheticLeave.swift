import Core
import Synthetic

/// A sick leave in the words of its form.
struct SyntheticLeave: Sendable {
    var patient: PatientIdentity
    var debut: LocalDate
    var fin: LocalDate
    /// Code in the téléservice's list of motives.
    var motif: String
    var risque = "maladie"
    var isProlongation = false
    /// Fields beyond the ordinary ones.
    var more: [String: JSONValue] = [:]

    /// What a professional would have typed and the desk prefilled.
    var content: JSONValue {
        var content: [String: JSONValue] = [
            "nature": isProlongation ? "prolongation" : "initial", "risque": .string(risque), "debut": .string(debut.iso),
            "fin": .string(fin.iso), "modalite": "complet", "sorties": "autorisees", "motif": ["code": .string(motif)],
            "accordPatient": true,
        ]
        if let situation = patient.situation, Self.situations.contains(situation) {
            content["situation"] = .string(situation)
            if situation == "sansEmploi" { content["finActivite"] = .string(debut.adding(days: -75).iso) }
            if Self.employed.contains(situation) { content["employeur"] = patient.employeur.map(Self.employeur) }
        }
        content["adresseVisite"] = patient.adresse.map { adresse in
            [
                "lignes": .string(adresse.lignes.joined(separator: ", ")), "codePostal": .string(adresse.codePostal.digits),
                "commune": .string(adresse.commune),
            ]
        }
        return .object(content.merging(more) { $1 })
    }

    private static let employed = ["salarie", "fonctionnaire", "elu"]
    /// Those for which the form has a word; a pensioner has no leave.
    private static let situations = employed + ["independant", "exploitantAgricole", "artisteAuteur", "sansEmploi"]

    private static func employeur(_ employeur: PatientIdentity.Employeur) -> JSONValue {
        var value: [String: JSONValue] = ["nom": .string(employeur.nom)]
        value["adresse"] = employeur.adresse.map(JSONValue.string)
        value["telephone"] = employeur.telephone.map(JSONValue.string)
        value["courriel"] = employeur.courriel.map(JSONValue.string)
        return .object(value)
    }
}

extension SyntheticLeave {
    /// The leave that a synthetic dossier is the seed of.
    init(_ dossier: SyntheticDossier, of patient: PatientIdentity, draw: (String, Int) -> Int) {
        let codes = Self.codes(dossier.motif)
        self.init(
            patient: patient, debut: dossier.debut, fin: dossier.fin, motif: codes[draw("motif", codes.count)],
            isProlongation: dossier.prolonge != nil)
        switch dossier.motif {
        case .grossesse:
            risque = "maternite"
            more["grossessePathologique"] = true
        case .traumatisme where !isProlongation && patient.situation == "salarie" && draw("accident", 4) == 0:
            risque = "accidentTravail"
            more["dateAccidentTravail"] = .string(debut.iso)
        case .maladieChronique: more["lienAld"] = true
        default: break
        }
    }

    private static func codes(_ motif: SyntheticDossier.Motif) -> [String] {
        let numbers: [Int] =
            switch motif {
            case .infection: [1, 2, 3, 4, 5, 6, 7, 10, 15]
            case .douleurDuDos: [22, 23, 25, 26, 28]
            case .souffrancePsychique: [53, 54, 55, 56, 62]
            case .traumatisme: [40, 41, 42, 43, 44, 48, 49, 52]
            case .chirurgie: [32, 72, 104, 106]
            case .maladieChronique: [38, 74, 103, 107]
            case .grossesse: [95, 96, 97, 98]
            }
        return numbers.map { code($0) }
    }

    static func code(_ number: Int) -> String { "MOT-" + String(String(1_000 + number).dropFirst()) }
}
