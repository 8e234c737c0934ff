import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What was read on a label or a phone, and who it may be.
enum LectureRoutes {
    static func results(_ read: IdentiteLue, _ matches: [PatientMatch], _ exchange: Exchange, address: @escaping (String) -> String) async throws -> Response {
        try await exchange.page(
            matches.isEmpty ? "Personne de connu sous ces traits" : matches.count == 1 ? "Est-ce bien ce patient ?" : "\(matches.count) patients possibles",
            breadcrumb: [Link("Patients", to: "/patients")], lead: "\(read.source.libelle) : une lecture trouve un patient ; elle ne qualifie pas son identité."
        ) {
            for word in read.avis { Notice(.warning, word) }
            if !matches.isEmpty { PatientResults(matches: matches, birthDateWasGiven: true, address: address) }
            Card("Ce qui a été lu") {
                Facts(facts: [
                    Facts.Fact("Nom de naissance", read.traits.nomNaissance), Facts.Fact("Prénoms", read.traits.prenoms.joined(separator: ", ")),
                    Facts.Fact(name: "Date de naissance", value: Moment(read.traits.dateNaissance).body), Facts.Fact("Sexe", read.traits.sexe.libelle),
                    Facts.Fact("Lieu de naissance", read.traits.lieuNaissance.isEmpty ? "non dit" : read.traits.lieuNaissance),
                    Facts.Fact("Numéro", read.matricule?.description ?? "non repris"),
                ])
                InscrireButton(csrf: exchange.formToken, traits: TraitsSaisis(read.traits))
            }
        }
    }
}
