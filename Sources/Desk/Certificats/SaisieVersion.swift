public import Certificats
public import Core

/// What a rule is to say from a day on, as an administrator writes it: the page and the API fill the same form.
public struct SaisieVersion: FormContent {
    public var du: LocalDate?
    public var requis: Requis?
    public var reponse, condition, document, validite, texte: String?
    public var parQui: ParQuiSaisi?
    public var parQuiAutre: String?
    public var frais: FraisSaisis?
    public var fraisAutre: String?
    public var aFaire: String?
    public var certitude: Certitude?
    public var reserves: [ReserveSaisie] = []
    public var positions: [PositionSaisie] = []
    public var source, motif: String?

    public init() {}

    public static let form = FormDefinition<Self>(
        .init("Ce qui change") {
            Field("motif", \.motif, "Pourquoi changer cette règle", as: .longText(10...600))
                .required().hint("Lu par la seconde personne, puis par tous dans l’histoire de la règle.").example("Le décret du 12 mars 2026 supprime le certificat.")
            Field("source", \.source, "Où vous l’avez lu", as: .text(5...300)).required().example("Journal officiel du 14 mars 2026, texte 23")
            Field("du", \.du, "En vigueur à partir du").required().hint("Les questions posées à une date antérieure gardent l’ancienne réponse.").example("2026-09-01")
        },
        .init("La réponse") {
            Field("requis", \.requis, "Le certificat est").required()
            Field("reponse", \.reponse, "La réponse en une ou deux phrases", as: .longText(10...500)).required().example("Pour un mineur, un questionnaire de santé suffit.")
            Field("condition", \.condition, "Quand elle vaut, et quand elle ne vaut pas", as: .longText(3...800))
            Field("document", \.document, "Le document", as: .text(2...300))
            Field("validite", \.validite, "Valable", as: .text(2...200))
            Field("texte", \.texte, "Texte, comme un juriste le cite", as: .text(3...300)).hint("Vide\u{A0}: aucun texte ne l’exige.")
            Field("aFaire", \.aFaire, "Ce qu’il faut faire", as: .longText(5...600)).required().example("Donnez le questionnaire de santé aux parents.")
        },
        .init("Qui l’établit, qui le paie") {
            Field("parQui", \.parQui, "Établi par").required()
            Field("parQuiAutre", \.parQuiAutre, "Établi par, en toutes lettres", as: .text(3...300)).required().example("Un médecin du sport.").shown(when: .is("parQui", \.parQui, .autre))
            Field("frais", \.frais, "Frais").required()
            Field("fraisAutre", \.fraisAutre, "Frais, en toutes lettres", as: .text(3...300)).required().example("Pris en charge par l’employeur.").shown(when: .is("frais", \.frais, .autre))
        },
        .init("Ce dont on est sûr", hint: "Ce qui n’est pas confirmé n’est jamais montré comme certain.") {
            Field("certitude", \.certitude, "Certitude").required()
            Field(list: "reserves", \.reserves, "Points à confirmer", maximum: 6, item: "point")
            Field(list: "positions", \.positions, "Sources qui se contredisent", maximum: 6, item: "source")
        }
    )
}

/// One thing the house is not sure of.
public struct ReserveSaisie: FormContent {
    public var texte: String?
    public init() {}
    public static let form = FormDefinition<Self> {
        Field("texte", \.texte, "Point à confirmer", as: .text(5...300)).required().example("Le jour d’entrée en vigueur est à confirmer.")
    }
}

/// One of several sources that contradict each other.
public struct PositionSaisie: FormContent {
    public var source, dit: String?
    public init() {}
    public static let form = FormDefinition<Self> {
        Field("source", \.source, "Source", as: .text(3...200)).required().example("Annexe 5 du rapport")
        Field("dit", \.dit, "Ce qu’elle dit", as: .text(3...500)).required().example("Le certificat est obligatoire.")
    }
}

// Chosen in the words of the rules themselves.

extension Requis: ClosedChoice {
    public var label: String { libelle }
}

extension Certitude: ClosedChoice {
    public var label: String { libelle }
}

public enum ParQuiSaisi: String, ClosedChoice {
    case personne
    case toutMedecin = "tout-medecin"
    case medecinDuTravail = "medecin-du-travail"
    case medecinAgree = "medecin-agree"
    case autre

    public var label: String {
        switch self {
        case .personne: ParQui.personne.libelle
        case .toutMedecin: ParQui.toutMedecin.libelle
        case .medecinDuTravail: ParQui.medecinDuTravail.libelle
        case .medecinAgree: ParQui.medecinAgree.libelle
        case .autre: "Quelqu’un d’autre"
        }
    }
}

public enum FraisSaisis: String, ClosedChoice {
    case aucuns
    case nonRembourse = "non-rembourse"
    case nonPrecise = "non-precise"
    case autre

    public var label: String {
        switch self {
        case .aucuns: Frais.aucuns.libelle
        case .nonRembourse: Frais.nonRembourse.libelle
        case .nonPrecise: Frais.nonPrecise.libelle
        case .autre: "Autre règle"
        }
    }
}
