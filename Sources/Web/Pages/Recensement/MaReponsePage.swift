import Core
import Desk
import Recensement

/// What a professional answered, to correct or take back; and where it leads.
struct MaReponsePage: Component {
    let reponses: [MaReponse]
    let estMedecin: Bool
    let fait: String?
    /// Campaign whose form was refused.
    let fautive: String?
    let anomalies: [Anomaly]
    let typed: SaisieRecensement?
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        switch fait {
        case "note": Notice(.success, "Merci, c’est noté. Vous pouvez corriger ou retirer vos réponses à tout moment.", isLive: true)
        case "accord": Notice(.success, "Accord retiré : vos réponses ne sont plus montrées à personne.", isLive: true)
        case "retrait": Notice(.success, "Tout est retiré : vos réponses sont effacées, et personne ne vous appellera plus.", isLive: true)
        default: HTML()
        }
        if reponses.isEmpty {
            EmptyState(
                title: "Aucune campagne ne vous interroge.",
                next: "Quand votre caisse recense les volontaires de votre département, sa demande apparaît ici. Vous n’avez rien à faire.")
        }
        for answer in reponses { one(answer) }
    }

    @HTMLBuilder private func one(_ answer: MaReponse) -> HTML {
        if answer.enAttente > 0 {
            Notice(.warning, answer.enAttente == 1 ? "Un patient vous est adressé et attend votre réponse" : "\(answer.enAttente) patients vous sont adressés et attendent votre réponse") {
                el(.p) { Link("Voir et répondre", to: "/recensement/recues") }
            }
        }
        Card(answer.objet, hint: "\(answer.caisse). Tout est effacé après le \(answer.fin.formattedFr).") {
            el(.p, .class("standing")) {
                StateTag(answer.cible.etat == .aAppeler || answer.cible.etat == .injoignable ? "Réponse attendue" : answer.cible.etat.libelle, answer.cible.etat == .repondu ? .success : .info)
                if answer.cible.etat == .repondu { StateTag(answer.cible.partage ? "Partage accepté" : "Sans partage", answer.cible.partage ? .success : .neutral) }
            }
            if answer.etatCampagne == .aVenir { el(.p) { "La campagne n’est pas encore ouverte : vous pourrez répondre bientôt." } } else { open(answer) }
        }
    }

    @HTMLBuilder private func open(_ answer: MaReponse) -> HTML {
        if answer.cible.etat == .aAppeler || answer.cible.etat == .injoignable {
            Clock(label: "Réponse attendue", deadline: Instant(answer.echeance.adding(days: 1), in: .paris), now: now, urgentMinutes: 1_440)
        }
        if let reponse = answer.reponse { ReponseFaits(genre: answer.cible.genre, reponse: reponse, partage: answer.cible.partage) }
        if answer.cible.partage {
            Actions {
                Button("Patients adressés", to: "/recensement/recues")
                if estMedecin { Button("Trouver un infirmier", to: "/recensement/infirmiers") }
            }
            PostForm(to: "/recensement/ma-reponse/\(answer.campagne)/accord", csrf: csrf, key: key + "a") { Actions { Button("Ne plus partager mes réponses", .secondary) } }
        }
        el(.details, .class("secondary"), .open.when(answer.reponse == nil || fautive == answer.campagne)) {
            el(.summary) { answer.reponse == nil ? "Répondre" : "Corriger mes réponses" }
            PostForm(to: "/recensement/ma-reponse/\(answer.campagne)", csrf: csrf, key: key, isGuarded: true) {
                ReponseChamps(
                    genre: answer.cible.genre,
                    typed: fautive == answer.campagne ? typed ?? SaisieRecensement() : answer.reponse.map { SaisieRecensement($0, partage: answer.cible.partage) } ?? SaisieRecensement(),
                    anomalies: fautive == answer.campagne ? anomalies : [], estAgent: false)
                Actions { Button("Envoyer mes réponses", isMain: true) }
            }
        }
        if answer.cible.etat != .retire {
            el(.details, .class("secondary")) {
                el(.summary) { "Ne pas participer" }
                el(.p) { "Vos réponses sont effacées tout de suite, et vous ne serez plus appelé. Les patients qui attendent votre réponse reviennent à la caisse." }
                PostForm(to: "/recensement/ma-reponse/\(answer.campagne)/retrait", csrf: csrf, key: key + "r") { Actions { Button("Tout retirer", .danger) } }
            }
        }
    }
}

/// Patients sent to the reader: confirm, or hand back with a reason.
struct RecuesPage: Component {
    let orientations: [OrientationVue]
    let fait: String?
    let anomalies: [Anomaly]
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        switch fait {
        case "confirme": Notice(.success, "Confirmé. La caisse le voit.", isLive: true)
        case "rendu": Notice(.success, "Rendu : un agent cherche un autre cabinet.", isLive: true)
        default: HTML()
        }
        let waiting = orientations.filter { $0.etat == .proposee || $0.etat == .perimee }
        let others = orientations.filter { $0.etat != .proposee && $0.etat != .perimee }
        if waiting.isEmpty {
            EmptyState(title: "Aucun patient ne vous attend.", next: "Ceux que la caisse vous adresse apparaissent ici ; une nouvelle vous prévient.")
        }
        for line in waiting { one(line) }
        if !others.isEmpty {
            DataTable(
                caption: "Déjà vus", columns: ["Patient", "État", "Adressé"],
                rows: others.map { line in
                    DataTable.Row {
                        HTML {
                            line.personne ?? "Effacé"
                            if let phone = line.telephone { " \(phone)" }
                            el(.span, .class("hint block")) { "\(line.besoin.libelle), \(line.commune)" }
                        }
                        HTML {
                            StateTag(line.etat)
                            if let motif = line.motif { el(.span, .class("hint block")) { motif.libelle } }
                        }
                        Moment(line.creeLe)
                    }
                })
        }
    }

    private func one(_ line: OrientationVue) -> HTML {
        Card(line.personne ?? "Patient effacé") {
            el(.p, .class("standing")) {
                el(.strong) { if let phone = line.telephone { PhoneLink(phone) } }
                el(.span) { "\(line.besoin.libelle), \(line.commune), \(line.maniere.libelle.lowercased())" }
            }
            if line.etat == .perimee { el(.p) { "Le délai est passé : l’agent peut déjà chercher ailleurs. Votre réponse reste utile." } } else {
                Clock(label: "Votre réponse", deadline: line.echeance, now: now)
            }
            if let patient = line.patient { el(.p) { Link("Sa fiche", to: "/patients/\(patient)") } }
            PostForm(to: "/recensement/recues/\(line.id)/confirmation", csrf: csrf, key: key + String(line.id.prefix(8))) { Actions { Button("Je le prends") } }
            el(.details, .class("secondary")) {
                el(.summary) { "Je ne peux pas" }
                PostForm(to: "/recensement/recues/\(line.id)/renvoi", csrf: csrf, key: key + "r" + String(line.id.prefix(8)), label: "Pourquoi") {
                    PickList(name: "motif", picks: MotifRenvoi.allCases.map { .init(value: $0.rawValue, title: $0.libelle) })
                }
            }
        }.body
    }
}

/// Nurses, for volunteer doctors alone.
struct InfirmiersPage: Component {
    let trouve: TrouveInfirmiers?
    let commune: String
    let service: String?
    let anomalies: [Anomaly]
    let refus: String?

    var body: HTML {
        if let refus {
            EmptyState(title: "Cette liste ne vous est pas ouverte.", next: refus, action: Link("Répondre au recensement", to: "/recensement/ma-reponse"))
        } else {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            el(.form, .method("get"), .action("/recensement/infirmiers"), .class("filters"), .role("search"), .ariaLabel("Chercher un infirmier")) {
                TextBox(
                    frame: FieldFrame(name: "commune", label: "Commune ou code postal du patient", errors: anomalies.messages(at: "commune")), value: commune, longest: 20)
                ListFilter(name: "service", label: "Pour", choices: ServiceInfirmier.allCases.map { ($0.rawValue, $0.libelle) }, value: service, everything: "Tout")
                Button("Chercher")
            }
            if let trouve { list(trouve) }
        }
    }

    @HTMLBuilder private func list(_ found: TrouveInfirmiers) -> HTML {
        if found.infirmiers.isEmpty {
            EmptyState(title: "Aucun infirmier volontaire ne répond à ces critères.", next: "Essayez « Tout », ou une autre commune. De nouveaux infirmiers répondent chaque jour.")
        } else {
            DataTable(
                caption: found.commune.map { "Les plus proches de \($0) d’abord" } ?? "Par ordre alphabétique",
                columns: ["Infirmier", "Distance", "Peut", "Créneaux", "Joindre"],
                rows: found.infirmiers.map { nurse in
                    DataTable.Row {
                        HTML {
                            el(.strong) { nurse.cible.nom }
                            el(.span, .class("hint block")) { nurse.cible.commune }
                        }
                        found.commune == nil ? "—" : nurse.eloignement.libelle
                        can(nurse.reponse)
                        nurse.reponse.plages.isEmpty ? "non précisés" : nurse.reponse.plages.map(\.libelle).joined(separator: " ; ")
                        OrientationPage.contact(nurse.reponse)
                    }
                })
            el(.p, .class("hint")) { "Cette liste vous est montrée parce que vous participez. Ne la donnez pas : ces infirmiers n’ont accepté d’être montrés qu’aux médecins volontaires." }
        }
    }

    private func can(_ answer: ReponseRecensement) -> String {
        [
            answer.domicile ? "suivre à domicile" : nil, answer.assisteTeleconsultation ? "assister une téléconsultation" : nil, answer.telesoin ? "télésoin par vidéo" : nil,
            answer.surDemandeMedecin ? "à la demande d’un médecin" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }
}
