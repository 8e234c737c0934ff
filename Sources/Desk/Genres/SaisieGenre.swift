public import Core

/// A kind of request as an administrator writes it: the page and the API fill the same form.
public struct SaisieGenre: FormContent {
    public var code, titre, aide: String?
    public var medecin, sageFemme, chirurgienDentiste, infirmier, masseurKinesitherapeute, orthophoniste: Bool?
    public var questions: [SaisieQuestion] = []
    public var jours: Int?
    public var silence: SilenceSaisi?
    public var texte: String?
    public var confirme, exemple: Bool?
    public var du: LocalDate?

    public init() {}

    public static let form = FormDefinition<Self>(
        .init("Le type de demande") {
            Field("code", \.code, "Code", as: .text(2...20))
                .required().hint("Lettres minuscules et chiffres, sans accent. Il ne change plus ensuite.").example("reeducation")
            Field("titre", \.titre, "Nom", as: .text(3...80)).required().example("Rééducation au long cours")
            Field("aide", \.aide, "Ce qu’il couvre", as: .text(3...200)).hint("Une phrase, lue sous le nom.")
            Field("du", \.du, "Premier jour").required().hint("Pour changer un type déjà ouvert\u{A0}: demain au plus tôt. Les demandes déjà déposées gardent leurs questions et leur délai.").example("2026-03-12")
            Field("exemple", \.exemple, "Type inventé pour la démonstration", as: .check)
        },
        .init("Qui peut le demander") {
            Field("medecin", \.medecin, "Médecin", as: .check)
            Field("sageFemme", \.sageFemme, "Sage-femme", as: .check)
            Field("chirurgienDentiste", \.chirurgienDentiste, "Chirurgien-dentiste", as: .check)
            Field("infirmier", \.infirmier, "Infirmier", as: .check)
            Field("masseurKinesitherapeute", \.masseurKinesitherapeute, "Masseur-kinésithérapeute", as: .check)
            Field("orthophoniste", \.orthophoniste, "Orthophoniste", as: .check)
        },
        .init("Ce qui est demandé en plus", hint: "L’objet, la date et l’argumentaire médical sont toujours demandés.") {
            Field(list: "questions", \.questions, "Questions", maximum: 20, item: "question")
        },
        .init("Ce que la caisse doit") {
            Field("jours", \.jours, "Délai de réponse, en jours", as: .integer(1...365)).required().example("15")
            Field("silence", \.silence, "Sans réponse dans ce délai").required()
            Field("texte", \.texte, "Texte", as: .text(3...200)).required().hint("L’article ou l’arrêté qui fixe ce délai et l’effet du silence.").example("Courrier de la caisse nationale du 2 mars 2026")
            Field("confirme", \.confirme, "J’ai vérifié ce texte", as: .check).hint("Sinon, chaque page dit «\u{A0}à confirmer\u{A0}».")
        }
    )

    /// The professions ticked.
    var professions: Set<Profession> {
        let ticked: [(Bool?, Profession)] = [
            (medecin, .medecin), (sageFemme, .sageFemme), (chirurgienDentiste, .chirurgienDentiste), (infirmier, .infirmier),
            (masseurKinesitherapeute, .masseurKinesitherapeute), (orthophoniste, .orthophoniste),
        ]
        return Set(ticked.filter { $0.0 == true }.map(\.1))
    }
}

/// One question as it is written.
public struct SaisieQuestion: FormContent {
    public var libelle: String?
    public var reponse: ReponseSaisie?
    public var requise, medicale: Bool?
    public var exemple: String?

    public init() {}

    public static let form = FormDefinition<Self> {
        Field("libelle", \.libelle, "Question", as: .text(3...120)).required().example("Nombre de séances demandées")
        Field("reponse", \.reponse, "Réponse").required()
        Field("requise", \.requise, "Réponse obligatoire", as: .check)
        Field("medicale", \.medicale, "Lue par le service médical seul", as: .check)
        Field("exemple", \.exemple, "Exemple de réponse", as: .text(1...120)).hint("Montré sous la question, pour un texte ou un nombre.")
    }
}

/// What silence means, as it is chosen.
public enum SilenceSaisi: String, ClosedChoice {
    case accord, rejet
    case sansEffet = "sans-effet"

    public var label: String {
        switch self {
        case .accord: "La demande est acceptée"
        case .rejet: "La demande est refusée"
        case .sansEffet: "Ni l’un ni l’autre"
        }
    }

    var silence: LifecycleRules.Silence {
        switch self {
        case .accord: .accord
        case .rejet: .rejet
        case .sansEffet: .sansEffet
        }
    }
}

/// How a question is answered, as it is chosen.
public enum ReponseSaisie: String, ClosedChoice {
    case texte
    case texteLong = "texte-long"
    case nombre, date
    case ouiNon = "oui-non"

    public var label: String { reponse.label }
    var reponse: QuestionGenre.Reponse { QuestionGenre.Reponse(rawValue: rawValue) ?? .texte }
}
