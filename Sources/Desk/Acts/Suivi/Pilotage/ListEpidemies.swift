public import ContactTracing
import Core
import Foundation
import Store

extension Desk {
    /// The epidemics this desk knows, the latest opened first, each with the parameters of today. No data of a person.
    public func listEpidemies(by caller: Caller) async throws -> [Parametres] {
        try await act("lister-epidemies", on: "suivi", by: caller) { act in
            try act.trace("suivi")
            return try Epidemies(act.session).codes().map(act.parametres)
        }
    }
}
