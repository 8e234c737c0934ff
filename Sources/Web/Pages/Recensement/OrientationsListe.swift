import Core
import Desk
import Recensement

/// Patients sent: those that came back first, then those awaited.
struct OrientationsListe: Component {
    let campagne: CampagneVue
    let orientations: [OrientationVue]
    /// The one just made: what to read out to the patient.
    let faite: String?
    let reglees: Bool
    let csrf: String
    let key: String
    let now: Instant

    private var path: String { "/recensement/campagnes/\(campagne.id)" }
    private var isOpen: Bool { campagne.etat == .enCours }

    var body: HTML {
        if let made = orientations.first(where: { $0.id == faite }) { sent(made) }
        if isOpen { Actions { Button("Orienter un patient", faite == nil ? .primary : .secondary, to: "\(path)/orientation") } }
        if reglees { settled } else { waiting }
    }

    private func sent(_ made: OrientationVue) -> HTML {
        Notice(.success, "Adressé à \(made.cible.nom), \(made.cible.commune)", isLive: true) {
            el(.p) { "À dire au patient : prenez rendez-vous \(made.cible.telephone.map { "au \($0)" } ?? "auprès du cabinet") ; le cabinet confirme avant le \(made.echeance.formattedFr), sinon nous vous rappelons." }
        }.body
    }

    @HTMLBuilder private var waiting: HTML {
        let back = orientations.filter { $0.etat.attendUnAgent }
        let proposed = orientations.filter { $0.etat == .proposee }
        if orientations.isEmpty {
            EmptyState(
                title: "Aucun patient n’attend.", next: isOpen ? "Ceux que les cabinets rendent, ou laissent sans réponse, reviennent ici." : "Les orientations de cette campagne sont effacées.")
        }
        if !back.isEmpty {
            DataTable(
                caption: "À reprendre : rendus ou sans réponse", columns: ["Patient", "État", "Cabinet", "Depuis", "Suite"],
                rows: back.map { line in
                    DataTable.Row {
                        patient(line)
                        state(line)
                        line.cible.nom
                        Moment(line.creeLe)
                        HTML {
                            if isOpen {
                                Button("Chercher un autre cabinet", .primary, to: again(line))
                                one("cloture", "Clore", line)
                            }
                        }
                    }
                })
        }
        if !proposed.isEmpty {
            DataTable(
                caption: "En attente du cabinet", columns: ["Patient", "Cabinet", "Adressé", "Réponse attendue avant", "Suite"],
                rows: proposed.map { line in
                    DataTable.Row {
                        patient(line)
                        HTML {
                            line.cible.nom
                            if let phone = line.cible.telephone { el(.span, .class("hint block")) { phone } }
                        }
                        Moment(line.creeLe)
                        Moment(line.echeance)
                        HTML {
                            if isOpen {
                                one("confirmation", "Le cabinet a confirmé", line)
                                one("cloture", "Clore", line)
                            }
                        }
                    }
                })
        }
        el(.p) { Link("Patients confirmés et clos", to: "\(path)/orientations?etat=reglees") }
    }

    @HTMLBuilder private var settled: HTML {
        if orientations.isEmpty {
            EmptyState(title: "Aucun patient confirmé ou clos.", next: "Ils apparaissent ici quand un cabinet confirme, ou quand vous closez une orientation.")
        } else {
            DataTable(
                caption: "Confirmés et clos", columns: ["Patient", "État", "Cabinet", "Adressé"],
                rows: orientations.map { line in
                    DataTable.Row {
                        patient(line)
                        state(line)
                        line.cible.nom
                        Moment(line.creeLe)
                    }
                })
        }
        el(.p) { Link("Ceux qui attendent", to: "\(path)/orientations") }
    }

    private func again(_ line: OrientationVue) -> String {
        "\(path)/orientation?besoin=\(line.besoin.rawValue)&maniere=\(line.maniere.rawValue)&reprend=\(line.id)" + (line.codePostal.map { "&commune=\($0)" } ?? "")
    }

    private func patient(_ line: OrientationVue) -> HTML {
        HTML {
            el(.strong) { line.personne ?? "Effacé" }
            if let phone = line.telephone { " \(phone)" }
            el(.span, .class("hint block")) { "\(line.besoin.libelle), \(line.commune)" }
        }
    }

    private func state(_ line: OrientationVue) -> HTML {
        HTML {
            StateTag(line.etat)
            if let motif = line.motif { el(.span, .class("hint block")) { motif.libelle } }
        }
    }

    private func one(_ word: String, _ label: String, _ line: OrientationVue) -> HTML {
        PostForm(to: "/recensement/orientations/\(line.id)/\(word)", csrf: csrf, key: key + String(line.id.prefix(8)) + word.prefix(2)) {
            el(.button, .type("submit"), .class("button quiet")) {
                label
                el(.span, .class("sr")) { " : \(line.personne ?? "patient effacé")" }
            }
        }.body
    }
}
