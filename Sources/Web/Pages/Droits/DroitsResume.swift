import Core
import Desk

/// The answer in one look: open or not, until when, and the first thing to do.
struct DroitsResume: Component {
    let droits: ReponseDroits

    var body: HTML {
        Notice(droits.etat.tone, droits.resume) {
            el(.p) {
                "Le \(droits.dateSoins.formattedFr)"
                if let nom = droits.nomCaisse, let organisme = droits.organisme { " · \(nom), \(organisme.regime.libelle), organisme \(organisme.formatted)" }
                if let qualite = droits.qualite { " · \(qualite.libelle)" }
            }
            if let first = droits.aFaire.first, !droits.sontOuverts { el(.p) { first } }
        }.body
    }
}

/// The line of the patient's page, without a click.
struct DroitsLigne: Component {
    let view: ReponseDroitsView

    var body: HTML {
        el(.p) {
            StateTag(view.droits.etat.libelle, view.droits.etat.tone)
            " "
            if view.droits.sontOuverts { view.droits.jusquAu.map { "jusqu’au \($0.formattedFr)" } ?? "sans date de fin" } else { view.droits.motifs.first?.phrase ?? view.droits.resume }
            if let first = view.droits.lignes.first(where: { ["c2s", "ame"].contains($0.nature) }) { " · \(first.titre)" }
            if view.droits.lignes.contains(where: { $0.nature == "exoneration" }) { " · exonération en cours" }
            " "
            Link("Voir les droits", to: "/patients/\(view.patient.id)/droits")
        }
    }
}

extension ReponseDroits.Etat {
    var tone: Tone {
        switch self {
        case .ouverts: .success
        case .reduits: .warning
        case .fermes: .danger
        case .inconnus: .info
        }
    }
}
