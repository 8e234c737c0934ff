import Core
import Desk
import Foundation
import HTTPTypes
import HummingbirdCore

/// A FHIR search read strictly: a parameter that is not understood is refused, so that a misspelt one never lists everything.
struct FHIRQuery {
    let search: RechercheFHIR
    /// As they came, for the links of the Bundle.
    let given: [(name: String, value: String)]

    static let most = 200

    static func parameters(of type: TypeFHIR) -> [(name: String, says: String)] {
        let shared = [
            ("identifier", "Identifiant, seul ou système|valeur ; plusieurs séparés par des virgules."), ("active", "true (par défaut) ou false."),
            ("_lastUpdated", "Date du relevé, avec ge, gt, le ou lt : ge2026-01-15."), ("_count", "Ressources par page, de 1 à 200 ; 50 par défaut."),
            ("_apres", "Page suivante : repris du lien next."),
        ]
        return switch type {
        case .praticien: [("family", "Début du nom."), ("given", "Début du prénom."), ("name", "Début du nom.")] + shared
        case .exercice: [("practitioner", "Practitioner/id ou id.")] + shared
        case .lieu: [("name", "Début du nom.")] + shared
        }
    }

    init(_ exchange: Exchange, _ type: TypeFHIR) throws {
        let allowed = Self.parameters(of: type).map(\.name)
        given = exchange.request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        if let unknown = given.first(where: { !allowed.contains($0.name) }) {
            throw DeskRefusal.malformed(
                code: "parametre-inconnu", message: "Le paramètre « \(unknown.name.prefix(40)) » n’existe pas ici. Paramètres possibles : \(allowed.joined(separator: ", ")).")
        }
        var search = RechercheFHIR()
        for (name, value) in given where !value.isEmpty {
            switch name {
            case "identifier":
                search.identifiants = value.split(separator: ",").prefix(50).map { item in
                    let parts = item.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
                    return parts.count == 2 ? (system: parts[0].isEmpty ? nil : String(parts[0]), value: String(parts[1])) : (system: nil, value: String(item))
                }
            case "family", "name": search.nom = value
            case "given": search.prenom = value
            case "practitioner": search.praticien = value.hasPrefix("Practitioner/") ? String(value.dropFirst(13)) : value
            case "active": search.actif = try Self.truth(value)
            case "_lastUpdated": try Self.moment(value, &search)
            case "_count": search.limite = try Self.number(name, value, 1...Self.most)
            case "_apres": search.apres = Int64(try Self.number(name, value, 0...Int.max))
            default: break
            }
        }
        self.search = search
    }

    private static func truth(_ text: String) throws -> Bool {
        switch text {
        case "true": true
        case "false": false
        default: throw DeskRefusal.malformed(code: "parametre", message: "« active » est true ou false.")
        }
    }

    private static func number(_ name: String, _ text: String, _ range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« \(name) » doit être un entier" + (range.upperBound == Int.max ? "." : " de \(range.lowerBound) à \(range.upperBound)."))
        }
        return number
    }

    private static func moment(_ text: String, _ search: inout RechercheFHIR) throws {
        let prefix = text.prefix { $0.isLetter }
        let rest = String(text.dropFirst(prefix.count))
        guard let instant = (try? LocalDate(iso: rest)).map({ Instant($0, in: .paris) }) ?? (try? Instant(iso: rest)) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« _lastUpdated » est une date, par exemple ge2026-01-15.")
        }
        let isDay = rest.count == 10
        switch prefix {
        case "ge": search.depuis = instant
        case "gt": search.depuis = isDay ? instant.adding(hours: 24) : instant.adding(milliseconds: 1)
        case "le": search.jusqua = isDay ? instant.adding(hours: 24).adding(milliseconds: -1) : instant
        case "lt": search.jusqua = instant.adding(milliseconds: -1)
        case "", "eq":
            search.depuis = instant
            search.jusqua = isDay ? instant.adding(hours: 24).adding(milliseconds: -1) : instant
        default: throw DeskRefusal.malformed(code: "parametre", message: "« _lastUpdated » commence par ge, gt, le, lt, eq ou la date seule.")
        }
    }
}
