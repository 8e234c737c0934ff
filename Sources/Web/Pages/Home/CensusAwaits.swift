import Core
import Desk
import Recensement

/// What a census asks of a professional, on their first page: an answer, or patients who wait for one.
struct CensusAwaits: Component {
    let reponse: MaReponse

    var body: HTML {
        Card("Recensement des volontaires") {
            el(.p) { reponse.objet }
            if reponse.enAttente > 0 {
                el(.p) { el(.strong) { Link(reponse.enAttente == 1 ? "Un patient vous est adressé : répondre" : "\(reponse.enAttente) patients vous sont adressés : répondre", to: "/recensement/recues") } }
            }
            switch reponse.cible.etat {
            case .aAppeler, .injoignable: el(.p) { Link("Répondre avant le \(reponse.echeance.formattedFr)", to: "/recensement/ma-reponse") }
            default: el(.p) { Link("Mes réponses et mon accord", to: "/recensement/ma-reponse") }
            }
            if reponse.cible.partage, reponse.cible.genre == .medecin { el(.p) { Link("Trouver un infirmier volontaire", to: "/recensement/infirmiers") } }
        }
    }
}

/// A campaign under way, on an agent's first page.
struct CampagneEnCours: Component {
    let campagne: CampagneVue

    private var address: String { "/recensement/campagnes/\(campagne.id)" }

    var body: HTML {
        Card("Recensement des volontaires", hint: campagne.parametres.objet) {
            el(.p) { "\(campagne.aAppeler) à appeler maintenant, \(campagne.orientations(.rendue) + campagne.orientations(.perimee)) patients à réorienter." }
            Actions {
                Button("Appels et progression", to: address)
                Button("Orienter un patient", to: "\(address)/orientation")
            }
        }
    }
}
