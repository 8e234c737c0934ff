import Core
import Desk

/// On a doctor's first page: sheets whose clock runs, leaves asked for. Nothing awaits, nothing is shown.
struct TracingAwaits: Component {
    let attentes: AttentesMedecin
    let now: Instant

    var body: HTML {
        if !attentes.estVide {
            Card("Suivi des contacts") {
                el(.ul, .class("lines")) {
                    if attentes.aValider > 0 {
                        el(.li) {
                            el(.p) { Link(attentes.aValider == 1 ? "Une fiche de cas à valider" : "\(attentes.aValider) fiches de cas à valider", to: "/suivi/cas") }
                            if let due = attentes.echeance { Clock(label: "Première échéance", deadline: due, now: now) }
                        }
                    }
                    if attentes.arrets > 0 {
                        el(.li) {
                            el(.p) { Link(attentes.arrets == 1 ? "Un arrêt demandé par une personne contact" : "\(attentes.arrets) arrêts demandés par des personnes contacts", to: "/suivi/arrets") }
                        }
                    }
                }
            }
        }
    }
}
