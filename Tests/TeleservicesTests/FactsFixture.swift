import Core

/// One patient, one author, one day: what every test varies from.
enum FactsFixture {
    static let today = day("2026-03-12")
    /// Ten in the morning, in Paris.
    static let now = Instant(today, hour: 10, in: .paris)

    static func day(_ iso: String) -> LocalDate { (try? LocalDate(iso: iso)) ?? .min }

    static func patient(
        situation: String? = "salarie", birthDate: String = "1985-05-20", codePostal: String = "39000", medecinTraitant: String? = "10000000001"
    ) -> PatientFacts {
        PatientFacts(
            id: "p1", birthDate: day(birthDate), sexe: .feminin, displayName: "Mme Élodie MARTIN",
            adresse: (try? CodePostal(codePostal)).map { Adresse(lignes: ["12 rue des Tilleuls"], codePostal: $0, commune: "Lons-le-Saunier") },
            telephone: "06 00 00 00 00", regime: .general, caisse: try? CodeOrganisme("019990000"), situation: situation,
            employeur: situation == "salarie" ? .init(nom: "Scierie du Val", adresse: "4 route de la Forêt, 39300 Champagnole") : nil,
            medecinTraitant: medecinTraitant)
    }

    static func author(_ profession: Profession = .medecin, account: String = "a1", identifiant: String = "10000000001") -> AuthorFacts {
        AuthorFacts(
            account: account, displayName: "Dr Anne LECLERC", identifiant: identifiant, profession: profession, specialite: "Médecine générale",
            lieu: ["Cabinet des Tilleuls", "39000 Lons-le-Saunier"], telephone: "03 84 00 00 00")
    }

    static func context(
        patient: PatientFacts = patient(), author: AuthorFacts = author(), now: Instant = now, siblings: [RuleContext.Sibling] = [],
        lieux: [String: String] = [:]
    ) -> RuleContext {
        RuleContext(now: now, patient: patient, author: author, siblings: siblings, lieux: lieux)
    }

    static func prefill(patient: PatientFacts = patient(), author: AuthorFacts = author(), today: LocalDate = today) -> PrefillContext {
        PrefillContext(today: today, patient: patient, author: author)
    }

    static func sibling(_ from: String, _ to: String, author: String = "a1", content: JSONValue = [:]) -> RuleContext.Sibling {
        RuleContext.Sibling(id: "d1", authorAccount: author, period: day(from)...day(to), content: content)
    }

    static func volet(patient: PatientFacts = patient(), author: AuthorFacts = author()) throws -> VoletContext {
        VoletContext(
            patient: patient, nir: "2 85 05 39 300 001 42", author: author,
            caisse: Caisse(
                codeOrganisme: try CodeOrganisme("019990000"), nom: "Caisse d’essai",
                adresse: Adresse(lignes: ["1 place du Marché"], codePostal: try CodePostal("39000"), commune: "Lons-le-Saunier")),
            depositedOn: today, reference: "3f0c", version: 1)
    }
}

extension JSONValue {
    /// The same object with some members changed; nil removes one.
    func with(_ changes: [String: JSONValue?]) -> JSONValue {
        .object(changes.reduce(into: object ?? [:]) { members, change in members[change.key] = change.value })
    }
}

extension PrintedDocument {
    /// Every word on the paper, for searching.
    var allText: String {
        var words = [title, subtitle, banner, notice, reference, date].compactMap(\.self) + recipient + sender + legal
        for section in sections {
            words += [section.title] + section.lines.flatMap { [$0.label, $0.value] } + section.paragraphs
            words += (section.table.map { [$0.caption ?? ""] + $0.headers + $0.rows.flatMap(\.self) } ?? [])
        }
        words += signature.map { [$0.name, $0.quality, $0.made, $0.manner ?? ""] + $0.identifiers } ?? []
        return words.joined(separator: "\n")
    }
}
