import Core
import Desk
import HTTPTypes
import HummingbirdCore

extension Exchange {
    /// What a page's form sent, once its token proves that our own page made it.
    func form() async throws -> FormInput {
        let input = try await unprovenForm()
        guard !formToken.isEmpty, input.reserved["_csrf"] == formToken else { throw ForgedRequest() }
        return input
    }

    /// The same before sign-in, when there is no session to prove anything with: the browser's word on where the
    /// request comes from has been checked at the door.
    func unprovenForm() async throws -> FormInput {
        let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
        guard type == "application/x-www-form-urlencoded" else { throw ForgedRequest() }
        return try FormDecoder().decode(try await body())
    }
}

extension FormInput {
    func text(_ name: String) -> String? { content[name]?.string.flatMap { $0.trimmingBlanks.isEmpty ? nil : $0 } }
    var key: String? { reserved["_cle"] }
    var revision: Int? { reserved["_revision"].flatMap { Int($0) } }
    /// Which of the form's buttons was pressed.
    var action: String? { reserved["_action"] }
}
