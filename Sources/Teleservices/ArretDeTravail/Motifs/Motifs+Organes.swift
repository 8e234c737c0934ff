import Core

extension ArretDeTravail.Motifs {
    static let coeur: [Nomenclature.Term] = {
        let family = "Cœur et vaisseaux"
        return [
            term(63, "Infarctus du myocarde", family, "IDM", "crise cardiaque", "syndrome coronarien"),
            term(64, "Insuffisance cardiaque", family, "décompensation cardiaque", "œdème pulmonaire"),
            term(65, "Trouble du rythme cardiaque", family, "fibrillation auriculaire", "arythmie", "palpitations", "ACFA"),
            term(66, "Hypertension artérielle", family, "HTA", "poussée de tension"),
            term(67, "Phlébite", family, "thrombose veineuse", "TVP"),
            term(68, "Artériopathie des membres inférieurs", family, "AOMI", "artérite"),
        ]
    }()

    static let digestif: [Nomenclature.Term] = {
        let family = "Appareil digestif"
        return [
            term(69, "Douleur abdominale", family, "mal au ventre", "colique", "douleurs de ventre"),
            term(70, "Appendicite", family, "appendicectomie"),
            term(71, "Colique hépatique ou calculs biliaires", family, "vésicule", "lithiase biliaire", "cholécystite", "cholécystectomie"),
            term(72, "Hernie de la paroi abdominale", family, "hernie inguinale", "éventration", "cure de hernie"),
            term(73, "Diverticulite", family, "sigmoïdite"),
            term(74, "Maladie inflammatoire de l’intestin", family, "Crohn", "rectocolite hémorragique", "MICI", "RCH"),
            term(75, "Ulcère ou reflux gastrique", family, "gastrite", "RGO", "brûlures d’estomac"),
            term(76, "Hémorroïdes ou fissure anale", family, "thrombose hémorroïdaire"),
        ]
    }()

    static let tete: [Nomenclature.Term] = {
        let family = "Tête et nerfs"
        return [
            term(77, "Migraine", family, "céphalée", "mal de tête", "crise migraineuse"),
            term(78, "Vertiges", family, "vertige positionnel", "VPPB", "Ménière", "névrite vestibulaire"),
            term(79, "Accident vasculaire cérébral", family, "AVC", "AIT", "attaque cérébrale"),
            term(80, "Épilepsie", family, "crise comitiale", "convulsions"),
            term(81, "Sclérose en plaques", family, "SEP", "poussée de sclérose"),
            term(82, "Paralysie faciale", family, "a frigore"),
            term(83, "Maladie de Parkinson", family, "syndrome parkinsonien"),
        ]
    }()

    static let peauEtYeux: [Nomenclature.Term] = {
        let family = "Peau et yeux"
        return [
            term(84, "Eczéma ou allergie de la peau", family, "urticaire", "dermatite", "œdème de Quincke"),
            term(85, "Psoriasis", family, "poussée de psoriasis"),
            term(86, "Conjonctivite", family, "œil rouge"),
            term(87, "Suites d’une intervention sur l’œil", family, "cataracte", "décollement de rétine", "opération de l’œil"),
            term(88, "Corps étranger ou plaie de l’œil", family, "kératite", "éclat dans l’œil"),
        ]
    }()
}
