public import Core

/// Why a file of a national directory is not read at all. A fault of one row comes back as a `RefusedRow`.
public enum NationalFileError: Refusal {
    case vide
    case lectureInterrompue
    case compresse
    /// What was expected, and what the file looks like when that can be told.
    case autreGenre(attendu: String, reconnu: String?)
    case colonnesAbsentes([String])
    case colonneEnDouble(String)
    /// The file stops in the middle of its last row.
    case tronque

    public var code: String {
        switch self {
        case .vide: "fichier.vide"
        case .lectureInterrompue: "fichier.lecture"
        case .compresse: "fichier.compresse"
        case .autreGenre: "fichier.genre"
        case .colonnesAbsentes: "fichier.colonnes"
        case .colonneEnDouble: "fichier.colonne_double"
        case .tronque: "fichier.tronque"
        }
    }

    public var message: String {
        switch self {
        case .vide: "Le fichier ne contient aucune ligne."
        case .lectureInterrompue: "La lecture du fichier s’est interrompue."
        case .compresse: "Le fichier est compressé."
        case .autreGenre(let attendu, let reconnu):
            "Ce fichier n’est pas \(attendu)" + (reconnu.map { "\u{A0}: c’est \($0)." } ?? ".")
        case .colonnesAbsentes(let names):
            "Il manque \(names.count) colonne\(names.count > 1 ? "s" : "") à l’en-tête\u{A0}: \(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? "…" : "")."
        case .colonneEnDouble(let name): "La colonne «\u{A0}\(name)\u{A0}» figure deux fois dans l’en-tête."
        case .tronque: "Le fichier est tronqué\u{A0}: il s’arrête au milieu de sa dernière ligne."
        }
    }

    public var remedy: String {
        switch self {
        case .vide, .autreGenre: "Vérifiez que le bon fichier a été choisi."
        case .lectureInterrompue: "Recommencez\u{A0}; si cela se reproduit, copiez d’abord le fichier sur le disque du serveur."
        case .compresse: "Décompressez-le, puis recommencez avec le fichier .txt ou .csv qu’il contient."
        case .colonnesAbsentes, .colonneEnDouble: "Téléchargez de nouveau l’extraction, sans la modifier dans un tableur."
        case .tronque: "Téléchargez-le de nouveau en entier\u{A0}; rien n’a été importé."
        }
    }
}
