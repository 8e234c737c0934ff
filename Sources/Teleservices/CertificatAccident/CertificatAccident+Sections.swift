import Core

extension CertificatAccident.Composer {
    var assure: PrintedSection {
        PrintedSection(
            title: "L’assuré",
            lines: [
                PrintedLine("Assuré", context.patient.displayName, emphasis: true), PrintedLine("Numéro de sécurité sociale", context.nir),
                PrintedLine("Né(e) le", context.patient.birthDate.formattedFr), PrintedLine("Caisse", context.caisse.nom),
            ])
    }

    var certificat: PrintedSection {
        var lines = line("Au titre de", content.risque?.label)
        lines += line(
            content.risque == .maladieProfessionnelle ? "Première constatation" : "Date de l’accident", content.dateAccident?.formattedFr, emphasis: true)
        lines += line("Numéro", content.numero)
        lines += line("Examen du", content.dateConstat?.formattedFr)
        lines += line("Conclusion", content.conclusion?.label, emphasis: true)
        lines += line("À la date du", content.dateConclusion?.formattedFr)
        return PrintedSection(title: "Le certificat", lines: lines)
    }

    /// For the medical service and the patient alone.
    var medical: PrintedSection {
        var lines = content.lesions.enumerated().map { PrintedLine("Lésion \($0 + 1)", $1.shown, emphasis: true) }
        lines += line("Durée prévisible des soins", content.dureeSoins.map { "\($0)\u{A0}\($0 < 2 ? "jour" : "jours"), à titre indicatif" })
        lines += line("Séquelles fonctionnelles", content.sequelles?.shown)
        lines += line("Séquelles constatées", content.descriptionSequelles)
        lines += line("Observations", content.observations)
        return PrintedSection(title: "Constatations médicales", lines: lines)
    }

    var employeur: PrintedSection {
        PrintedSection(
            title: "L’employeur (à titre d’information\u{A0}: il ne reçoit rien)",
            lines: line("Nom", content.employeur?.nom) + line("Adresse", content.employeur?.adresse))
    }

    var caisse: [String] { [context.caisse.nom] + context.caisse.adresse.lignes + [context.caisse.adresse.derniereLigne] }

    private func line(_ label: String, _ value: String?, emphasis: Bool = false) -> [PrintedLine] {
        value.map { [PrintedLine(label, $0, emphasis: emphasis)] } ?? []
    }
}
