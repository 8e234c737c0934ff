import Core
import Desk

extension PatientReference {
    /// `"<identifiant>"`, `{"id": "…"}` or `{"nir": "…"}`.
    init(_ value: JSONValue?) throws {
        switch value {
        case .string(let id): self = .id(id)
        case .object(let members) where members.count == 1:
            if let id = members["id"]?.string {
                self = .id(id)
            } else if let text = members["nir"]?.string {
                self = .nir(try NIR.read(text, field: "patient.nir"))
            } else {
                throw Self.shape
            }
        default: throw Self.shape
        }
    }

    private static let shape = DeskRefusal.invalid([
        Anomaly(
            field: "patient", code: "requis",
            message: "« patient » doit désigner l’assuré : {\"nir\": \"…\"}, ou {\"id\": \"…\"} obtenu par la recherche de patients.")
    ])
}

extension NIR {
    /// A NIR typed by someone: the anomaly names the field and the remedy, never the number.
    static func read(_ text: String, field: String) throws -> NIR {
        do throws(NIRError) {
            return try NIR(text)
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: field, code: error.code, message: "\(error.message) \(error.remedy)")])
        }
    }
}
