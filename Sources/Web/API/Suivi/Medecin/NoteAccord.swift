import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/cas/{id}/accord`
enum NoteAccord {
    static let route = Route.api(
        .post, "/api/v1/suivi/cas/{id}/accord", .tracingDoctor,
        Operation("noterAccord", "Donne ou retire l’accord du patient à ce que son identité soit dite à ses contacts.", body: "Accord", answer: "FicheDeCas", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "accord")
        guard let given = members["accord"]?.bool else {
            throw DeskRefusal.invalid([Anomaly(field: "accord", code: "type.oui-non", message: "« accord » doit être true ou false.")])
        }
        return .cas(try await exchange.desk.changerAccord(exchange.part("id"), accord: given, by: exchange.caller()))
    }
}
