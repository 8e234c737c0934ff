import Core

/// The columns of the national open extract `PS_LibreAcces_Personne_activite`, in its order.
public enum AnnuaireColumn: Int, Sendable, CaseIterable {
    case typeIdentifiant, identifiant, identifiantNational
    case civiliteExercice, civiliteExerciceLibelle, civilite, civiliteLibelle, nom, prenom
    case profession, professionLibelle, categorie, categorieLibelle
    case typeSavoirFaire, typeSavoirFaireLibelle, savoirFaire, savoirFaireLibelle, mode, modeLibelle
    case siret, siren, finess, finessJuridique, technique, raisonSociale, enseigne
    case complement, complementGeo, numeroVoie, indiceVoie, typeVoie, typeVoieLibelle, voie, distribution, cedex
    case codePostal, commune, communeLibelle, pays, paysLibelle, telephone, telephone2, telecopie, mail
    case departement, departementLibelle, ancienIdentifiant, autorite
    case secteur, secteurLibelle, section, sectionLibelle, role, roleLibelle, genreActivite, genreActiviteLibelle

    /// As the header writes them.
    public var title: String { Self.titles[rawValue] }

    static let titles = [
        "Type d'identifiant PP", "Identifiant PP", "Identification nationale PP", "Code civilité d'exercice", "Libellé civilité d'exercice",
        "Code civilité", "Libellé civilité", "Nom d'exercice", "Prénom d'exercice", "Code profession", "Libellé profession",
        "Code catégorie professionnelle", "Libellé catégorie professionnelle", "Code type savoir-faire", "Libellé type savoir-faire",
        "Code savoir-faire", "Libellé savoir-faire", "Code mode exercice", "Libellé mode exercice", "Numéro SIRET site", "Numéro SIREN site",
        "Numéro FINESS site", "Numéro FINESS établissement juridique", "Identifiant technique de la structure", "Raison sociale site",
        "Enseigne commerciale site", "Complément destinataire (coord. structure)", "Complément point géographique (coord. structure)",
        "Numéro Voie (coord. structure)", "Indice répétition voie (coord. structure)", "Code type de voie (coord. structure)",
        "Libellé type de voie (coord. structure)", "Libellé Voie (coord. structure)", "Mention distribution (coord. structure)",
        "Bureau cedex (coord. structure)", "Code postal (coord. structure)", "Code commune (coord. structure)",
        "Libellé commune (coord. structure)", "Code pays (coord. structure)", "Libellé pays (coord. structure)",
        "Téléphone (coord. structure)", "Téléphone 2 (coord. structure)", "Télécopie (coord. structure)",
        "Adresse e-mail (coord. structure)", "Code Département (structure)", "Libellé Département (structure)",
        "Ancien identifiant de la structure", "Autorité d'enregistrement", "Code secteur d'activité", "Libellé secteur d'activité",
        "Code section tableau pharmaciens", "Libellé section tableau pharmaciens", "Code rôle", "Libellé rôle", "Code genre activité",
        "Libellé genre activité",
    ]

    /// Names the restricted extract gives to the same things.
    var otherTitles: [String] {
        switch self {
        case .nom: ["Nom de famille"]
        case .prenom: ["Prénoms"]
        default: []
        }
    }

    /// Without it a row would say less than the day before: the whole file is refused. Labels may be missing, and the
    /// title under which the person practises, which the restricted extract does not give.
    var isRequired: Bool {
        switch self {
        case .civiliteExercice: false
        case .voie, .communeLibelle: true
        default: !title.hasPrefix("Libellé")
        }
    }

    /// What tells one place from another.
    static let site: [AnnuaireColumn] = [
        .siret, .siren, .finess, .finessJuridique, .technique, .raisonSociale, .enseigne, .complement, .complementGeo, .numeroVoie, .indiceVoie,
        .typeVoie, .voie, .distribution, .cedex, .codePostal, .commune, .communeLibelle, .pays, .telephone, .telephone2, .telecopie, .mail,
        .departement, .ancienIdentifiant,
    ]

    /// What tells one way of practising from another, at one place.
    static let practice: [AnnuaireColumn] = [
        .identifiantNational, .profession, .categorie, .typeSavoirFaire, .savoirFaire, .mode, .secteur, .section, .role, .genreActivite,
    ]

    static let person: [AnnuaireColumn] = [
        .typeIdentifiant, .identifiantNational, .civiliteExercice, .civilite, .nom, .prenom, .profession, .categorie,
    ]

    /// Nomenclature, code and label.
    static let labels: [(String, AnnuaireColumn, AnnuaireColumn)] = [
        ("civilite-exercice", .civiliteExercice, .civiliteExerciceLibelle), ("civilite", .civilite, .civiliteLibelle),
        ("profession", .profession, .professionLibelle), ("categorie", .categorie, .categorieLibelle),
        ("type-savoir-faire", .typeSavoirFaire, .typeSavoirFaireLibelle), ("savoir-faire", .savoirFaire, .savoirFaireLibelle),
        ("mode", .mode, .modeLibelle), ("type-voie", .typeVoie, .typeVoieLibelle), ("pays", .pays, .paysLibelle),
        ("departement", .departement, .departementLibelle), ("secteur", .secteur, .secteurLibelle), ("section", .section, .sectionLibelle),
        ("role", .role, .roleLibelle), ("genre-activite", .genreActivite, .genreActiviteLibelle),
    ]
}
