import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The patient's space of documents, and who may read what. For programs.
enum EspaceDocumentsAPI {
    static let routes: [Route] = [matrix, base, read, piece, set]

    static let matrix = Route.api(
        .get, "/api/v1/acces-documents", .everyone,
        Operation("lireAccesDocuments", "Ce que chaque profession peut lire dans l’espace de documents d’un patient. Le reste est refusé.", answer: "AccesDocuments")
    ) { exchange in
        let found = try await exchange.desk.matriceAcces()
        return .json([
            "types": .array(found.types.map { ["code": .string($0.code), "systeme": .string($0.system), "libelle": .string($0.label)] }),
            "professions": .array(
                found.lignes.map { line in
                    ["profession": .string(line.profession.rawValue), "libelle": .string(line.profession.libelle), "types": .array(line.types.sorted().map(JSONValue.string))]
                }),
        ])
    }

    static let base = Route.api(
        .get, "/api/v1/patients/{id}/espace", .care,
        Operation("lireBaseEspace", "À quel titre vous pouvez ouvrir l’espace de documents\u{A0}: médecin traitant, ou l’accord du patient à demander.", answer: "BaseEspace", refusals: [404])
    ) { exchange in
        let base = try await exchange.desk.baseDeLecture(exchange.part("id"), by: exchange.caller())
        return .json(["base": .string((base ?? .consentement).rawValue), "consentementADemander": .bool(base == nil)])
    }

    static let read = Route.api(
        .post, "/api/v1/patients/{id}/espace", .care,
        Operation("lireEspace", "Les documents que votre profession peut lire, et les vôtres.", body: "LectureEspace", answer: "Espace", refusals: [403, 404, 415, 422])
    ) { exchange in
        let found = try await exchange.desk.lireEspace(exchange.part("id"), base: exchange.readingBase(), by: exchange.caller())
        return .json([
            "documents": .array(
                found.map {
                    [
                        "code": .string($0.code), "titre": .string($0.title), "type": .string($0.type), "auteur": .string($0.author), "deposeLe": .string($0.filedAt.iso),
                        "leVotre": .bool($0.isOwn),
                    ]
                })
        ])
    }

    static let piece = Route.api(
        .post, "/api/v1/patients/{id}/espace/{piece}", .care,
        Operation("lireDocumentEspace", "Un document de l’espace, en PDF.", body: "LectureEspace", answer: nil, media: "application/pdf", refusals: [403, 404, 415, 422, 503])
    ) { exchange in try await pdf(exchange, exchange.part("id"), exchange.part("piece"), exchange.readingBase()) }

    /// Shared with the page.
    static func pdf(_ exchange: Exchange, _ patient: String, _ code: String, _ base: BaseLecture) async throws -> Response {
        let file = try await exchange.desk.lirePiece(patient, code: code, base: base, by: exchange.caller())
        var response = Response.bytes(file.pdf, type: "application/pdf")
        response.headers[.contentDisposition] = "inline; filename=\"\(file.fileName)\""
        return response
    }

    static let set = Route.api(
        .put, "/api/v1/administration/acces-documents/{profession}/{type}", .administration,
        Operation("reglerAccesDocuments", "Permet ou refuse un type de document à une profession.", body: "SaisieAcces", success: 204, answer: nil, refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "permis", "source")
        guard case .bool(let allowed) = members["permis"] else {
            throw DeskRefusal.invalid([Anomaly(field: "permis", code: "type.oui-non", message: "« permis » doit être true ou false. Indiquez l’un des deux.")])
        }
        try await exchange.desk.reglerAcces(
            profession: exchange.part("profession"), type: exchange.part("type"), permis: allowed, source: exchange.words(members, "source") ?? "", by: exchange.caller())
        return .noContent
    }
}

extension Exchange {
    fileprivate func readingBase() async throws -> BaseLecture {
        let members = try await json(keys: "base")
        guard let base = try words(members, "base").flatMap(BaseLecture.init(rawValue:)) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "base", code: "choix", message: "« base » dit à quel titre vous lisez. Choisissez parmi\u{A0}: \(BaseLecture.allCases.map(\.rawValue).joined(separator: ", ")).")
            ])
        }
        return base
    }
}
