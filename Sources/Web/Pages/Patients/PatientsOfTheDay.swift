import Core
import Desk

/// The patients had in hand today, each one press away from their file and from the favourite service.
struct PatientsOfTheDay: Component {
    let patients: [PatientSummary]
    let favourite: Teleservice?

    var body: HTML {
        el(.ul, .class("lines")) {
            for patient in patients { line(patient) }
        }
    }

    private func line(_ patient: PatientSummary) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) { Link(patient.name, to: "/patients/\(patient.id)") }
                el(.p, .class("hint")) { [patient.birthDate.formattedShort, patient.commune, patient.caisse.name].compactMap(\.self).joined(separator: " · ") }
            }
            if let favourite {
                el(.a, .class("button secondary"), .href("/dossiers/nouveau/\(favourite.code)?patient=\(patient.id)")) {
                    favourite.texts.shortTitle
                    el(.span, .class("sr")) { " : \(patient.name)" }
                }
            }
        }
    }
}
