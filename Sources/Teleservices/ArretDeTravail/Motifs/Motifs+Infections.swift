import Core

extension ArretDeTravail.Motifs {
    static let infections: [Nomenclature.Term] = {
        let family = "Infections"
        return [
            term(1, "Grippe", family, "syndrome grippal", "état grippal", "influenza"),
            term(2, "Gastro-entérite", family, "gastro", "diarrhée aiguë", "vomissements", "indigestion"),
            term(3, "Angine", family, "mal de gorge", "pharyngite", "amygdalite"),
            term(4, "Rhinopharyngite", family, "rhume", "nez qui coule", "infection virale ORL"),
            term(5, "Sinusite aiguë", family, "infection des sinus"),
            term(6, "Otite", family, "mal d’oreille", "douleur d’oreille"),
            term(7, "Covid-19", family, "coronavirus", "SARS-CoV-2"),
            term(8, "Infection urinaire", family, "cystite", "brûlures urinaires"),
            term(9, "Pyélonéphrite", family, "infection du rein", "infection urinaire fébrile"),
            term(10, "Infection virale sans précision", family, "virose", "fièvre", "courbatures"),
            term(11, "Zona", family, "herpès zoster"),
            term(12, "Varicelle", family, "maladie éruptive"),
            term(13, "Mononucléose infectieuse", family, "MNI", "maladie du baiser", "EBV"),
            term(14, "Infection de la peau", family, "abcès", "érysipèle", "furoncle", "panaris", "dermohypodermite"),
        ]
    }()

    static let respiration: [Nomenclature.Term] = {
        let family = "Respiration"
        return [
            term(15, "Bronchite aiguë", family, "toux", "trachéite", "trachéobronchite"),
            term(16, "Pneumopathie infectieuse", family, "pneumonie", "infection pulmonaire"),
            term(17, "Asthme", family, "crise d’asthme", "exacerbation d’asthme", "bronchospasme"),
            term(18, "Bronchopneumopathie chronique obstructive", family, "BPCO", "exacerbation de BPCO", "emphysème"),
            term(19, "Pneumothorax", family, "décollement de la plèvre"),
            term(20, "Embolie pulmonaire", family, "EP", "caillot pulmonaire"),
            term(21, "Apnées du sommeil", family, "SAOS", "SAHOS"),
        ]
    }()
}
