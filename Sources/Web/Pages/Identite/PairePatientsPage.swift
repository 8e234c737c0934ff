import Core
import Desk

/// Two patients side by side: traits, numbers, funds; then one decision or the other. None is chosen beforehand.
struct PairePatientsPage: Component {
    let pair: PairePatients
    let csrf: String
    let key: String
    let motif: String
    let anomalies: [Anomaly]

    var body: HTML {
        Card("Les deux patients") {
            ComparaisonTable(
                comparaison: pair.comparaison, caption: "Ce que le guichet sait de chacun", a: "Premier", b: "Second",
                autres: [
                    ("Nom utilisé", pair.a.nomUtilise ?? "–", pair.b.nomUtilise ?? "–"), ("Numéro", pair.a.resume.maskedNIR, pair.b.resume.maskedNIR),
                    ("Caisse", pair.a.resume.caisse.name, pair.b.resume.caisse.name), ("Commune", pair.a.resume.commune ?? "–", pair.b.resume.commune ?? "–"),
                    ("Téléphone", pair.a.telephone ?? "–", pair.b.telephone ?? "–"), ("Statut", pair.a.statut.libelle, pair.b.statut.libelle),
                    ("Dossiers", String(pair.a.dossiers), String(pair.b.dossiers)),
                ])
            if pair.numerosDifferents {
                Notice(.warning, "Les deux numéros diffèrent") {
                    el(.p) { "Deux numéros définitifs sont deux personnes. Un numéro d’attente ou provisoire a pu être remplacé." }
                }
            }
        }
        if let fusion = pair.fusion {
            Card(fusion.etat.libelle, hint: "Proposée par \(fusion.proposeePar) le \(fusion.proposeeLe.formattedFr) : « \(fusion.motif) »") {
                FusionDecision(fusion: fusion, csrf: csrf, key: key)
            }
        } else {
            decision
        }
    }

    @HTMLBuilder private var decision: HTML {
        Card("Une seule personne", hint: "Une autre personne devra confirmer. Rien ne se perd : dossiers, patientèle et historique restent où ils sont, et la fusion peut être défaite.") {
            PostForm(to: "/fusions-patients", csrf: csrf, key: key) {
                both
                ChoiceBoxes(
                    frame: FieldFrame(name: "garder", label: "Patient à conserver", isRequired: true, errors: anomalies.messages(at: "garder")),
                    choices: [choice(pair.a, "le premier"), choice(pair.b, "le second")], value: "")
                LongTextBox(frame: FieldFrame(name: "motif", label: "Motif", hint: "Ce qui montre qu’il s’agit d’une seule personne.", isRequired: true, errors: anomalies.messages(at: "motif")), value: motif)
                Actions { Button("Proposer la fusion", sends: ("_action", "proposer")) }
            }
        }
        Card("Deux personnes distinctes", hint: "Chacune sera signalée comme ayant un homonyme, et cette paire ne sera plus proposée.") {
            PostForm(to: "/fusions-patients", csrf: csrf, key: "\(key)d") {
                both
                Actions { Button("Ce sont deux personnes", .secondary, sends: ("_action", "distincts")) }
            }
        }
    }

    private var both: HTML {
        HTML {
            PostForm.hidden("a", pair.a.resume.id)
            PostForm.hidden("b", pair.b.resume.id)
        }
    }

    private func choice(_ patient: PairePatients.Patient, _ place: String) -> Choice {
        Choice(value: patient.resume.id, label: "\(patient.resume.name) (\(place))", hint: "\(patient.resume.caisse.name), \(patient.dossiers) dossier\(patient.dossiers > 1 ? "s" : "")")
    }
}
