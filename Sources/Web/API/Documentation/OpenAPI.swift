import Core
import Desk
import HTTPTypes
import Teleservices

/// The API described by itself, in OpenAPI 3.1: operations from the table of routes, schemas from the registry.
enum OpenAPI {
    static let route = Route.api(
        .get, "/api/v1/openapi.json", .everyone, Operation("openapi", "Cette description.", answer: nil)
    ) { exchange in
        // Anyone may ask, and making it takes longer than most answers: it is made once.
        .bytes(
            exchange.house.description.get { JSONWriter.write(document(exchange.house.routes, exchange.desk.teleservices, baseURL: exchange.desk.baseURL)) },
            type: "application/json")
    }

    static func document(_ routes: [Route], _ teleservices: [Teleservice], baseURL: String) -> JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for route in routes where route.door == .api {
            guard let operation = route.operation else { continue }
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation.json(route)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Guichet", "version": "1",
                "description": "Un seul guichet entre les professionnels de santé et les caisses d’assurance maladie. Les erreurs suivent la RFC 9457 (application/problem+json).",
            ],
            "servers": [["url": .string(baseURL)]],
            "security": [["jeton": []]],
            "paths": .object(paths.mapValues(JSONValue.object)),
            "components": [
                "securitySchemes": ["jeton": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(APISchemas.all(teleservices)),
            ],
        ]
    }
}

extension Operation {
    func json(_ route: Route) -> JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .string(id), "summary": .string(summary), "x-politique": .string(route.policy.name),
            "parameters": .array(pathParameters(route) + parameters.map(\.json) + headerParameters), "responses": .object(responses(route)),
        ]
        if route.policy.name == "tous" || route.policy.name == "demonstration" { members["security"] = [] }
        members["requestBody"] = body.map {
            ["required": .bool(!$0.hasSuffix("Facultatif")), "content": ["application/json": ["schema": ["$ref": .string("#/components/schemas/\($0)")]]]]
        }
        return .object(members)
    }

    private func pathParameters(_ route: Route) -> [JSONValue] {
        route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            ["name": .string(String(part.dropFirst().dropLast())), "in": "path", "required": true, "schema": ["type": "string"]]
        }
    }

    private var headerParameters: [JSONValue] {
        (takesKey ? [["name": "Idempotency-Key", "in": "header", "schema": ["type": "string", "minLength": 8, "maxLength": 200]]] : [])
            + (takesRevision ? [["name": "If-Match", "in": "header", "schema": ["type": "string"]]] : [])
    }

    private func responses(_ route: Route) -> [String: JSONValue] {
        var good: [String: JSONValue] = ["description": .string(summary)]
        if let answer {
            good["content"] = .object([media: ["schema": ["$ref": .string("#/components/schemas/\(answer)")]]])
        } else if success != 204 {
            good["content"] = .object([media: media == "application/json" ? ["schema": ["type": "object"]] : ["schema": ["type": "string", "contentMediaType": .string(media)]]])
        }
        var all: [String: JSONValue] = [String(success): .object(good)]
        var refusal: [String: JSONValue] = ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Probleme"]]]
        // Past the door, FHIR addresses refuse in FHIR's own terms.
        if media == FHIRAnswer.media { refusal[media] = ["schema": ["$ref": "#/components/schemas/RessourceFHIR"]] }
        let usual = route.policy.name == "tous" ? [] : [401, 403]
        for status in Set(usual + refusals + [400, 404, 503] + (body == nil ? [] : [413, 415, 422])) {
            all[String(status)] = [
                "description": .string(ErrorWords(status: status).title),
                "content": .object(refusal),
            ]
        }
        return all
    }
}

extension Operation.Parameter {
    var json: JSONValue { ["name": .string(name), "in": .string(place), "description": .string(says), "schema": schema] }
}
