public import Core

extension ProtocoleDeSoins.Content {
    private typealias Sujet = ProtocoleDeSoins

    /// The simplified declaration asks for five things: the illness, its beginning, two attestations, the patient’s agreement.
    public static let form = FormDefinition<Self>(
        .init("La demande") {
            Field("nature", \.nature, "Vous demandez")
                .required().prefilled(from: "affections connues du guichet") { Sujet.aRenouveler($0) == nil ? Sujet.Nature.initiale : .renouvellement }
            Field("demande", \.demande, "Par")
                .required().prefilled(from: "valeur habituelle") { Sujet.aRenouveler($0) == nil ? Sujet.Demande.simplifiee : nil }
                .shown(when: .is("nature", \.nature, .initiale))
            Field("affection", \.affection, "Affection", as: .search(list: Sujet.Affections.id, freeText: true))
                .medical().required().hint("Un numéro, ou quelques lettres de la maladie. Le texte libre sert à préciser.").example("diabète")
                .prefilled(from: "affections connues du guichet") { context in
                    Sujet.aRenouveler(context).flatMap { one in ListeAffections.trouver(one.code).map { CodedText(code: $0.terme, text: one.precision) } }
                }
            Field("cim10", \.cim10, "Code CIM-10", as: .text(3...10)).medical().secondary().example("E11.9")
            Field("dateDebut", \.dateDebut, "À compter du")
                .required().hint("Début de l’affection pour une première demande\u{A0}; jour où le changement prend effet sinon.").example("2026-03-12")
                .prefilled(from: "date du jour") { context in Sujet.aRenouveler(context)?.periode.au?.adding(days: 1) ?? context.today }
                .shown(when: .is("nature", \.nature, .initiale, .renouvellement, .adaptation))
            Field("dateFin", \.dateFin, "Dernier jour des droits")
                .required().example("2026-03-12").shown(when: .is("nature", \.nature, .fin))
            Field("irreversible", \.irreversible, "Affection irréversible", as: .check)
                .medical().secondary().hint("Vous proposez au service médical de ne plus demander de renouvellement.")
                .shown(when: .is("nature", \.nature, .initiale, .renouvellement, .adaptation))
            Field("quandMeme", \.quandMeme, "Demander ce renouvellement quand même", as: .check)
                .secondary().hint("Seulement si le guichet vous dit qu’il se fait sans demande\u{A0}: dites pourquoi dans les arguments.")
                .shown(when: .is("nature", \.nature, .renouvellement))
        },
        .init("Ce que vous attestez", hint: "Pour une déclaration simplifiée.") {
            Field("criteresReunis", \.criteresReunis, "Les critères médicaux d’admission sont réunis", as: .check).required().shown(when: simplifiee)
            Field("recommandations", \.recommandations, "Les soins suivent les recommandations de la Haute Autorité de santé", as: .check)
                .required().shown(when: simplifiee)
        },
        .init("Ce que le service médical jugera", hint: "Vous et le service médical de la caisse seuls le lisez\u{A0}; le patient reçoit les soins prévus.") {
            Field("arguments", \.arguments, "Arguments cliniques", as: .longText(3...4000))
                .medical().required().example("Dyspnée au moindre effort, deux exacerbations dans l’année.").shown(when: argumentee)
            Field("examens", \.examens, "Résultats des examens", as: .longText(3...4000))
                .medical().example("VEMS à 42\u{A0}% de la théorique, gazométrie du mois dernier.").shown(when: argumentee)
            Field("actesPrevus", \.actesPrevus, "Consultations, examens et actes prévus", as: .longText(3...2000))
                .medical().example("Pneumologue deux fois par an, épreuves fonctionnelles, kinésithérapie.").shown(when: argumentee)
            Field("traitements", \.traitements, "Médicaments et soins prévus", as: .longText(3...2000))
                .medical().example("Oxygénothérapie, bronchodilatateurs, transport assis.").shown(when: argumentee)
            Field("retentissement", \.retentissement, "Retentissement sur le travail", as: .longText(3...1000))
                .medical().secondary().example("Arrêt prévisible de plus de six mois.").shown(when: argumentee)
            Field("dureeDemandee", \.dureeDemandee, "Durée demandée")
                .required().shown(when: .any(
                    .all(.is("nature", \.nature, .initiale), .is("demande", \.demande, .argumentee)), .is("nature", \.nature, .renouvellement)))
        },
        .init("Vous et le patient") {
            Field("qualite", \.qualite, "Vous agissez comme").required().prefilled(from: "votre situation") { Sujet.qualite($0) }
            Field("patientInforme", \.patientInforme, "Le patient est informé, et reçoit son volet à signer", as: .check)
                .required().hint("Il lui appartient\u{A0}: personne ne peut l’obliger à le montrer.")
        }
    )

    private static var simplifiee: Condition<Self> { .all(.is("nature", \.nature, .initiale), .is("demande", \.demande, .simplifiee)) }
    private static var argumentee: Condition<Self> {
        .any(.all(.is("nature", \.nature, .initiale), .is("demande", \.demande, .argumentee)), .is("nature", \.nature, .renouvellement, .adaptation, .fin))
    }
}

extension ProtocoleDeSoins {
    /// The illness whose argued renewal is near: what the doctor most likely came for.
    static func aRenouveler(_ context: PrefillContext) -> AffectionConnue? {
        context.patient.affections.first { $0.periode.estAlerte(le: context.today) && $0.renouvellement.mode == .argumente && !$0.estIrreversible }
    }
}
