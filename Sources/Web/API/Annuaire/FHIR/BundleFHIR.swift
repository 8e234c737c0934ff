import Core
import Desk

/// A page of a search.
enum BundleFHIR {
    static func searchset(_ page: PageFHIR, type: TypeFHIR, query: FHIRQuery, baseURL: String) -> JSONValue {
        let base = "\(baseURL)/api/v1/fhir/\(type.rawValue)"
        var links: [JSONValue] = [["relation": "self", "url": .string(address(base, query.given))]]
        if let next = page.suite {
            links.append(["relation": "next", "url": .string(address(base, query.given.filter { $0.name != "_apres" } + [("_apres", String(next))]))])
        }
        return [
            "resourceType": "Bundle", "type": "searchset", "link": .array(links),
            "entry": .array(
                page.ressources.map { one in
                    ["fullUrl": .string("\(base)/\(one.id)"), "resource": one.json, "search": ["mode": "match"]]
                }),
        ]
    }

    private static func address(_ base: String, _ query: [(name: String, value: String)]) -> String {
        guard !query.isEmpty else { return base }
        return base + "?" + query.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}

/// What the FHIR address can do.
enum CapabilityFHIR {
    static func statement(baseURL: String) -> JSONValue {
        [
            "resourceType": "CapabilityStatement", "status": "active", "date": "2026-11-21", "kind": "instance", "fhirVersion": "4.0.1",
            "format": ["json"], "implementation": ["description": "Annuaire du guichet", "url": .string("\(baseURL)/api/v1/fhir")],
            "rest": [["mode": "server", "resource": .array(TypeFHIR.allCases.map(resource))]],
        ]
    }

    private static func resource(_ type: TypeFHIR) -> JSONValue {
        [
            "type": .string(type.rawValue), "profile": .string("https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/as-dp-\(type.rawValue.lowercased())"),
            "interaction": [["code": "read"], ["code": "search-type"]],
            "searchParam": .array(
                FHIRQuery.parameters(of: type).filter { $0.name != "_apres" && $0.name != "_count" }.map {
                    ["name": .string($0.name), "type": .string(kind($0.name)), "documentation": .string($0.says)]
                }),
        ]
    }

    private static func kind(_ name: String) -> String {
        switch name {
        case "identifier", "active": "token"
        case "_lastUpdated": "date"
        case "practitioner": "reference"
        default: "string"
        }
    }
}
