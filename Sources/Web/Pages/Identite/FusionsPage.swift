import Core
import Desk

/// What a fund's agents have to look at: likenesses, proposals that wait, merges that stand.
struct FusionsPage: Component {
    let file: FileFusions
    let csrf: String
    let key: String

    private var waiting: [(vue: FusionPatientView, garde: PatientSummary, absorbe: PatientSummary)] { file.fusions.filter { $0.vue.etat != .faite } }
    private var standing: [(vue: FusionPatientView, garde: PatientSummary, absorbe: PatientSummary)] { file.fusions.filter { $0.vue.etat == .faite } }

    var body: HTML {
        Card("À confirmer (\(waiting.count))") {
            if waiting.isEmpty {
                EmptyState(title: "Aucune proposition n’attend.", next: "Celles des professionnels et de vos collègues arrivent ici.")
            } else {
                DataTable(
                    caption: "La plus récente d’abord", columns: ["Patient conservé", "Patient réuni", "Proposition", "Motif", "Décision"],
                    rows: waiting.map { line in
                        DataTable.Row {
                            who(line.garde)
                            who(line.absorbe)
                            proposal(line.vue)
                            line.vue.etat == .retourPropose ? line.vue.retourMotif ?? "" : line.vue.motif
                            FusionDecision(fusion: line.vue, csrf: csrf, key: key, compare: true)
                        }
                    })
            }
        }
        Card("Ressemblances à examiner (\(file.ressemblances.count))", hint: "Relevées quand un patient est inscrit au guichet, quand ses traits sont corrigés, ou quand INSi donne un numéro déjà porté.") {
            if file.ressemblances.isEmpty {
                EmptyState(title: "Aucune ressemblance à examiner.", next: "Deux patients ne peuvent pas porter le même numéro : seuls ceux dont les traits se ressemblent viennent ici.")
            } else {
                DataTable(
                    caption: "La plus forte d’abord", columns: ["Patients", "Ressemblance des noms", "Examiner"],
                    rows: file.ressemblances.map { pair in
                        DataTable.Row {
                            HTML {
                                who(pair.a)
                                who(pair.b)
                            }
                            "\(pair.ressemblance)\u{A0}%"
                            Button("Comparer", .secondary, to: "/fusions-patients/comparer?a=\(pair.a.id)&b=\(pair.b.id)")
                        }
                    })
            }
        }
        if !standing.isEmpty {
            Card("Fusions en vigueur") {
                DataTable(
                    caption: "La plus récente d’abord", columns: ["Patient conservé", "Patient réuni", "Décidée", "Revenir en arrière"],
                    rows: standing.map { line in
                        DataTable.Row {
                            who(line.garde)
                            who(line.absorbe)
                            decided(line.vue)
                            FusionDecision(fusion: line.vue, csrf: csrf, key: key)
                        }
                    })
            }
        }
    }

    private func who(_ patient: PatientSummary) -> HTML { el(.p) { "\(patient.name), \(patient.birthDate.formattedShort), \(patient.maskedNIR)" } }

    private func proposal(_ fusion: FusionPatientView) -> HTML {
        HTML {
            StateTag(fusion.etat.libelle, .warning)
            el(.p, .class("hint")) { "\(fusion.etat == .retourPropose ? fusion.retourPar ?? "" : fusion.proposeePar), le \((fusion.retourLe ?? fusion.proposeeLe).formattedFr)" }
        }
    }

    private func decided(_ fusion: FusionPatientView) -> HTML {
        HTML {
            if let at = fusion.decideeLe { Moment(at) }
            el(.p, .class("hint")) { "Proposée par \(fusion.proposeePar), confirmée par \(fusion.decideePar ?? "")" }
        }
    }
}

/// What the reader may do about a merge.
struct FusionDecision: Component {
    let fusion: FusionPatientView
    let csrf: String
    let key: String
    /// A link to both patients side by side.
    var compare = false

    var body: HTML {
        switch fusion.etat {
        case .proposee, .retourPropose:
            if compare, fusion.etat == .proposee { el(.p) { Link("Comparer les deux", to: "/fusions-patients/comparer?a=\(fusion.garde)&b=\(fusion.absorbe)") } }
            if fusion.peutDecider { decision } else { el(.p, .class("hint")) { "Vous l’avez proposée : une autre personne décide." } }
        case .faite:
            PostForm(to: "/fusions-patients/\(fusion.id)/separation", csrf: csrf, key: "\(key)\(fusion.id.prefix(6))") {
                PostForm.hidden("patient", fusion.garde)
                TextBox(frame: FieldFrame(name: "motif", label: "Motif de la séparation"), value: "")
                Actions { Button("Proposer de séparer", .quiet) }
            }
        case .refusee, .defaite: ""
        }
    }

    private var decision: HTML {
        let isReturn = fusion.etat == .retourPropose
        return PostForm(to: "/fusions-patients/\(fusion.id)/\(isReturn ? "retour" : "decision")", csrf: csrf, key: "\(key)\(fusion.id.prefix(6))") {
            PostForm.hidden("patient", fusion.garde)
            Actions {
                Button(isReturn ? "Séparer" : "Confirmer la fusion", sends: ("_action", "accord"))
                Button(isReturn ? "Garder réunis" : "Refuser", .secondary, sends: ("_action", "refus"))
            }
        }.body
    }
}

/// On the identity page: every decision that touched this patient.
struct FusionsDuPatient: Component {
    let fusions: [FusionPatientView]
    let csrf: String
    let key: String

    var body: HTML {
        Card("Fusions de ce patient") {
            for fusion in fusions {
                el(.div) {
                    el(.p) {
                        StateTag(fusion.etat.libelle, fusion.etat == .faite ? .success : fusion.peutDecider || fusion.etat == .proposee ? .warning : .neutral)
                        " proposée par \(fusion.proposeePar) le \(fusion.proposeeLe.formattedFr)"
                        if let who = fusion.decideePar { ", décidée par \(who)" }
                        if let who = fusion.defaitePar { ", défaite par \(who)" }
                    }
                    el(.p, .class("hint")) { "« \(fusion.retourMotif ?? fusion.motif) »" }
                    FusionDecision(fusion: fusion, csrf: csrf, key: key, compare: true)
                }
            }
        }.body
    }
}
