/// The texts on long-term illnesses, as the sources give them. An article nobody could read is marked, never guessed.
public enum LoiAffections {
    /// Day of the decree that set the list; the sources give no other date for its figures.
    static let liste2011 = day(2011, 1, 19)
    static let sortieHypertension = day(2011, 6, 27)
    /// The sources name the month alone.
    static let simplification = day(2016, 6, 1)
    static let decret2017 = day(2017, 4, 6)
    static let renouvellement2018 = day(2018, 5, 1)

    public static let liste = LegalSource(
        "Décret 2011-77 du 19 janvier 2011, liste des affections de longue durée",
        says: "Trente affections ouvrent droit à l’exonération\u{A0}; chacune a ses critères et ses durées.", from: liste2011)

    public static let durees = LegalSource(
        "Décret 2017-472, CSS, art. D. 160-4 (annexe)",
        says: "Les durées deviennent 3, 5 ou 10\u{A0}ans\u{A0}; les exonérations en cours gardent la leur jusqu’à leur fin.", from: decret2017)

    /// The same text, for illnesses whose own figure was not read.
    public static let dureesAConfirmer = LegalSource(
        "Décret 2017-472, CSS, art. D. 160-4 (annexe)",
        says: "La durée est de 3, 5 ou 10\u{A0}ans selon le cas\u{A0}; la durée propre à cette affection est à lire dans l’annexe.", from: decret2017, certainty: .aConfirmer)

    public static let hypertension = LegalSource(
        "Hypertension artérielle sévère, sortie de la liste",
        says: "Plus aucune admission depuis le 27 juin 2011\u{A0}; les anciens bénéficiaires sont renouvelés pour 10\u{A0}ans.", from: sortieHypertension)

    static let hypertension2011 = LegalSource(
        "Décret 2011-77 du 19 janvier 2011, liste des affections de longue durée", says: "Reconnue pour 5\u{A0}ans.", from: liste2011, certainty: .aConfirmer)

    public static let simplifiee = LegalSource(
        "Protocole de soins électronique, déclaration simplifiée",
        says: "Le médecin indique l’affection et sa date de début, et atteste que les critères sont réunis et les recommandations respectées\u{A0}; l’accord est donné a priori. Les sources disent juin 2016, sans le jour.",
        from: simplification)

    public static let exclues = LegalSource(
        "Protocole de soins électronique, affections exclues de la déclaration simplifiée",
        says: "Les affections 14, 17 et 23, hors liste (31) et les polypathologies (32) se demandent avec des arguments.")

    static let parDecision = LegalSource(
        "Affections hors liste et polypathologies", says: "Le médecin-conseil fixe la durée avec sa décision.", certainty: .aConfirmer)

    public static let nonExonerante = LegalSource(
        "CSS, art. L. 324-1",
        says: "Une affection qui interrompt le travail ou demande des soins continus pendant au moins six mois fait l’objet d’un protocole de soins, sans exonération.")

    public static let automatique = LegalSource(
        "Renouvellement automatique des affections de longue durée (service médical, mai 2018)",
        says: "À partir de 80\u{A0}ans, et pour dix-sept affections, le service médical renouvelle sans demande du médecin.", from: renouvellement2018)

    public static let dixSept = LegalSource(
        "Liste des dix-sept affections renouvelées automatiquement",
        says: "Les sources disent qu’il y en a dix-sept, sans les nommer.", from: renouvellement2018, certainty: .aConfirmer)

    public static let argumente = LegalSource(
        "Renouvellement argumenté des affections de longue durée",
        says: "Le médecin traitant en prend l’initiative pour les affections 14, 17, 23, 31 et 32.")

    public static let avisTroisMois = LegalSource(
        "Échéance d’une affection de longue durée",
        says: "Trois mois avant la fin, le patient est averti, et le médecin traitant reçoit la liste des renouvellements argumentés.")

    public static let signature = LegalSource(
        "Protocole de soins, cerfa 11626*07",
        says: "Le patient reçoit son volet et le signe\u{A0}; personne ne peut l’obliger à le montrer.")

    public static let irreversible = LegalSource(
        "Affections irréversibles\u{A0}: proposition de ne plus demander de renouvellement",
        says: "Proposition, sans texte\u{A0}: elle informe le médecin et le service médical, et ne prolonge aucun droit.", certainty: .aConfirmer)

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDate { LocalDate(year: year, month: month, day: day) ?? .min }
}
