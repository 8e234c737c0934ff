import Core

extension ArretDeTravail.Composer {
    /// The insured person, with the number the fund knows them by.
    var assure: PrintedSection {
        var lines = [
            PrintedLine("Assuré", context.patient.displayName, emphasis: true),
            PrintedLine("Numéro de sécurité sociale", context.nir),
            PrintedLine("Né(e) le", context.patient.birthDate.formattedFr),
            PrintedLine("Caisse", context.caisse.nom),
        ]
        lines += line("Situation", content.situation?.label)
        lines += line("Fin d’activité", content.finActivite?.formattedFr)
        lines += visite
        return PrintedSection(title: "L’assuré", lines: lines)
    }

    /// The same person as their employer knows them.
    var salarie: PrintedSection {
        PrintedSection(title: "Le patient", lines: [PrintedLine("Nom", context.patient.displayName, emphasis: true)] + visite)
    }

    var arret: PrintedSection {
        PrintedSection(title: "L’arrêt prescrit", lines: line("Au titre de", content.risque?.label) + dates)
    }

    /// An employer learns of the risk only when it is one of work, which they have to declare.
    var arretPourEmployeur: PrintedSection {
        let risque = content.risque.flatMap { $0.isProfessionnel ? $0.label : nil }
        return PrintedSection(title: "L’arrêt prescrit", lines: line("Au titre de", risque) + dates)
    }

    /// For the medical service alone.
    var medical: PrintedSection {
        var lines: [PrintedLine] = []
        lines += line("Motif", content.motif.map(ArretDeTravail.Motifs.shown))
        lines += line("Précisions", content.precisions)
        lines += line("Affection de longue durée", content.lienAld.map { $0 ? "Arrêt en rapport" : "Sans rapport" })
        lines += line("État pathologique résultant de la grossesse", content.grossessePathologique?.shown)
        lines += line("Cure thermale", content.cureThermale?.shown)
        return PrintedSection(title: "Éléments d’ordre médical", lines: lines)
    }

    var circonstances: PrintedSection {
        var lines: [PrintedLine] = []
        lines += line("Accident ou première constatation", content.dateAccidentTravail?.formattedFr)
        if content.accidentTiers == true {
            lines += line("Accident causé par un tiers", content.accidentTiersDate.map { "Oui, le \($0.formattedFr)" } ?? "Oui")
        }
        if content.pensionGuerre == true { lines += line("Pension militaire d’invalidité", "Arrêt en rapport") }
        if content.teleconsultation == true { lines += line("Mode de consultation", "Téléconsultation") }
        lines += line("Fin de l’arrêt précédent", content.finArretPrecedent?.formattedFr)
        lines += line("Prescripteur de la prolongation", content.qualitePrescripteur?.label)
        lines += line("Motif du changement de prescripteur", content.motifPrescripteur)
        lines += line("Accord du patient à la transmission", content.accordPatient?.shown)
        return PrintedSection(title: "Les circonstances", lines: lines)
    }

    var activite: PrintedSection {
        let employeur = content.employeur
        return PrintedSection(
            title: "L’employeur",
            lines: line("Nom", employeur?.nom) + line("Adresse", employeur?.adresse) + line("Téléphone", employeur?.telephone)
                + line("Adresse électronique", employeur?.courriel))
    }

    private var dates: [PrintedLine] {
        var lines: [PrintedLine] = []
        // In figures and in letters, as the form asks: a digit is easily altered by hand.
        lines += line("Du (compris)", content.debut.map { "\($0.formattedFr), \($0.inLetters)" }, emphasis: true)
        lines += line("Au (compris)", content.fin.map { "\($0.formattedFr), \($0.inLetters)" }, emphasis: true)
        lines += line("Durée", content.periode?.enJours)
        lines += line("Modalité", content.modalite?.label)
        if let debut = content.tempsPartielDebut, let fin = content.tempsPartielFin, debut <= fin {
            lines += line("Temps partiel", (debut...fin).enClair)
        }
        lines += line("Sorties", content.sorties?.label)
        lines += line("Sorties permises à partir du", content.sortiesDebut?.formattedFr)
        return lines
    }

    private var visite: [PrintedLine] {
        line("Adresse de visite", content.adresseVisite?.enUneLigne) + line("Téléphone", content.adresseVisite?.telephone)
    }

    private func line(_ label: String, _ value: String?, emphasis: Bool = false) -> [PrintedLine] {
        value.map { [PrintedLine(label, $0, emphasis: emphasis)] } ?? []
    }
}

extension ArretDeTravail.Motifs {
    /// The words of a motive: the list’s term, made precise by the author’s own.
    static func shown(_ motif: CodedText) -> String {
        [motif.code.map { nomenclature[$0]?.label ?? $0 }, motif.text].compactMap(\.self).joined(separator: " – ")
    }
}
