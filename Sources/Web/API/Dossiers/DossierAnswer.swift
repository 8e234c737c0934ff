import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Response {
    /// A dossier with its tag, so that the next change can say what it was made from.
    static func dossier(_ view: DossierView, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.json(view.json, status: status)
        response.headers[.eTag] = "\"\(view.revision)\""
        if status == .created { response.headers[.location] = "/api/v1/dossiers/\(view.id)" }
        return response
    }
}

extension Exchange {
    /// `?depot=oui`
    func wantsDeposit() throws -> Bool {
        switch query("depot") {
        case nil, "non": false
        case "oui": true
        default: throw DeskRefusal.malformed(code: "parametre", message: "« depot » vaut oui ou non.")
        }
    }
}
