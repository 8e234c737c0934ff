import ContactTracing
import Core

/// The fields of two sheets side by side, in words people read.
enum ChampsPaire {
    static func fields(_ a: FicheFusionnable, _ b: FicheFusionnable) -> [PaireView.Champ] {
        shown.compactMap { name, label, shape in
            let (one, other) = (text(a.champs[name], shape), text(b.champs[name], shape))
            guard !one.isEmpty || !other.isEmpty else { return nil }
            return PaireView.Champ(nom: name, libelle: label, a: one, b: other, differe: !one.isEmpty && !other.isEmpty && one != other)
        } + attached(a, b)
    }

    private enum Shape { case text, day, isoDay, moment, yes, state, sex }

    private static func text(_ value: JSONValue?, _ shape: Shape) -> String {
        switch (value, shape) {
        case (.string(let text)?, .isoDay): (try? LocalDate(iso: text))?.formattedShort ?? text
        case (.string(let text)?, .state): EtatContact(rawValue: text)?.libelle ?? EtatCas(rawValue: text)?.libelle ?? text
        case (.string(let text)?, .sex): text == "F" ? "femme" : text == "M" ? "homme" : text
        case (.string(let text)?, _): text
        case (.int(let number)?, .day): LocalDate(epochDay: number).formattedShort
        case (.int(let number)?, .moment): Instant(millisecondsSince1970: Int64(number)).date(in: .paris).date.formattedShort
        case (.int(let number)?, _): String(number)
        case (.bool(let truth)?, _): truth ? "oui" : "non"
        default: ""
        }
    }

    private static func attached(_ a: FicheFusionnable, _ b: FicheFusionnable) -> [PaireView.Champ] {
        [("contacts", "Contacts"), ("liensDe", "Liens sortants"), ("liensVers", "Liens entrants"), ("appels", "Appels"), ("isolements", "Appels d’isolement")].compactMap { name, label in
            let (one, other) = (a.attaches[name]?.count ?? 0, b.attaches[name]?.count ?? 0)
            return one + other == 0 ? nil : PaireView.Champ(nom: "", libelle: label, a: String(one), b: String(other), differe: false)
        }
    }

    private static let shown: [(String, String, Shape)] = [
        ("reference", "Identifiant importé", .text), ("donnees.personne.nom", "Nom", .text), ("donnees.personne.prenom", "Prénom", .text),
        ("donnees.personne.nomNaissance", "Nom de naissance", .text), ("donnees.personne.dateNaissance", "Date de naissance", .isoDay),
        ("donnees.personne.sexe", "Sexe", .sex), ("donnees.personne.telephone", "Téléphone", .text), ("donnees.personne.courriel", "Courriel", .text),
        ("donnees.personne.adresse", "Adresse", .text), ("donnees.personne.codePostal", "Code postal", .text), ("donnees.personne.commune", "Commune", .text),
        ("departement", "Département", .text), ("etat", "État de la fiche", .state), ("symptomesLe", "Premiers symptômes", .day),
        ("prelevementLe", "Prélèvement", .day), ("confirmeLe", "Confirmation", .day), ("contactsDeclares", "Contacts déclarés", .text),
        ("enregistreLe", "Enregistré le", .moment), ("jointLe", "Joint le", .moment), ("essais", "Essais d’appel", .text), ("testeLe", "Test le", .day),
        ("masques", "Masques remis", .yes), ("donnees.exposition.dernierJour", "Dernier contact", .isoDay), ("donnees.exposition.memeFoyer", "Même foyer", .yes),
        ("donnees.lien", "Lien avec le cas", .text), ("donnees.autres.age", "Âge", .text), ("donnees.autres.region", "Région", .text),
        ("donnees.autres.pays", "Pays", .text), ("donnees.note", "Note", .text),
    ]
}
