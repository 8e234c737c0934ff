/// The thirty illnesses, the two beside the list, and the one without exoneration, as the sources give them.
public enum ListeAffections {
    public static let nonExonerante = "L324"

    public static let toutes: [AffectionListee] = trente + [horsListe("31", horsListe31), horsListe("32", "Polypathologie invalidante nécessitant des soins continus de plus de six mois"), sansExoneration]

    public static func trouver(_ code: String) -> AffectionListee? { toutes.first { $0.code == code } }

    /// By its place in the nomenclature, `ALD-8`.
    public static func terme(_ terme: String) -> AffectionListee? { toutes.first { $0.terme == terme } }

    private static let horsListe31 = "Hors liste\u{A0}: forme grave, évolutive ou invalidante d’une affection, traitement de plus de six mois et particulièrement coûteux"

    /// Number, label, years of 2011, years since 2017 where a source confirms them.
    private static let lignes: [(numero: Int, libelle: String, en2011: DureeAffection, en2017: DureeAffection?)] = [
        (1, "Accident vasculaire cérébral invalidant", DureeAffection([2], puis: [2, 5]), DureeAffection([3], puis: [10])),
        (2, "Insuffisances médullaires et autres cytopénies chroniques", cinq, DureeAffection([10])),
        (3, "Artériopathies chroniques avec manifestations ischémiques", cinq, nil),
        (4, "Bilharziose compliquée", DureeAffection([2]), nil),
        (5, "Insuffisance cardiaque grave, troubles du rythme graves, cardiopathies valvulaires graves, cardiopathies congénitales graves", deuxOuCinq, nil),
        (6, "Maladies chroniques actives du foie et cirrhoses", deuxOuCinq, nil),
        (7, "Déficit immunitaire primitif grave nécessitant un traitement prolongé et infection par le VIH", deuxOuCinq, nil),
        (8, "Diabète de type 1 et diabète de type 2", cinq, nil),
        (9, "Formes graves des affections neurologiques et musculaires (dont myopathie), épilepsie grave", deuxOuCinq, nil),
        (10, "Hémoglobinopathies, hémolyses, chroniques constitutionnelles, acquises sévères", cinq, nil),
        (11, "Hémophilies et affections constitutionnelles de l’hémostase graves", cinq, nil),
        (12, "Hypertension artérielle sévère", cinq, DureeAffection([], puis: [10])),
        (13, "Maladie coronaire", cinq, nil),
        (14, "Insuffisance respiratoire chronique grave", cinq, nil),
        (15, "Maladie d’Alzheimer et autres démences", cinq, nil),
        (16, "Maladie de Parkinson", cinq, nil),
        (17, "Maladies métaboliques héréditaires nécessitant un traitement prolongé spécialisé", cinq, nil),
        (18, "Mucoviscidose", cinq, nil),
        (19, "Néphropathie chronique grave et syndrome néphrotique primitif", deuxOuCinq, nil),
        (20, "Paraplégie", cinq, nil),
        (21, "Vascularites, lupus érythémateux systémique, sclérodermie systémique", deuxOuCinq, nil),
        (22, "Polyarthrite rhumatoïde évolutive", cinq, nil),
        (23, "Affections psychiatriques de longue durée", cinq, nil),
        (24, "Maladie de Crohn et rectocolite hémorragique évolutives", DureeAffection([2]), nil),
        (25, "Sclérose en plaques", cinq, nil),
        (26, "Scoliose idiopathique structurale évolutive", cinq, nil),
        (27, "Spondylarthrite grave", cinq, nil),
        (28, "Suites de transplantation d’organe", deuxOuCinq, nil),
        (29, "Tuberculose active et lèpre", deuxOuCinq, nil),
        (30, "Tumeur maligne, affection maligne du tissu lymphatique ou hématopoïétique", cinq, nil),
    ]

    private static let cinq = DureeAffection([5])
    private static let deuxOuCinq = DureeAffection([2, 5])
    /// Those which the simplified declaration leaves out.
    private static let argumentees: Set<Int> = [14, 17, 23]

    private static let trente: [AffectionListee] = lignes.map { ligne in
        let duree2017 = ligne.en2017 ?? DureeAffection([3, 5, 10])
        let source2017 = ligne.numero == 12 ? LoiAffections.hypertension : ligne.en2017 == nil ? LoiAffections.dureesAConfirmer : LoiAffections.durees
        let argumentee = argumentees.contains(ligne.numero)
        var admissions = DatedValue<AdmissionAffection>(.init(from: LoiAffections.liste2011, .argumentee, source: LoiAffections.liste))
        if ligne.numero == 12 {
            admissions = DatedValue(
                .init(from: LoiAffections.liste2011, .argumentee, source: LoiAffections.liste),
                .init(from: LoiAffections.sortieHypertension, .fermee, source: LoiAffections.hypertension))
        } else if argumentee {
            admissions = DatedValue(.init(from: LoiAffections.liste2011, .argumentee, source: LoiAffections.exclues))
        } else {
            admissions = DatedValue(
                .init(from: LoiAffections.liste2011, .argumentee, source: LoiAffections.liste),
                .init(from: LoiAffections.simplification, .simplifiee, source: LoiAffections.simplifiee))
        }
        return AffectionListee(
            code: String(ligne.numero), libelle: ligne.libelle,
            durees: DatedValue(
                .init(from: LoiAffections.liste2011, ligne.en2011, source: ligne.numero == 12 ? LoiAffections.hypertension2011 : LoiAffections.liste),
                .init(from: LoiAffections.decret2017, duree2017, source: source2017)),
            admissions: admissions, renouvellementToujoursArgumente: argumentee)
    }

    private static func horsListe(_ code: String, _ libelle: String) -> AffectionListee {
        AffectionListee(
            code: code, libelle: libelle, durees: DatedValue(.init(from: LoiAffections.liste2011, .parDecision, source: LoiAffections.parDecision)),
            admissions: DatedValue(.init(from: LoiAffections.liste2011, .argumentee, source: LoiAffections.exclues)), renouvellementToujoursArgumente: true)
    }

    private static let sansExoneration = AffectionListee(
        code: nonExonerante, libelle: "Affection non exonérante\u{A0}: interruption de travail ou soins continus d’au moins six mois",
        durees: DatedValue(.init(from: LoiAffections.liste2011, .parDecision, source: LoiAffections.nonExonerante)),
        admissions: DatedValue(.init(from: LoiAffections.liste2011, .argumentee, source: LoiAffections.nonExonerante)), renouvellementToujoursArgumente: true)
}
