/// Why the insured person pays no share of some care.
public struct Exoneration: Sendable, Hashable, Codable, Duree {
    public enum Nature: String, Sendable, Hashable, Codable, CaseIterable {
        case ald, maternite, invalidite
        case accidentTravail = "at-mp"
        /// Named by the fund in its own words.
        case autre

        public var libelle: String {
            switch self {
            case .ald: "Affection de longue durée (ALD)"
            case .maternite: "Maternité"
            case .invalidite: "Invalidité"
            case .accidentTravail: "Accident du travail ou maladie professionnelle"
            case .autre: "Autre exonération"
            }
        }
    }

    public var nature: Nature
    /// 1 to 30 of the list, 31 off the list, 32 several diseases, 99 off the list or not told apart; for an ALD only.
    public var ald: Int?
    public var debut: LocalDate
    /// Hour of the first day, `14:00`, when the fund gives one.
    public var heure: String?
    public var fin: LocalDate?
    /// The fund's words, for `autre`.
    public var libelle: String?

    public init(nature: Nature, ald: Int? = nil, debut: LocalDate, heure: String? = nil, fin: LocalDate? = nil, libelle: String? = nil) {
        (self.nature, self.ald, self.debut, self.heure, self.fin, self.libelle) = (nature, ald, debut, heure, fin, libelle)
    }

    public var titre: String {
        switch nature {
        case .ald: ald.map { "ALD \($0)\u{A0}: \(ListeALD.libelle($0) ?? "non précisée")" } ?? nature.libelle
        case .autre: libelle ?? nature.libelle
        default: nature.libelle
        }
    }

    /// Numbers an ALD may bear.
    public static func estUneALD(_ numero: Int) -> Bool { ListeALD.libelle(numero) != nil }
}

/// The thirty long diseases, and what stands beside the list.
///
/// Source: table of the ALD of the national health data system, decree 2011-77 of 19 January 2011; 31 and 32 are the long
/// diseases off the list and the several disabling diseases.
public enum ListeALD {
    public static func libelle(_ numero: Int) -> String? {
        switch numero {
        case 1...30: liste[numero - 1]
        case 31: "Affection hors liste"
        case 32: "Polypathologie invalidante"
        case 99: "Affection hors liste ou ALD non précisée"
        default: nil
        }
    }

    private static let liste = [
        "Accident vasculaire cérébral invalidant", "Insuffisances médullaires et autres cytopénies chroniques",
        "Artériopathies chroniques avec manifestations ischémiques", "Bilharziose compliquée",
        "Insuffisance cardiaque, troubles du rythme, cardiopathies valvulaires ou congénitales graves", "Maladies chroniques actives du foie et cirrhoses",
        "Déficit immunitaire primitif grave et infection par le VIH", "Diabète de type 1 et diabète de type 2",
        "Formes graves des affections neurologiques et musculaires, épilepsie grave", "Hémoglobinopathies, hémolyses chroniques sévères",
        "Hémophilies et affections constitutionnelles de l’hémostase graves", "Hypertension artérielle sévère", "Maladie coronaire",
        "Insuffisance respiratoire chronique grave", "Maladie d’Alzheimer et autres démences", "Maladie de Parkinson", "Maladies métaboliques héréditaires",
        "Mucoviscidose", "Néphropathie chronique grave et syndrome néphrotique primitif", "Paraplégie",
        "Vascularites, lupus érythémateux systémique, sclérodermie systémique", "Polyarthrite rhumatoïde évolutive",
        "Affections psychiatriques de longue durée", "Maladie de Crohn et rectocolite hémorragique évolutives", "Sclérose en plaques",
        "Scoliose idiopathique structurale évolutive", "Spondylarthrite grave", "Suites de transplantation d’organe", "Tuberculose active et lèpre",
        "Tumeur maligne, affection maligne du tissu lymphatique ou hématopoïétique",
    ]
}
