import Core
import Foundation
import Formats
import Store

extension ImportEnCours {
    /// Looks the whole file over once: what its columns look like decides how its dates are read.
    func mapping(of file: FichierListe) async throws -> ColumnMapping? {
        let survey: TableSurvey
        do throws(TableError) {
            survey = try TableSurvey(try TableReader(file.source))
        } catch {
            guard case .vide = error else { throw ListeIllisible.refusal(file, error) }
            bilan.say("\(file.nom) : \(error.message)")
            return nil
        }
        let proposal = MappingProposal(survey, vocabulary: file.genre.vocabulaire)
        let print = Correspondances.fingerprint(file.genre, survey.header)
        let saved = try await desk.database.read { try ModelesImport($0).find(print) }
        let mapping = file.correspondances ?? Correspondances.applied(saved, proposal, survey, file.genre).mapping
        bilan.say("\(file.nom) : \(survey.encoding), \(survey.header.count) colonnes, dont \(mapping.columns.count) comprises.")
        for code in file.genre.vocabulaire.targets.map(\.code) {
            guard let column = mapping.columns[code], let target = file.genre.vocabulaire.target(code) else { continue }
            bilan.say("\(file.nom) : « \(survey.header[column]) » est lue comme « \(target.label) ».")
        }
        for sentence in proposal.questions + survey.findings.map(\.message) { bilan.say("\(file.nom) : \(sentence)") }
        let json = String(decoding: try JSONEncoder().encode(mapping), as: UTF8.self)
        try await desk.act("garder-correspondances", on: "suivi/lot/\(lot)", by: caller) { [lot] act in
            try ModelesImport(act.session).keep(print, mapping: json, by: act.actor.account, at: act.at)
            try act.trace("suivi/lot/\(lot)")
        }
        return mapping
    }
}

/// Why a list cannot be read at all, with what to do.
enum ListeIllisible {
    static func refusal(_ file: FichierListe, _ error: TableError) -> DeskRefusal {
        .invalid([Anomaly(field: "fichier_\(file.genre.rawValue)", code: error.code, message: "\(file.nom) : \(error.message) \(error.remedy)")])
    }
}
