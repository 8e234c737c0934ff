public import Core

/// Why a file cannot be read as a table at all. A fault of one row is never an error: it comes back as a `RefusedRow`.
public enum TableError: Refusal {
    case vide
    /// A quote opened and never closed, or a value without end, before the header is over.
    case enteteIllisible
    case lectureInterrompue
    case compositeOuChiffre
    case chiffre
    case pasUnTableau
    case pasUnClasseur
    case classeurAbime
    case feuilleAbsente(String, presentes: [String])
    case tropVolumineux

    public var code: String {
        switch self {
        case .vide: "fichier.vide"
        case .enteteIllisible: "fichier.entete"
        case .lectureInterrompue: "fichier.lecture"
        case .compositeOuChiffre: "fichier.ancien_ou_chiffre"
        case .chiffre: "fichier.chiffre"
        case .pasUnTableau: "fichier.genre"
        case .pasUnClasseur: "fichier.archive"
        case .classeurAbime: "fichier.abime"
        case .feuilleAbsente: "fichier.feuille"
        case .tropVolumineux: "fichier.volume"
        }
    }

    public var message: String {
        switch self {
        case .vide: "Le fichier ne contient aucune ligne."
        case .enteteIllisible: "L’en-tête du fichier n’est pas lisible\u{A0}: un guillemet y est ouvert et n’est pas refermé, ou une valeur est trop longue."
        case .lectureInterrompue: "La lecture du fichier s’est interrompue."
        case .compositeOuChiffre: "Ce classeur est protégé par un mot de passe, ou dans l’ancien format .xls."
        case .chiffre: "Ce classeur est protégé par un mot de passe."
        case .pasUnTableau: "Ce fichier n’est ni un CSV ni un classeur XLSX."
        case .pasUnClasseur: "Cette archive n’est pas un classeur XLSX."
        case .classeurAbime: "Ce classeur est abîmé\u{A0}: son contenu ne peut pas être lu jusqu’au bout."
        case .feuilleAbsente(let nom, _): "Le classeur n’a pas de feuille nommée «\u{A0}\(nom)\u{A0}»."
        case .tropVolumineux: "Une fois décompressé, ce classeur dépasse la taille permise."
        }
    }

    public var remedy: String {
        switch self {
        case .vide: "Vérifiez que le bon fichier a été choisi."
        case .enteteIllisible: "Corrigez la première ligne du fichier, puis envoyez-le de nouveau."
        case .lectureInterrompue: "Envoyez le fichier de nouveau."
        case .compositeOuChiffre, .chiffre: "Ouvrez-le dans le tableur, puis enregistrez-le au format .xlsx, sans mot de passe, ou au format CSV."
        case .pasUnTableau, .pasUnClasseur: "Enregistrez le tableau au format CSV ou .xlsx depuis votre tableur."
        case .classeurAbime: "Ouvrez-le dans le tableur et enregistrez-le sous un nouveau nom, ou exportez-le en CSV."
        case .feuilleAbsente(_, let presentes): "Choisissez l’une de ces feuilles\u{A0}: \(presentes.joined(separator: ", "))."
        case .tropVolumineux: "Exportez la feuille en CSV, ou partagez-la en plusieurs fichiers."
        }
    }
}
