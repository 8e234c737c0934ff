import Core
import Formats
import Store

/// What reads a kind of file: its reader, the tables it fills, the form of its refused rows.
enum LoaderReleve {
    case annuaire(AnnuaireReader)
    case finess(FinessReader)
    case ressources(DirectoryResources)

    init(_ genre: GenreReleve, _ file: FichierReleve) throws(ReleveRefuse) {
        do throws(NationalFileError) {
            switch genre {
            case .annuaire where DirectoryResources.isLikely(file.source): self = .ressources(try DirectoryResources(file.source))
            case .annuaire: self = .annuaire(try AnnuaireReader(file.source))
            case .finess: self = .finess(try FinessReader(file.source))
            case .assures: throw .autreGenre(attendu: "un fichier national", reconnu: nil)
            }
        } catch { throw ReleveRefuse(error) }
    }

    /// The day the file itself gives.
    var dated: Instant? {
        switch self {
        case .annuaire, .ressources: nil
        case .finess(let reader): reader.dated.map { Instant($0, in: .paris) }
        }
    }

    var header: [String] {
        switch self {
        case .annuaire(let reader): reader.header
        case .finess: FinessReader.header
        case .ressources: DirectoryResources.header
        }
    }

    var delimiter: Delimiter {
        switch self {
        case .annuaire: .pipe
        case .finess, .ressources: .semicolon
        }
    }

    var tables: [AnnuaireLoad.Table] {
        switch self {
        case .annuaire, .ressources: [.person, .exercise, .site]
        case .finess: [.etablissement]
        }
    }

    /// Rows the file has, as far as counting lines tells.
    func lines(_ survey: ReleveSurvey) -> Int? {
        switch self {
        case .annuaire: survey.lines - 1
        case .finess, .ressources: nil
        }
    }

    /// Whether what the file does not have has ended.
    var isWhole: Bool { if case .ressources = self { false } else { true } }

    func run(_ work: ImportReleve, _ survey: ReleveSurvey) async throws {
        switch self {
        case .annuaire(let reader): try await ImportAnnuaire(work, reader, rows: survey.lines).run()
        case .finess(let reader): try await ImportFiness(work, reader, rows: survey.lines).run()
        case .ressources(let resources): try await ImportRessources(work, resources).run()
        }
    }
}
