import Core

extension ArretDeTravail.Motifs {
    static let reinEtGynecologie: [Nomenclature.Term] = {
        let family = "Rein, prostate et gynécologie"
        return [
            term(89, "Colique néphrétique", family, "calcul rénal", "lithiase urinaire"),
            term(90, "Insuffisance rénale", family, "dialyse"),
            term(91, "Affection de la prostate", family, "prostatite", "adénome"),
            term(92, "Endométriose", family, "règles douloureuses", "dysménorrhée", "adénomyose"),
            term(93, "Fibrome ou kyste gynécologique", family, "myome", "kyste de l’ovaire", "hystérectomie"),
            term(94, "Assistance médicale à la procréation", family, "AMP", "PMA", "FIV", "fécondation in vitro"),
        ]
    }()

    static let grossesse: [Nomenclature.Term] = {
        let family = "Grossesse"
        return [
            term(95, "Fatigue de la grossesse", family, "enceinte", "asthénie gravidique"),
            term(96, "Menace d’accouchement prématuré", family, "MAP", "contractions", "col raccourci"),
            term(97, "Vomissements de la grossesse", family, "hyperémèse", "nausées gravidiques"),
            term(98, "Douleurs de la grossesse", family, "lombalgie de la grossesse", "syndrome pelvien", "sciatique de la grossesse"),
            term(99, "Hypertension ou diabète de la grossesse", family, "prééclampsie", "diabète gestationnel", "HTA gravidique"),
            term(100, "Fausse couche", family, "interruption spontanée de grossesse", "FCS"),
            term(101, "Suites de couches", family, "post-partum", "césarienne", "dépression du post-partum"),
        ]
    }()

    static let general: [Nomenclature.Term] = {
        let family = "État général et soins"
        return [
            term(102, "Fatigue, asthénie", family, "épuisement", "bilan de fatigue", "asthénie"),
            term(103, "Cancer en cours de traitement", family, "chimiothérapie", "radiothérapie", "tumeur", "néoplasie"),
            term(104, "Suites d’intervention chirurgicale", family, "opération", "post-opératoire", "convalescence", "chirurgie"),
            term(105, "Hospitalisation", family, "séjour à l’hôpital", "sortie d’hospitalisation"),
            term(106, "Examen ou soins invasifs", family, "coloscopie", "endoscopie", "infiltration", "ambulatoire"),
            term(107, "Diabète déséquilibré", family, "hypoglycémie", "hyperglycémie", "insuline"),
            term(108, "Affection de la thyroïde", family, "hyperthyroïdie", "hypothyroïdie", "Basedow", "thyroïdectomie"),
            term(109, "Malaise", family, "syncope", "malaise vagal", "perte de connaissance"),
            term(110, "Réaction à un vaccin ou à un médicament", family, "effet indésirable", "allergie médicamenteuse"),
        ]
    }()

    static let dents: [Nomenclature.Term] = [
        term(111, "Extraction dentaire", bouche, "dents de sagesse", "avulsion", "dent arrachée"),
        term(112, "Abcès dentaire ou cellulite", bouche, "rage de dents", "mal de dents", "infection dentaire"),
        term(113, "Chirurgie de la mâchoire ou implant", bouche, "implant dentaire", "greffe osseuse", "chirurgie maxillo-faciale"),
        term(114, "Traumatisme de la face ou des dents", bouche, "dent cassée", "fracture de la mâchoire"),
        term(115, "Alvéolite ou complication dentaire", bouche, "saignement dentaire", "alvéole sèche"),
    ]
}
