import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/remuneration`
enum ReadRemuneration {
    static let route = Route.api(
        .get, "/api/v1/suivi/remuneration", .tracingDoctor,
        Operation("lireRemuneration", "Ce qui m’est dû dans un suivi, calculé de ce qui s’est passé, et ce qui ne l’est pas.", parameters: [.query("epidemie", "code du suivi")], answer: "Remuneration", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("epidemie")
        return .json(try await exchange.desk.releverRemuneration(exchange.epidemie().code, by: exchange.caller()).json)
    }
}

/// `GET /api/v1/suivi/remuneration/export`
enum ExportRemuneration {
    static let route = Route.api(
        .get, "/api/v1/suivi/remuneration/export", .tracingDoctor,
        Operation(
            "exporterRemuneration", "Le relevé en CSV.", parameters: [.query("epidemie", "code du suivi"), .query("mois", "2026-03 ; par défaut, tous")], answer: nil,
            media: "text/csv", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "mois")
        let statement = try await exchange.desk.releverRemuneration(exchange.epidemie().code, by: exchange.caller())
        return RemunerationCSV(statement: statement, month: exchange.query("mois")).response
    }
}

extension ReleveMedecin {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "epidemie": .string(epidemie.code),
            "mois": .array(releve.totaux.map { ["mois": .string($0.mois), "centimes": .int($0.centimes), "aConfirmer": .int($0.aConfirmer)] }),
            "lignes": .array(releve.lignes.map { line in
                [
                    "mois": .string(line.mois), "date": .string(line.date.iso), "fiche": .string(line.fiche), "regle": .string(line.regle.rawValue),
                    "codeActe": line.codeActe.map(JSONValue.string) ?? .null, "centimes": .int(line.centimes), "certitude": .string(line.certitude.rawValue),
                    "source": .string(line.source.reference), "remarque": .string(line.remarque),
                ]
            }),
            "nonRemuneres": .array(releve.nonRemuneres.map { fact in
                [
                    "date": .string(fact.date.iso), "fiche": .string(fact.fiche), "regle": .string(fact.regle.rawValue), "motif": .string(fact.motif),
                    "source": fact.source.map { .string($0.reference) } ?? .null,
                ]
            }),
        ]
        members["premierEffacement"] = premierEffacement.map { .string($0.iso) }
        return .object(members)
    }
}
