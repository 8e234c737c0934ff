public import Core

/// What the first line of a file of insured persons says of it.
public struct EnTeteAssures: Sendable, Hashable {
    public enum Genre: String, Sendable, Hashable, Codable, CaseIterable {
        /// Everybody the fund knows; whoever is absent is no longer insured there.
        case complet
        /// Those alone of whom something changed.
        case changements
    }

    public let caisse: CodeOrganisme
    public let genre: Genre
    public let date: LocalDate
    /// Its place among the files of that fund: each new one is greater.
    public let sequence: Int

    public init(caisse: CodeOrganisme, genre: Genre, date: LocalDate, sequence: Int) {
        (self.caisse, self.genre, self.date, self.sequence) = (caisse, genre, date, sequence)
    }

    static let mark = "GUICHET-ASSURES"
    static let end = "FIN"
    static let version = 1

    init(cells: [String]) throws(FauteAssures) {
        guard cells.count == 6, cells[0] == Self.mark else { throw .sansEnTete }
        guard Int(cells[1]) == Self.version else { throw .version(String(cells[1].prefix(8))) }
        guard let caisse = try? CodeOrganisme(cells[2]), let genre = Genre(rawValue: cells[3]), let date = try? LocalDate(iso: cells[4]),
            let sequence = Int(cells[5]), sequence >= 0
        else { throw .sansEnTete }
        self.init(caisse: caisse, genre: genre, date: date, sequence: sequence)
    }

    var cells: [String] { [Self.mark, String(Self.version), caisse.code, genre.rawValue, date.iso, String(sequence)] }
}

/// Why a file of insured persons is refused whole. The register stays as it was.
public enum FauteAssures: Refusal {
    case table(TableError)
    case encodage
    case sansEnTete
    case version(String)
    case autreCaisse(fichier: String, attendue: String)
    case autreGenre(fichier: String, attendu: String)
    case colonnes(manquantes: [String], enTrop: [String])
    case nombreDeColonnes(ligne: Int, lu: Int)
    case tronque
    case compte(annonce: Int, lu: Int)
    case apresLaFin(ligne: Int)
    case ligneIllisible(RefusedRow)
    case json(ligne: Int, String)
    case tropGrand
    case complement

    public var code: String {
        switch self {
        case .table(let error): error.code
        case .encodage: "assures.encodage"
        case .sansEnTete: "assures.en-tete"
        case .version: "assures.version"
        case .autreCaisse: "assures.autre-caisse"
        case .autreGenre: "assures.autre-genre"
        case .colonnes, .nombreDeColonnes: "assures.colonnes"
        case .tronque: "assures.tronque"
        case .compte: "assures.compte"
        case .apresLaFin: "assures.apres-la-fin"
        case .ligneIllisible: "assures.ligne"
        case .json: "assures.json"
        case .tropGrand: "assures.taille"
        case .complement: "assures.options"
        }
    }

    public var message: String {
        switch self {
        case .table(let error): error.message
        case .encodage: "Le fichier n’est pas en UTF-8."
        case .sansEnTete: "La première ligne ne dit pas de quelle caisse est le fichier, ni de quel genre."
        case .version(let lu): "Le fichier suit la version «\u{A0}\(lu)\u{A0}» du format\u{A0}; celle-ci est la \(EnTeteAssures.version)."
        case .autreCaisse(let fichier, let attendue): "Le fichier est celui de la caisse \(fichier), pas de la caisse \(attendue)."
        case .autreGenre(let fichier, let attendu): "Le fichier se dit «\u{A0}\(fichier)\u{A0}», et «\u{A0}\(attendu)\u{A0}» est attendu."
        case .colonnes(let manquantes, let enTrop):
            "Les colonnes ne sont pas celles du format"
                + (manquantes.isEmpty ? "" : "\u{A0}; manquent\u{A0}: \(manquantes.joined(separator: ", "))")
                + (enTrop.isEmpty ? "" : "\u{A0}; en trop\u{A0}: \(enTrop.joined(separator: ", "))") + "."
        case .nombreDeColonnes(let ligne, let lu): "Ligne \(ligne)\u{A0}: \(lu) colonne\(lu > 1 ? "s" : "") au lieu de \(ColonneAssures.names.count)."
        case .tronque: "Le fichier s’arrête avant sa dernière ligne «\u{A0}\(EnTeteAssures.end)\u{A0}»\u{A0}: il a été coupé."
        case .compte(let annonce, let lu): "La dernière ligne annonce \(annonce) assurés, et \(lu) ont été lus."
        case .apresLaFin(let ligne): "Ligne \(ligne)\u{A0}: le fichier continue après sa dernière ligne."
        case .ligneIllisible(let row): row.raison
        case .json(let ligne, let what): "Ligne \(ligne)\u{A0}: \(what)"
        case .tropGrand: "Ce Bundle dépasse 64\u{A0}Mo."
        case .complement: "Un fichier FHIR ne dit pas lui-même sa caisse, son genre, sa date et son numéro d’ordre."
        }
    }

    public var remedy: String {
        switch self {
        case .table(let error): error.remedy
        case .encodage: "Enregistrez-le en UTF-8, puis envoyez-le de nouveau."
        case .sansEnTete, .version:
            "La première ligne est de la forme \(EnTeteAssures.mark);\(EnTeteAssures.version);019980000;complet;2026-03-10;4521."
        case .autreCaisse: "Vérifiez le fichier choisi et l’option --caisse."
        case .autreGenre: "Vérifiez le fichier choisi et l’option --genre."
        case .colonnes, .nombreDeColonnes, .ligneIllisible: "Faites refaire le fichier. Les colonnes sont décrites par «\u{A0}guichet import assures --schema\u{A0}»."
        case .tronque, .compte, .apresLaFin: "Faites renvoyer le fichier en entier. Rien n’en a été retenu."
        case .json: "Faites refaire le fichier, un objet JSON par ligne."
        case .tropGrand: "Envoyez-le en NDJSON, une ressource par ligne."
        case .complement: "Ajoutez --caisse, --genre, --date et --sequence."
        }
    }
}
