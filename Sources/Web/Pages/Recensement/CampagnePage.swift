import Core
import Desk
import Recensement

/// A campaign: what waits, how far it is, and what is done from here.
struct CampagnePage: Component {
    let campagne: CampagneVue
    /// The reader calls and orients.
    let appelle: Bool
    let fait: String?
    let inconnus: Int
    let anomalies: [Anomaly]
    let numeros: String
    let csrf: String
    let key: String
    let now: Instant

    private var address: String { "/recensement/campagnes/\(campagne.id)" }
    private var isOpen: Bool { campagne.etat == .enCours }
    private var rules: ReglesAppel { campagne.parametres.regles }
    private var callsAreOpen: Bool { rules.estOuvert(a: now) }
    private var sum: (total: Int, repondu: Int, faits: Int, partagent: Int, plusTard: Int) { CompteTerritoire.somme(campagne.comptes) }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        done
        if let erased = campagne.effacement { end(erased) }
        el(.p, .class("standing")) {
            StateTag(campagne.etat)
            el(.span) { "\(campagne.caisse.name), \(campagne.parametres.departements.map(\.libelle).joined(separator: ", "))" }
        }
        if isOpen {
            Clock(label: "Réponses attendues", deadline: Instant(campagne.parametres.echeance.adding(days: 1), in: .paris), now: now, urgentMinutes: 1_440)
            if appelle { calls }
        }
        figures
        if isOpen, appelle { tiles }
        progress
        if isOpen {
            settings
            ending
        }
    }

    @HTMLBuilder private var done: HTML {
        if let fait, fait.hasPrefix("equipes-"), let count = Int(fait.dropFirst(8)) {
            Notice(inconnus > 0 ? .warning : .success, "\(count) \(count == 1 ? "cabinet noté équipé : il sera appelé" : "cabinets notés équipés : ils seront appelés") plus tôt.", isLive: true) {
                if inconnus > 0 { el(.p) { "\(inconnus) \(inconnus == 1 ? "numéro ne correspond" : "numéros ne correspondent") à personne de cette liste d’appels. Vérifiez-les." } }
            }
        } else {
            switch fait {
            case "vide": Notice(.success, campagne.plusTard > 0 ? "Personne n’est à appeler maintenant : les autres le seront plus tard." : "La liste est finie : plus personne n’attend d’appel.", isLive: true)
            case "ferme": Notice(.warning, "Les cabinets ne s’appellent pas à cette heure : jours ouvrés, de 8\u{A0}h à 19\u{A0}h.", isLive: true)
            case "rendu": Notice(.success, "Cabinet rendu : un collègue peut le prendre.", isLive: true)
            case "note": Notice(.success, "Réponses notées.", isLive: true)
            case "fin": Notice(.success, "Campagne finie. Tout ce qu’elle tenait est effacé, sauf les comptes.", isLive: true)
            case let word?: if let issue = IssueRecensement(rawValue: word) { Notice(.success, "Noté : \(issue.libelle.lowercased()).", isLive: true) }
            case nil: HTML()
            }
        }
    }

    private var calls: HTML {
        Card("") {
            PostForm(to: "\(address)/appels/suivant", csrf: csrf, key: key) {
                el(.p, .class("next-call")) { Button("Appeler le suivant", isMain: true, isDisabled: !callsAreOpen) }
            }
            if !callsAreOpen {
                el(.p, .class("hint")) {
                    "Les cabinets s’appellent les jours ouvrés, de \(rules.ouvre)\u{A0}h à \(rules.ferme)\u{A0}h. Reprise le \(rules.prochaineOuverture(depuis: now).formattedFr)."
                }
            }
            Facts(facts: [
                Facts.Fact("À appeler maintenant", String(campagne.aAppeler)), Facts.Fact("À rappeler plus tard", String(campagne.plusTard)),
                Facts.Fact("Entre les mains d’un agent", String(campagne.enMain)),
            ])
        }.body
    }

    private var figures: HTML {
        let share = sum.total == 0 ? 0 : sum.repondu * 100 / sum.total
        return KeyFigures(entries: [
            .init(value: "\(share)\u{A0}%", label: "de réponses", hint: "\(sum.repondu) sur \(sum.total)"),
            .init(value: String(sum.partagent), label: "volontaires qui partagent", hint: "montrés à qui oriente"),
            .init(value: String(campagne.orientations(.proposee) + campagne.orientations(.confirmee)), label: "patients adressés", hint: "dont confirmés : \(campagne.orientations(.confirmee))"),
            .init(
                value: String(campagne.orientations(.rendue) + campagne.orientations(.perimee)), label: "à reprendre", hint: "rendus ou sans réponse",
                address: isOpen && appelle ? "/recensement/campagnes/\(campagne.id)/orientations" : nil,
                tone: campagne.orientations(.rendue) + campagne.orientations(.perimee) > 0 ? .warning : .neutral),
        ]).body
    }

    private var tiles: HTML {
        Tiles(tiles: [
            .init(link: Link("Orienter un patient", to: "\(address)/orientation"), text: "Au téléphone : son besoin, sa commune, et qui peut le prendre."),
            .init(
                link: Link("Patients adressés", to: "\(address)/orientations"), text: "Ceux que les cabinets rendent ou laissent sans réponse, ceux qui attendent.",
                count: campagne.orientations(.rendue) + campagne.orientations(.perimee)),
            .init(link: Link("Liste d’appels", to: "\(address)/fiches"), text: "Tous, état par état : refus, rappels demandés, injoignables."),
        ]).body
    }

    @HTMLBuilder private var progress: HTML {
        if campagne.comptes.isEmpty {
            EmptyState(title: "Aucun compte.", next: "Personne n’était à appeler dans ce territoire.")
        } else {
            el(.h2) { "Progression par territoire" }
            Figure(
                label: "Réponses par territoire", picture: .recensement(campagne.comptes), file: "\(address)/progression.svg",
                definition: "Une barre par département et par profession : ceux qui ont répondu, ceux qui ne répondront pas (refus, injoignables, retraits), ceux qui restent à appeler.",
                table: table, tableIsOpen: true)
        }
    }

    private var table: DataTable {
        DataTable(
            caption: "Les mêmes chiffres", columns: ["Territoire", "À appeler", "Ont répondu", "Partagent", "Refus", "Injoignables", "Retraits", "Total"],
            rows: campagne.comptes.map { line in
                DataTable.Row {
                    "\(Departement(line.departement)?.libelle ?? line.departement), \(line.genre.pluriel)"
                    line.plusTard > 0 ? "\(line.nombre(.aAppeler)), dont \(line.plusTard) \(line.plusTard == 1 ? "rappel demandé" : "rappels demandés")" : String(line.nombre(.aAppeler))
                    String(line.nombre(.repondu))
                    String(line.partagent)
                    String(line.nombre(.refuse))
                    String(line.nombre(.injoignable))
                    String(line.nombre(.retire))
                    String(line.total)
                }
            })
    }

    private var settings: HTML {
        FoldedCard(
            title: "Équipés pour la téléconsultation", hint: "Ceux que vous savez équipés sont appelés plus tôt.", isOpen: !anomalies.messages(at: "numeros").isEmpty,
            content: PostForm(to: "\(address)/equipes", csrf: csrf, key: key + "q") {
                el(.div, .class("fields")) {
                    LongTextBox(
                        frame: FieldFrame(
                            name: "numeros", label: "Numéros RPPS ou FINESS", hint: "Un par ligne. Ceux que la liste ne connaît pas sont comptés, les autres sont notés.",
                            errors: anomalies.messages(at: "numeros")), value: numeros)
                }
                Actions { Button("Noter équipés", .secondary) }
            }.body
        ).body
    }

    private var ending: HTML {
        FoldedCard(
            title: "Finir la campagne", hint: "Elle finit d’elle-même après le \(campagne.parametres.fin.formattedFr).", isOpen: !anomalies.messages(at: "certain").isEmpty,
            content: HTML {
                el(.p) { "Tout ce qui a servi la campagne est effacé à sa fin :" }
                el(.ul) { for category in CategorieCampagne.allCases { el(.li) { "\(category.libelle) : \(category.duree)." } } }
                PostForm(to: "\(address)/fin", csrf: csrf, key: key + "f") {
                    CheckBox(
                        frame: FieldFrame(
                            name: "certain", label: "Je finis cette campagne maintenant : les réponses et les patients adressés sont effacés, sans retour",
                            errors: anomalies.messages(at: "certain")), isChecked: false)
                    Actions { Button("Finir et effacer", .danger) }
                }
            }
        ).body
    }

    private func end(_ erased: CampagneVue.EffacementVue) -> HTML {
        Card("Ce que la fin a effacé") {
            el(.p) {
                "Effacé le \(Instant(millisecondsSince1970: erased.rapport.le).formattedFr). "
                StateTag(erased.estAuthentique ? "Rapport signé, intact" : "Signature fausse", erased.estAuthentique ? .success : .danger)
            }
            Facts(facts: erased.rapport.lignes.map { Facts.Fact($0.categorie.libelle, "\($0.lignes) effacés") })
            el(.p, .class("hint")) { "Les comptes ci-dessous sont gardés : ils ne désignent personne." }
        }.body
    }
}
