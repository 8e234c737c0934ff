public import Core

/// The protocol of care: a long-term illness declared, asked for, renewed, adjusted or ended, whatever the régime.
public enum ProtocoleDeSoins: TeleserviceDefinition {
    public static let code = "protocole-de-soins"
    public static let formVersion = "2"
    public static let rulesVersion = "2"

    public static let texts = TeleserviceTexts(
        title: "Protocole de soins (affection de longue durée)",
        shortTitle: "Protocole de soins (ALD)",
        purpose: "Faire reconnaître une affection de longue durée, la renouveler, adapter son protocole ou y mettre fin.",
        keywords: [
            "ALD", "PSE", "protocole de soins électronique", "affection de longue durée", "100 %", "exonération", "renouvellement", "cerfa 11626", "hors liste",
            "polypathologie", "ordonnancier bizone",
        ])

    public static let legalBasis: [LegalSource] = [
        LoiAffections.signature, LoiAffections.liste, LoiAffections.simplifiee, LoiAffections.exclues, LoiAffections.durees, LoiAffections.dureesAConfirmer,
        LoiAffections.hypertension, LoiAffections.nonExonerante, LoiAffections.automatique, LoiAffections.dixSept, LoiAffections.argumente, LoiAffections.avisTroisMois,
    ]

    /// Every doctor, treating or not, general or specialist.
    public static let authors: Set<Profession> = [.medecin]

    public static let nomenclatures: [Nomenclature] = [Affections.nomenclature]

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true, closesAfterDays: 90, refusalOpensCall: true)

    /// Never a word of the illness.
    public static func summary(_ content: Content) -> String {
        let kind = switch content.nature {
        case .initiale, nil: content.demande == .argumentee ? "Demande argumentée" : "Déclaration simplifiée"
        case .renouvellement: "Renouvellement"
        case .adaptation: "Adaptation du protocole"
        case .fin: "Fin"
        }
        guard let day = content.effet else { return "\(kind), date à préciser" }
        return content.nature == .fin ? "\(kind) le \(day.formattedFr)" : "\(kind) à compter du \(day.formattedFr)"
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { content.effet.map { $0...$0 } }

    /// Nothing is left to judge when the doctor attests what the law asks: the agreement is given beforehand.
    public static func automaticAcceptance(_ content: Content) -> String? {
        guard content.estSimplifiee, content.criteresReunis == true, content.recommandations == true, let day = content.dateDebut else { return nil }
        return "Enregistrée automatiquement\u{A0}: le médecin atteste que les critères sont réunis et les recommandations respectées, l’accord est donné a priori. Droits ouverts à compter du \(day.formattedFr)."
    }

    public static let reservesDecisions = true

    /// What is argued is judged by doctors: the fund's clerks do not read the arguments.
    public static func decideur(_ content: Content) -> Decideur? {
        content.estSimplifiee
            ? nil : Decideur(.medical, raison: "Demande argumentée\u{A0}: seul le service médical lit les arguments et décide.", source: LoiAffections.exclues)
    }

    /// Years that the law of the day knows for the illness; where the medical service sets them, those of the form.
    public static let accordable: Accordable<Content>? = Accordable("dureeDemandee", label: "Durée accordée") { content, day in
        guard content.nature == .initiale || content.nature == .renouvellement, let entry = content.affectionListee?.duree(le: day) else { return [] }
        let years = content.nature == .renouvellement ? entry.value.suite : entry.value.premiere
        return years.isEmpty ? Duree.allCases.map(\.rawValue) : years.map(String.init)
    }

    public static func feeds(_ content: Content) -> [Feed] {
        guard let affection = content.affectionListee, let day = content.effet else { return [] }
        let genre: FaitAffection.Genre = switch content.nature {
        case .initiale, nil: .ouverture
        case .renouvellement: .renouvellement
        case .adaptation: .adaptation
        case .fin: .fin
        }
        return [
            .followsAffection(
                ProtocoleAccepte(
                    genre, code: affection.code, precision: content.affection?.text, du: day, annees: content.dureeDemandee?.annees,
                    irreversible: content.irreversible == true, estSimplifie: content.estSimplifiee))
        ]
    }

    /// « Adapter ou renouveler »: everything is kept; what is attested anew is left blank.
    public static let continuation: Continuation<Content>? = Continuation(action: "Adapter ou renouveler") { previous, context in
        var next = previous
        let known = context.patient.affections.first { $0.code == previous.affectionListee?.code }
        next.nature = known?.periode.estAlerte(le: context.today) == true ? .renouvellement : .adaptation
        next.demande = nil
        next.dateDebut = next.nature == .renouvellement ? known?.periode.au?.adding(days: 1) : context.today
        next.dateFin = nil
        next.criteresReunis = nil
        next.recommandations = nil
        (next.patientInforme, next.quandMeme) = (nil, nil)
        if next.nature == .adaptation { next.dureeDemandee = nil }
        next.qualite = qualite(context)
        return next
    }

    static func qualite(_ context: PrefillContext) -> Qualite {
        if context.patient.medecinTraitant == context.author.identifiant { return .medecinTraitant }
        return context.author.specialite?.lowercased().contains("générale") == false ? .specialiste : .generaliste
    }

    /// That one insisted once says nothing of the next time.
    public static func reused(_ content: Content, _ context: PrefillContext) -> Content {
        var next = content
        next.quandMeme = nil
        return next
    }
}
