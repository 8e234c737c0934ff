import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// Patients who may be one person: compared, joined and parted by two persons.
enum FusionsPatientsAPI {
    static let routes = [queue, compare, propose, apart, decide, part, decidePart]

    static let queue = Route.api(
        .get, "/api/v1/fusions-patients", .mergePatients, Operation("listerFusionsPatients", "Ressemblances et fusions de la caisse de l’agent.", answer: "FileFusions")
    ) { exchange in
        try exchange.allowQuery()
        let file = try await exchange.desk.listFusionsPatients(by: exchange.caller())
        return .json([
            "ressemblances": .array(file.ressemblances.map { ["a": $0.a.json, "b": $0.b.json, "ressemblance": .int($0.ressemblance)] }),
            "fusions": .array(file.fusions.map { line in
                var members = line.vue.json.object ?? [:]
                (members["patientConserve"], members["patientReuni"]) = (line.garde.json, line.absorbe.json)
                return .object(members)
            }),
        ])
    }

    static let compare = Route.api(
        .get, "/api/v1/fusions-patients/comparaison", .mergePatients,
        Operation("comparerPatients", "Deux patients côte à côte.", parameters: [.query("a", "Le premier."), .query("b", "Le second.")], answer: "PairePatients", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("a", "b")
        return .json(try await exchange.desk.comparePatients(exchange.query("a") ?? "", exchange.query("b") ?? "", by: exchange.caller()).json)
    }

    static let propose = Route.api(
        .post, "/api/v1/fusions-patients", .mergePatients,
        Operation("proposerFusion", "Propose de réunir deux patients ; une autre personne décide.", body: "PropositionFusion", success: 201, answer: "FusionProposee", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "garder", "reunir", "motif")
        let id = try await exchange.desk.proposeMerge(
            keeping: exchange.words(members, "garder") ?? "", absorbing: exchange.words(members, "reunir") ?? "", motif: exchange.words(members, "motif"),
            key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fusion": .string(id)], status: .created)
    }

    static let apart = Route.api(
        .post, "/api/v1/fusions-patients/distincts", .mergePatients,
        Operation("distinguerPatients", "Ce sont deux personnes : la paire n’est plus proposée.", body: "DeuxPatients", answer: "Fait", refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "a", "b")
        try await exchange.desk.keepPatientsApart(exchange.words(members, "a") ?? "", exchange.words(members, "b") ?? "", key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fait": true])
    }

    static let decide = Route.api(
        .post, "/api/v1/fusions-patients/{id}/decision", .mergePatients,
        Operation("deciderFusion", "Confirme ou refuse une fusion proposée par une autre personne.", body: "DecisionFusion", answer: "Fait", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let agrees = try exchange.accord(await exchange.json(keys: "accord"))
        try await exchange.desk.decideMerge(exchange.part("id"), agrees: agrees, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fait": true])
    }

    static let part = Route.api(
        .post, "/api/v1/fusions-patients/{id}/separation", .mergePatients,
        Operation("proposerSeparation", "Propose de défaire une fusion ; une autre personne décide.", body: "Motif", answer: "Fait", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "motif")
        try await exchange.desk.proposeUnmerge(exchange.part("id"), motif: exchange.words(members, "motif"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fait": true])
    }

    static let decidePart = Route.api(
        .post, "/api/v1/fusions-patients/{id}/retour", .mergePatients,
        Operation("deciderSeparation", "Confirme ou refuse une séparation proposée par une autre personne.", body: "DecisionFusion", answer: "Fait", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let agrees = try exchange.accord(await exchange.json(keys: "accord"))
        try await exchange.desk.decideUnmerge(exchange.part("id"), agrees: agrees, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fait": true])
    }
}

extension Exchange {
    /// Agreement is said, never supposed.
    fileprivate func accord(_ members: [String: JSONValue]) throws -> Bool {
        guard members["accord"] != nil else { throw DeskRefusal.invalid([Anomaly(field: "accord", code: "requis", message: "« accord » manque : true pour confirmer, false pour refuser.")]) }
        return try flag(members, "accord")
    }
}
