import Core
import Formats
import Store

/// What reads a kind of file: its reader, the tables it fills, the form of its refused rows.
enum LoaderReleve {
    case annuaire(AnnuaireReader)
    case finess(FinessReader)

    init(_ genre: GenreReleve, _ file: FichierReleve) throws(ReleveRefuse) {
        do throws(NationalFileError) {
            switch genre {
            case .annuaire: self = .annuaire(try AnnuaireReader(file.source))
            case .finess: self = .finess(try FinessReader(file.source))
            case .assures: throw .autreGenre(attendu: "un fichier national", reconnu: nil)
            }
        } catch { throw ReleveRefuse(error) }
    }

    /// The day the file itself gives.
    var dated: Instant? {
        switch self {
        case .annuaire: nil
        case .finess(let reader): reader.dated.map { Instant($0, in: .paris) }
        }
    }

    var header: [String] {
        switch self {
        case .annuaire(let reader): reader.header
        case .finess: FinessReader.header
        }
    }

    var delimiter: Delimiter {
        switch self {
        case .annuaire: .pipe
        case .finess: .semicolon
        }
    }

    var tables: [AnnuaireLoad.Table] {
        switch self {
        case .annuaire: [.person, .exercise, .site]
        case .finess: [.etablissement]
        }
    }

    /// Rows the file has, as far as counting lines tells.
    func lines(_ survey: ReleveSurvey) -> Int? {
        switch self {
        case .annuaire: survey.lines - 1
        case .finess: nil
        }
    }

    func run(_ work: ImportReleve, _ survey: ReleveSurvey) async throws {
        switch self {
        case .annuaire(let reader): try await ImportAnnuaire(work, reader, rows: survey.lines).run()
        case .finess(let reader): try await ImportFiness(work, reader, rows: survey.lines).run()
        }
    }
}
