import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Response {
    /// A call sheet with the revision to name when it is changed.
    static func fiche(_ sheet: FicheAppel) -> Response {
        var response = Response.json(sheet.json)
        response.headers[.eTag] = "\"\(sheet.contact.revision)\""
        return response
    }
}
