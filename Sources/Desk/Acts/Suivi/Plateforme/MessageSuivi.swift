import ContactTracing
import Core
import Foundation

/// A message of the tracing before it leaves: sealed with the keys that die with the data it is about.
struct MessageSuivi: Codable, Sendable, Hashable {
    let to: String
    var subject: String?
    let text: String

    func sealed(_ categorie: CategorieSuivi, _ id: String, _ epidemie: String, _ collecte: Int, _ cles: ClesSuivi) throws -> [UInt8] {
        try CoffreSuivi(cles: cles, epidemie: epidemie).seal(Array(JSONEncoder().encode(self)), categorie, id: id, collecte: collecte)
    }

    static func opened(_ sealed: [UInt8], _ categorie: CategorieSuivi, _ id: String, _ epidemie: String, _ collecte: Int, _ cles: ClesSuivi) throws -> MessageSuivi {
        let bytes = try CoffreSuivi(cles: cles, epidemie: epidemie).open(sealed, categorie, id: id, collecte: collecte)
        return try JSONDecoder().decode(MessageSuivi.self, from: Data(bytes))
    }

    /// A short message is one message: 160 characters of the telephone's own alphabet.
    static let longueurSMS = 160

    /// The invitation to declare oneself: it names nobody, says nothing of health, and asks for nothing but the link.
    static func invitation(to number: String, link: String, until: Instant) -> MessageSuivi {
        let civil = until.date(in: .paris)
        let day = "\(civil.date.day < 10 ? "0" : "")\(civil.date.day)/\(civil.date.month < 10 ? "0" : "")\(civil.date.month)"
        let texts = [
            "Message de votre caisse : merci de répondre ici avant le \(day) à \(civil.hour) h, en 2 minutes. \(link)",
            "Votre caisse : répondez ici avant le \(day) à \(civil.hour) h. \(link)", "Votre caisse : \(link)", link,
        ]
        return MessageSuivi(to: number, text: texts.first { $0.count <= longueurSMS } ?? link)
    }
}
