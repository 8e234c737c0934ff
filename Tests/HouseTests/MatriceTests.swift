import Core
import Foundation
import HTTPTypes
import Teleservices
import Testing

@testable import Web

/// The reviewed matrix of who is shown what (Tests/AbuseTests/matrice) speaks of every address and of every field that the API
/// describes. The crawl of `test_matrix.py` then shows that the desk does what it says; this only reads.
@Suite struct MatriceTests {
    static let separator = " · "

    static func rows(_ name: String) throws -> [[String]] {
        let path = "Tests/AbuseTests/matrice/"
        let file = try #require(try SourceTree.files(path) { $0 == name }.first, "\(name) is missing")
        return file.text.split(separator: "\n").dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    }

    /// Asked by nobody in the crawl: they end what asks, or are the demonstration's own door.
    static let leftOut: Set<String> = ["GET /connexion/retour", "DELETE /api/v1/sessions/{id}"]

    @Test func everyAddressHasItsLine() throws {
        let known = Set(try Self.rows("routes.csv").map { "\($0[0]) \($0[1])" })
        let routes = RouteTable.all.filter { $0.door == .api || ($0.door == .page && $0.method == .get) }.filter { $0.policy.name != "demonstration" }
        let named = Set(routes.map { "\($0.method.rawValue) \($0.path)" }).subtracting(Self.leftOut)
        let advice = "GUICHET_REWRITE=1 pytest Tests/AbuseTests/test_matrix.py writes it, for review"
        #expect(named.subtracting(known).isEmpty, "no line in routes.csv: \(named.subtracting(known).sorted()). \(advice)")
        #expect(known.subtracting(named).isEmpty, "lines of addresses that are gone: \(known.subtracting(named).sorted()). \(advice)")
    }

    @Test func everyDescribedFieldHasANatureAndARule() throws {
        let natures = Set(try Self.rows("natures.csv").map { $0[0] })
        var known: [String: [String]] = [:]
        for row in try Self.rows("reponses.csv") + Self.rows("attente.csv") {
            #expect(natures.contains(row[1]), "\(row[0]): \(row.last ?? "") has no nature known to natures.csv (\(row[1]))")
            known[row[0], default: []] += (row.last ?? "").components(separatedBy: Self.separator)
        }
        let description = OpenAPI.document(RouteTable.all, Registry.all, baseURL: "https://guichet.example")
        let missing = described(description).filter { subject, path in
            let bare = path.hasSuffix("[]") ? String(path.dropLast(2)) : path
            let parts = [path + ".", path + "[", bare + ".", bare + "["]
            return !(known[subject] ?? []).contains { held in held == path || parts.contains { held.hasPrefix($0) } }
        }
        #expect(missing.isEmpty, "fields without a rule: \(missing.map { "\($0.0) \($0.1)" }.sorted().prefix(20))")
    }

    /// What people wrote by hand holds together: every nature has its rule, and is used.
    @Test func everyNatureIsUsedAndExplained() throws {
        let used = Set(try (Self.rows("reponses.csv") + Self.rows("attente.csv")).map { $0[1] })
        for row in try Self.rows("natures.csv") {
            #expect(row.count == 3 && row[2].count > 20, "\(row[0]) has no rule")
            #expect(used.contains(row[0]), "\(row[0]) is nothing's nature")
        }
    }

    /// Fields of answers as the description names them: from the nearest component, lists as `[]`.
    private func described(_ description: JSONValue) -> [(String, String)] {
        let schemas = description["components"]?["schemas"]?.object ?? [:]
        var found: Set<[String]> = []
        var asked = schemas.keys.filter { $0.hasPrefix("contenu-") }
        func walk(_ schema: JSONValue, _ subject: String, _ path: String) {
            if let reference = schema["$ref"]?.string { return asked.append(String(reference.split(separator: "/").last ?? "")) }
            if let properties = schema["properties"]?.object, !properties.isEmpty {
                for (name, part) in properties { walk(part, subject, path.isEmpty ? name : "\(path).\(name)") }
            } else if let items = schema["items"] {
                walk(items, subject, path + "[]")
            } else if let ways = schema["anyOf"]?.array ?? schema["oneOf"]?.array {
                for way in ways where way["type"]?.string != "null" { walk(way, subject, path) }
            } else if !path.isEmpty {
                found.insert([subject, path])
            }
        }
        for methods in (description["paths"]?.object ?? [:]).values {
            for operation in (methods.object ?? [:]).values {
                for answer in (operation["responses"]?.object ?? [:]).values {
                    for media in (answer["content"]?.object ?? [:]).values { if let schema = media["schema"] { walk(schema, "", "") } }
                }
            }
        }
        var done: Set<String> = []
        while let name = asked.popLast() {
            if done.insert(name).inserted, let schema = schemas[name] { walk(schema, name, "") }
        }
        return found.map { ($0[0], $0[1]) }
    }
}
