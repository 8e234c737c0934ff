import Core
import Desk

/// The patients that may be meant, side by side, with what tells them apart. None is ever chosen for the reader.
struct PatientResults: Component {
    let matches: [PatientMatch]
    /// The search was by name and birth date, not by NIR.
    let birthDateWasGiven: Bool
    /// Where choosing a patient leads.
    let address: (String) -> String

    var body: HTML {
        if matches.isEmpty {
            nothing
        } else {
            if matches.count > 1 {
                Notice(.warning, "Plusieurs personnes répondent à ces mots : comparez avant de choisir. Ce qui les distingue est marqué.")
            }
            el(.ul, .class("people")) {
                for match in matches { card(match) }
            }
        }
    }

    private var nothing: HTML {
        Notice(.info, "Personne ne répond à cette recherche") {
            el(.ul) {
                if birthDateWasGiven {
                    el(.li) { "Vérifiez la date de naissance sur la carte Vitale : un jour de différence suffit." }
                    el(.li) { "Essayez le nom de naissance, ou un seul des prénoms." }
                    el(.li) { "Cherchez par numéro de sécurité sociale." }
                } else {
                    el(.li) { "Relisez le numéro sur la carte Vitale." }
                    el(.li) { "Cherchez par nom et date de naissance." }
                }
            }
        }.body
    }

    private func card(_ match: PatientMatch) -> HTML {
        let patient = match.patient
        return el(.li, .class("card")) {
            el(.h2) { Link(patient.name, to: address(patient.id)) }
            el(.p) { IdentiteTags(match.fiabilite) }
            Facts(facts: [
                fact("Nom de naissance", match.traits.nomNaissance, .nomNaissance, match),
                fact("Prénoms", match.traits.prenoms.joined(separator: ", "), .prenoms, match),
                fact(patient.sexe == .feminin ? "Née le" : "Né le", patient.birthDate.formattedFr, .dateNaissance, match),
                fact("Sexe", match.traits.sexe.libelle, .sexe, match),
                fact("Lieu de naissance", match.traits.lieuNaissance.isEmpty ? "non connu" : match.traits.lieuNaissance, .lieuNaissance, match),
                Facts.Fact("Commune", patient.commune ?? "Inconnue"), Facts.Fact("Caisse", patient.caisse.name),
                Facts.Fact("Numéro de sécurité sociale", patient.maskedNIR),
            ])
            if !match.ecarts.isEmpty {
                Notice(.warning, "Ce qui a été lu diffère : \(match.ecarts.map { $0.libelle.lowercased() }.joined(separator: ", ")). Vérifiez sur un document.")
            }
            if match.score < 100 { el(.p, .class("hint")) { "Le nom ressemble à ce que vous avez écrit, sans être le même." } }
            if let first = matches.first, first != match {
                el(.p) { Link("La même personne que \(first.patient.name) ?", to: "/fusions-patients/comparer?a=\(first.patient.id)&b=\(patient.id)") }
            }
        }
    }

    /// A trait by which the people shown differ says so in a word.
    private func fact(_ name: String, _ value: String, _ trait: ComparaisonTraits.Trait, _ match: PatientMatch) -> Facts.Fact {
        let differs = matches.contains { ComparaisonTraits(match.traits, $0.traits).differences.contains(trait) }
        guard differs else { return Facts.Fact(name, value) }
        return Facts.Fact(name: name, value: HTML {
            value
            " "
            StateTag("Diffère", .warning)
        })
    }
}
