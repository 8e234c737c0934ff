import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// `/api/v1/fhir`: the directory as FHIR R4 resources, in the shape of the national public-data profiles.
enum FHIRRoutes {
    static let routes = [metadata] + TypeFHIR.allCases.flatMap { [search($0), read($0)] }

    static let metadata = Route.api(
        .get, "/api/v1/fhir/metadata", .signedIn,
        Operation("fhirMetadata", "Ce que sait faire l’annuaire FHIR (CapabilityStatement).", answer: "RessourceFHIR", media: FHIRAnswer.media)
    ) { exchange in
        try await FHIRAnswer.of(exchange) { CapabilityFHIR.statement(baseURL: exchange.desk.baseURL) }
    }

    static func search(_ type: TypeFHIR) -> Route {
        Route.api(
            .get, "/api/v1/fhir/\(type.rawValue)", .signedIn,
            Operation(
                "fhirSearch\(type.rawValue)", "Recherche de ressources \(type.rawValue) (Bundle searchset).",
                parameters: FHIRQuery.parameters(of: type).map { .query($0.name, $0.says) }, answer: "RessourceFHIR", media: FHIRAnswer.media)
        ) { exchange in
            try await FHIRAnswer.of(exchange) {
                let query = try FHIRQuery(exchange, type)
                let page = try await exchange.desk.searchDirectory(type, query.search, by: exchange.caller())
                return BundleFHIR.searchset(page, type: type, query: query, baseURL: exchange.desk.baseURL)
            }
        }
    }

    static func read(_ type: TypeFHIR) -> Route {
        Route.api(
            .get, "/api/v1/fhir/\(type.rawValue)/{id}", .signedIn,
            Operation("fhirRead\(type.rawValue)", "Une ressource \(type.rawValue).", answer: "RessourceFHIR", media: FHIRAnswer.media, refusals: [404])
        ) { exchange in
            try await FHIRAnswer.of(exchange) { try await exchange.desk.readDirectory(type, id: exchange.part("id"), by: exchange.caller()) }
        }
    }
}
