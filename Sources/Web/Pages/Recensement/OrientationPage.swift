import Core
import Desk
import Recensement

/// The search, and those who can take the patient: one press sends them.
struct OrientationPage: Component {
    let campagne: CampagneVue
    let recherche: RechercheOrientation
    let trouve: TrouveOrientation?
    /// The orientation that this one takes over from.
    let reprend: String?
    let anomalies: [Anomaly]
    let prenom: String
    let telephone: String
    let csrf: String
    let key: String

    private var path: String { "/recensement/campagnes/\(campagne.id)/orientation" }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if campagne.etat != .enCours {
            EmptyState(title: "Cette campagne n’est pas en cours.", next: "On n’oriente que pendant une campagne.", action: Link("Les campagnes", to: "/recensement"))
        } else {
            if reprend != nil { Notice(.info, "Ce patient revient d’un autre cabinet : choisissez-en un nouveau, rien n’est à retaper.") }
            search
            if let trouve { results(trouve) }
        }
    }

    private var search: HTML {
        el(.form, .method("get"), .action(path), .class("card"), .role("search"), .ariaLabel("Chercher un cabinet")) {
            if let reprend { PostForm.hidden("reprend", reprend) }
            el(.div, .class("fields finder")) {
                ChoiceBoxes(
                    frame: frame("besoin", "Besoin", isRequired: true), choices: Besoin.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) },
                    value: recherche.besoin ?? Besoin.diagnostic.rawValue)
                TextBox(frame: frame("commune", "Commune ou code postal du patient", isRequired: true), value: recherche.commune ?? "", longest: 20)
                choice("maniere", "Consultation", Maniere.allCases.map { ($0.rawValue, $0.libelle) }, recherche.maniere, Maniere.indifferent.libelle)
                choice("jour", "Jour souhaité", Weekday.allCases.prefix(6).map { ($0.libelle, $0.titre) }, recherche.jour, "Peu importe")
                TextBox(frame: frame("heure", "À partir de", hint: nil, example: "14h30"), value: recherche.heure ?? "", kind: .postcode)
                el(.div, .class("go")) { Button("Chercher", trouve == nil ? .primary : .secondary) }
            }
        }
    }

    private func choice(_ name: String, _ label: String, _ choices: [(String, String)], _ value: String?, _ everything: String) -> HTML {
        el(.div, .class("field medium")) {
            el(.label, .for("f-\(name)")) { label }
            el(.select, .id("f-\(name)"), .name(name)) {
                if name == "jour" { el(.option, .value("")) { everything } }
                for choice in choices { el(.option, .value(choice.0), .selected.when(choice.0 == value)) { choice.1 } }
            }
        }
    }

    @HTMLBuilder private func results(_ found: TrouveOrientation) -> HTML {
        if found.propositions.isEmpty {
            EmptyState(
                title: found.volontaires == 0 ? "Aucun volontaire n’a encore répondu." : "Aucun volontaire ne prend ce besoin de cette façon.",
                next: found.volontaires == 0
                    ? "Les volontaires apparaissent ici dès qu’ils répondent et acceptent le partage. Continuez les appels."
                    : "Essayez « au cabinet ou à distance », ou un autre besoin. \(found.volontaires) \(found.volontaires == 1 ? "volontaire a" : "volontaires ont") répondu.",
                action: Link("Revenir à la campagne", to: "/recensement/campagnes/\(campagne.id)"))
        } else {
            PostForm(to: "/recensement/campagnes/\(campagne.id)/orientations", csrf: csrf, key: key, label: "Adresser le patient") {
                for (name, value) in [
                    ("besoin", recherche.besoin), ("commune", recherche.commune), ("maniere", recherche.maniere), ("jour", recherche.jour), ("heure", recherche.heure),
                    ("reprend", reprend),
                ] { if let value { PostForm.hidden(name, value) } }
                Card("Le patient", hint: "Rien d’autre n’est gardé. Effacé \(CategorieCampagne.joursPatient)\u{A0}jours après la réponse du cabinet.") {
                    if reprend == nil {
                        el(.div, .class("fields")) {
                            TextBox(frame: frame("prenom", "Prénom", isRequired: true), value: prenom, longest: 20)
                            TextBox(frame: frame("telephone", "Téléphone", isRequired: true), value: telephone, kind: .telephone)
                        }
                    } else {
                        el(.p) { "Le même patient, avec le même téléphone." }
                    }
                }
                el(.h2) { "Qui peut le prendre, depuis \(found.commune ?? "sa commune")" }
                if !found.mesure {
                    el(.p, .class("hint")) { "La position de cette commune n’est pas connue : la proximité se lit dans la commune, le code postal ou le département." }
                }
                DataTable(
                    caption: "Les plus proches d’abord ; ceux déjà sollicités aujourd’hui reculent", columns: ["Cabinet", "Distance", "Prend", "Créneaux", "Aujourd’hui", "Rendez-vous", "Adresser"],
                    rows: found.propositions.map(row))
            }
        }
    }

    private func row(_ found: TrouveOrientation.Proposition) -> DataTable.Row {
        let (target, place, answer) = (found.cible, found.place, found.place.candidat.reponse)
        return DataTable.Row {
            HTML {
                el(.strong) { target.nom }
                el(.span, .class("hint block")) { [target.lieu == target.nom ? nil : target.lieu, target.commune].compactMap { $0 }.joined(separator: ", ") }
            }
            place.candidat.eloignement.libelle
            [place.cabinet ? "au cabinet" : nil, place.teleconsultation ? "à distance" : nil].compactMap { $0 }.joined(separator: ", ")
            place.plages.isEmpty ? (answer.plages.isEmpty ? "non précisés" : "pas ce jour-là") : place.plages.prefix(4).map(\.libelle).joined(separator: " ; ")
            place.candidat.aujourdHui == 0 ? "aucun patient" : "\(place.candidat.aujourdHui) adressé\(place.candidat.aujourdHui > 1 ? "s" : "")"
            OrientationPage.contact(answer)
            el(.button, .type("submit"), .class("button primary"), .name("recense"), .value(target.id)) {
                "Adresser"
                el(.span, .class("sr")) { " à \(target.nom)" }
            }
        }
    }

    /// How to book: what is read out to the patient.
    static func contact(_ answer: ReponseRecensement) -> HTML {
        HTML {
            if let number = answer.telephone { PhoneLink(number) }
            if let mail = answer.courriel {
                " "
                Link(mail, to: "mailto:\(mail)")
            }
            if let web = answer.adresseWeb {
                " "
                Link("Page de rendez-vous", to: web)
            }
        }
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}
