public import Core

/// A certificate that a text requires, with the fields that text asks for and nothing more. It is given to the person: no fund
/// receives it.
public enum CertificatMedical: TeleserviceDefinition {
    public static let code = "certificat-medical"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Certificat médical exigé par un texte",
        shortTitle: "Certificat médical",
        purpose: "Établir un certificat qu’un texte exige (dispense de sport, danse, crèche, PAI, ayants droit), avec ce que ce texte demande et rien de plus.",
        keywords: [
            "certificat", "dispense de sport", "inaptitude EPS", "EPS", "danse", "plongée", "boxe", "crèche", "varicelle", "maladie contagieuse", "PAI", "allergie",
            "ayants droit", "mort naturelle", "post mortem",
        ])

    public static let legalBasis: [LegalSource] = [
        Loi.examen, Loi.eps, Loi.danse, Loi.disciplines, Loi.contagion, Loi.creche, Loi.pai, Loi.heritiers, Loi.anneeScolaire,
    ]

    public static let authors: Set<Profession> = [.medecin]

    public static let concernsFund = false

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 0, canBeWithdrawn: true)

    /// Nothing of why: what kind of certificate, and for which days.
    public static func summary(_ content: Content) -> String {
        guard let genre = content.genre else { return "Certificat à préciser" }
        guard let period = period(content) else { return genre.bref }
        return "\(genre.bref), du \(period.lowerBound.formattedShort) au \(period.upperBound.formattedShort)"
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? {
        guard let debut = content.debut, let fin = content.fin, debut <= fin else { return nil }
        return debut...fin
    }

    public static func handedOver(_ content: Content) -> String? {
        if isLongInaptitude(content) {
            return "Rien ne part à la caisse\u{A0}: imprimez le certificat et remettez-le au patient ou à ses parents, avec la copie pour le médecin scolaire."
        }
        return "Rien ne part à la caisse\u{A0}: imprimez le certificat et remettez-le \(content.genre == .heritiers ? "à l’ayant droit qui le demande" : "au patient ou à ses parents")."
    }

    /// The same certificate for a next time: what it is and what it adapts; its days are typed again.
    public static let continuation: Continuation<Content>? = Continuation(action: "Refaire ce certificat") { content, context in
        var next = content
        (next.debut, next.fin, next.constat) = (nil, nil, nil)
        next.examen = content.genre == .heritiers ? nil : context.today
        return next
    }

    /// School years run from September; the texts at hand do not say their last day.
    static func finAnneeScolaire(_ day: LocalDate) -> LocalDate {
        LocalDate(year: day.month >= 9 ? day.year + 1 : day.year, month: 8, day: 31) ?? day
    }

    /// More than three months: the school doctor has a copy.
    static func isLongInaptitude(_ content: Content) -> Bool {
        guard content.genre == .eps, let period = period(content) else { return false }
        return period.upperBound >= period.lowerBound.adding(months: 3)
    }
}

extension CertificatMedical {
    enum Loi {
        static let examen = LegalSource(
            "CSP, art. R. 4127-76", says: "Un certificat suit un examen, et ne dit que ce que le médecin a constaté.")
        static let eps = LegalSource(
            "Code de l’éducation, art. R. 312-2 et R. 312-3", says: "Le certificat dit si l’inaptitude est totale ou partielle et sa durée, sans dépasser l’année scolaire\u{A0}; au-delà de trois mois, le médecin scolaire en reçoit une copie.")
        static let anneeScolaire = LegalSource(
            "Code de l’éducation, art. R. 312-2", says: "L’année scolaire est comptée ici jusqu’au 31 août.", certainty: .aConfirmer)
        static let danse = LegalSource(
            "Code de l’éducation, art. R. 362-1 et R. 362-2", says: "Un certificat d’absence de contre-indication est remis avant chaque période d’enseignement de la danse.")
        static let disciplines = LegalSource(
            "Code du sport, art. L. 231-2-3, D. 231-1-5 et A. 231-1", says: "Les disciplines à contraintes particulières exigent un certificat, après l’examen propre à chacune.")
        static let contagion = LegalSource(
            "Arrêté interministériel du 3 mai 1989", says: "Une absence pour une maladie contagieuse de la liste demande un certificat.")
        static let creche = LegalSource(
            "Lettre-circulaire CNAF n° 2011-105 du 29 juin 2011", says: "Au-delà de trois jours d’absence, un certificat exonère la famille du paiement.", certainty: .aConfirmer)
        static let pai = LegalSource(
            "Circulaire du 8 septembre 2003 (BO n° 34 du 18 septembre 2003)", says: "Un enfant malade ou allergique est accueilli avec un projet d’accueil individualisé.", certainty: .aConfirmer)
        static let heritiers = LegalSource(
            "CSP, art. L. 1110-4 ; Conseil national de l’ordre des médecins", says: "Le certificat remis aux ayants droit dit une mort naturelle ou un accident, sans autre précision.", certainty: .aConfirmer)
    }
}
