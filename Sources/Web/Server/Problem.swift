import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Store

/// A refusal as the outside sees it: a status, a stable code, French words, and the anomalies. Nothing of the
/// machinery ever shows.
struct Problem: Sendable {
    let status: Int
    let code: String
    let detail: String?
    let anomalies: [Anomaly]
    let request: String
    var retryAfter: Int?
    /// The present revision, when the caller's was stale.
    var revision: Int?

    init(_ error: any Error, request: String) {
        self.request = request
        var anomalies: [Anomaly] = []
        var retryAfter: Int?
        var revision: Int?
        switch error {
        case DeskRefusal.notSignedIn: (status, code, detail) = (401, "non-identifie", "Identifiez-vous, ou présentez un jeton valide.")
        case DeskRefusal.accessEnded(let why): (status, code, detail) = (401, "acces-ferme", why)
        case DeskRefusal.frozen(let why): (status, code, detail) = (403, Problem.frozen, why)
        case DeskRefusal.limited(let why): (status, code, detail) = (403, Problem.limited, why)
        case DeskRefusal.forbidden(let why): (status, code, detail) = (403, "interdit", why)
        case DeskRefusal.absent(let why): (status, code, detail) = (404, "introuvable", why)
        case DeskRefusal.notFound: (status, code, detail) = (404, "introuvable", nil)
        case DeskRefusal.invalid(let found):
            (status, code, detail) = (422, "invalide", "La saisie contient \(found.blocking.count == 1 ? "une erreur" : "\(found.blocking.count) erreurs"). Rien n’a été enregistré.")
            anomalies = found
        case DeskRefusal.malformed(let word, let message): (status, code, detail) = (400, word, message)
        case DeskRefusal.cycle(let refusal): (status, code, detail) = (409, refusal.code, refusal.message)
        case DeskRefusal.stale(let present):
            (status, code, detail) = (412, "perime", "Quelqu’un a modifié ce dossier depuis que vous l’avez lu. Relisez-le, puis recommencez.")
            revision = present
        case DeskRefusal.keyReused:
            (status, code, detail) = (422, "cle-reutilisee", "Cette clé d’idempotence a déjà servi pour une autre demande. Utilisez une clé nouvelle.")
        case DeskRefusal.unavailable(let why):
            (status, code, detail) = (503, "indisponible", why)
            retryAfter = 10
        case is AnswerTooLate:
            (status, code, detail) = (503, "indisponible", "La demande a pris trop de temps et a été interrompue. Réessayez dans un instant.")
            retryAfter = 10
        case let error as Overloaded:
            (status, code, detail) = (503, Problem.overloaded, "Le guichet reçoit plus de demandes qu’il ne peut en traiter. Rien n’a été enregistré\u{A0}: recommencez dans \(error.seconds) secondes.")
            retryAfter = error.seconds
        case DeskRefusal.tooMany(let why, let seconds):
            (status, code, detail) = (429, "trop-de-demandes", why)
            retryAfter = seconds
        case let fault as JSONFault: (status, code, detail) = (400, "json.\(fault.kind.rawValue)", fault.message)
        case let error as FormDecodingError: (status, code, detail) = (400, "formulaire", error.message)
        case is BodyTooLarge:
            (status, code, detail) = (413, "trop-volumineux", "L’envoi dépasse \(Exchange.maximumBody / 1024) Kio. Raccourcissez les textes libres.")
        case is UploadTooLarge:
            (status, code, detail) = (413, "trop-volumineux", "Les fichiers dépassent \(Desk.largestDeposit >> 20) Mo ensemble. Partagez-les, ou confiez-les à l’exploitant du guichet.")
        case is UnsupportedUpload: (status, code, detail) = (415, "type-de-contenu", "Envoyez les fichiers en multipart/form-data.")
        case is MethodNotAllowed: (status, code, detail) = (405, "methode", "Cette adresse ne répond pas à cette méthode.")
        case is UnsupportedMedia: (status, code, detail) = (415, "type-de-contenu", "Envoyez du JSON avec l’en-tête Content-Type: application/json.")
        case is ForgedRequest: (status, code, detail) = (403, "origine", "La demande ne vient pas d’une page du guichet. Rechargez la page et recommencez.")
        case let error as DatabaseError where error.kind != .other:
            (status, code, detail) = (503, "base-indisponible", nil)
            retryAfter = 5
        default: (status, code, detail) = (500, "erreur", nil)
        }
        self.anomalies = anomalies
        self.retryAfter = retryAfter
        self.revision = revision
    }

    static let frozen = "acces-suspendu"
    static let limited = "donnees-limitees"
    static let overloaded = "surcharge"

    static let jsonType = "application/problem+json"
    static let pageType = "text/html; charset=utf-8"

    /// RFC 9457.
    var json: Response {
        var response = Response.bytes(jsonBytes, type: Self.jsonType, status: .init(code: status))
        finish(&response)
        return response
    }

    var jsonBytes: [UInt8] {
        var members: [String: JSONValue] = [
            "type": .string("/api/v1/problemes/\(code)"), "title": .string(ErrorWords(status: status).title), "status": .int(status),
            "code": .string(code), "detail": .string(detail ?? ErrorWords(status: status).happened), "instance": .string(request),
        ]
        if !anomalies.isEmpty { members["anomalies"] = .array(anomalies.map { AnomalyView($0, label: nil).json }) }
        members["revision"] = revision.map(JSONValue.int)
        return JSONWriter.write(.object(members))
    }

    func page(_ house: House, signedIn: Bool) -> Response {
        var response = Response.bytes(pageBytes, type: Self.pageType, status: .init(code: status))
        finish(&response)
        return response
    }

    /// Those turned away by the number are told nothing to look up: no line of the log is theirs.
    var pageBytes: [UInt8] { ErrorPage(status: status, detail: detail, reference: code == Self.overloaded ? nil : request, words: words).render().bytes }

    private var words: ErrorWords? {
        switch code {
        case Self.frozen: .frozen
        case Self.limited: .limited
        case Self.overloaded: .overloaded
        default: nil
        }
    }

    private func finish(_ response: inout Response) {
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if status == 401 { response.headers[.wwwAuthenticate] = "Bearer" }
    }
}

struct UnsupportedMedia: Error {}
