import ContactTracing
import Core
import Desk
import Formats
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The statement for a spreadsheet: what is due, then what is not and why.
struct RemunerationCSV {
    let statement: ReleveMedecin
    /// `2026-03`; nil for all.
    let month: String?

    var response: Response {
        let writer = CSVWriter()
        var bytes = writer.header(["mois", "date", "fiche", "regle", "code_acte", "montant_centimes", "certitude", "source", "remarque"])
        for line in statement.releve.lignes where month == nil || line.mois == month {
            writer.append(
                [
                    line.mois, line.date.iso, line.fiche, line.regle.rawValue, line.codeActe ?? "", String(line.centimes), Self.word(line.certitude),
                    line.source.reference, line.remarque,
                ], to: &bytes)
        }
        for fact in statement.releve.nonRemuneres where month == nil || fact.date.iso.hasPrefix(month ?? "") {
            writer.append([String(fact.date.iso.prefix(7)), fact.date.iso, fact.fiche, fact.regle.rawValue, "", "0", "non paye", fact.source?.reference ?? "", fact.motif], to: &bytes)
        }
        var response = Response.bytes(bytes, type: "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"remuneration.csv\""
        return response
    }

    static func word(_ certainty: LegalSource.Certainty) -> String { certainty == .aConfirmer ? "a confirmer" : "confirme" }
}
