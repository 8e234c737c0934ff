public import Core

extension PrescriptionTransport {
    public static let volets: [Volet] = [
        Volet(name: "volet-1", title: "Volet 1 – service médical", recipients: [.serviceMedical], categories: [.administratif, .medical]),
        Volet(name: "volet-2", title: "Volet 2 – caisse", recipients: [.caisse, .serviceMedical], categories: [.administratif]),
        Volet(name: "volet-3", title: "Volet 3 – patient et transporteur", recipients: [.patient, .transporteur], categories: [.administratif]),
    ]

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        let composer = Composer(content: content, context: context)
        return switch volet.name {
        case "volet-1":
            composer.document(
                banner: "Volet 1 – à l’attention du service médical", notice: "Confidentiel\u{A0}: ce volet porte des données médicales.",
                recipient: ["Service médical"] + composer.caisse, sections: [composer.assure, composer.transport, composer.raison, composer.etat, composer.accord])
        case "volet-2":
            composer.document(
                banner: "Volet 2 – à adresser à la caisse", notice: "Ce volet ne porte aucune donnée médicale.", recipient: composer.caisse,
                sections: [composer.assure, composer.transport, composer.raison, composer.accord])
        default:
            composer.document(
                banner: "Volet 3 – à présenter au transporteur",
                notice: "Le transporteur scanne le carré\u{A0}: la page dit si la prescription vaut toujours, et où en est l’accord de la caisse.",
                recipient: [], sections: [composer.patient, composer.transport, composer.accord])
        }
    }

    struct Composer {
        let content: Content
        let context: VoletContext

        var caisse: [String] { [context.caisse.nom] + context.caisse.adresse.lignes + [context.caisse.adresse.derniereLigne] }

        var assure: PrintedSection {
            PrintedSection(
                title: "L’assuré",
                lines: [
                    PrintedLine("Assuré", context.patient.displayName, emphasis: true), PrintedLine("Numéro de sécurité sociale", context.nir),
                    PrintedLine("Né(e) le", context.patient.birthDate.formattedFr), PrintedLine("Caisse", context.caisse.nom),
                ])
        }

        /// For the carrier: whom to fetch, and no number.
        var patient: PrintedSection {
            PrintedSection(
                title: "Le patient", lines: [PrintedLine("Nom", context.patient.displayName, emphasis: true)] + line("Téléphone", context.patient.telephone))
        }

        var transport: PrintedSection {
            var lines = line("Mode", content.mode?.label, emphasis: true)
            lines += line("Départ", bout(content.depart, content.lieuDepart)) + line("Arrivée", bout(content.arrivee, content.lieuArrivee))
            lines += line("Distance de l’aller", content.distance.map { "\($0)\u{A0}km, estimés par le prescripteur" })
            lines += line("Trajets", content.trajetsEnClair, emphasis: true)
            if content.accompagnant == true { lines.append(PrintedLine("Accompagnant", "Une personne accompagne le patient")) }
            if content.urgence == true { lines.append(PrintedLine("Urgence", "Transport fait en urgence, prescrit après coup")) }
            return PrintedSection(title: "Le transport", lines: lines)
        }

        var raison: PrintedSection {
            PrintedSection(
                title: "La prise en charge",
                lines: line("Transport pour", content.motif?.label) + line("Incapacité du référentiel", content.incapacite?.shown)
                    + line("Accident ou première constatation", content.dateAccident?.formattedFr))
        }

        /// For the medical service alone.
        var etat: PrintedSection {
            var lines = line("Le patient", content.etat?.label)
            lines += line("Surveillance ou oxygène", content.surveillance?.shown) + line("Portage ou brancardage", content.portage?.shown)
            lines += line("Asepsie", content.asepsie?.shown) + line("Aide d’un tiers", content.aideTiers?.shown)
            lines += line("Éléments médicaux", content.precisions)
            return PrintedSection(title: "L’état du patient", lines: lines)
        }

        var accord: PrintedSection {
            guard !content.accord.isEmpty else { return PrintedSection(title: "Accord préalable", lines: [PrintedLine("Accord préalable", "Non nécessaire")]) }
            return PrintedSection(
                title: "Accord préalable",
                lines: content.accord.compactMap { $0.motif.map { PrintedLine("Demandé d’un même geste", $0.label) } }
                    + [PrintedLine("Réponse", "Attendue sous \(AccordTransport.delai)\u{A0}jours\u{A0}; le silence vaut accord (à confirmer)")])
        }

        private func bout(_ bout: Bout?, _ lieu: LieuSaisi?) -> String? {
            switch bout {
            case .domicile:
                (["Domicile"] + (context.patient.adresse.map { $0.lignes + [$0.derniereLigne] } ?? [])).joined(separator: ", ")
            case .autre: lieu?.shown
            case nil: nil
            }
        }

        func document(banner: String, notice: String, recipient: [String], sections: [PrintedSection]) -> PrintedDocument {
            PrintedDocument(
                title: content.accord.isEmpty ? PrescriptionTransport.texts.title : "Prescription de transport et demande d’accord préalable",
                reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
                issuedAt: Instant(context.depositedOn, hour: 12, in: .paris), recipient: recipient,
                sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self), banner: banner,
                notice: notice, sections: sections.filter { !$0.lines.isEmpty },
                signature: PrintedSignature(
                    name: context.author.displayName, quality: context.author.specialite ?? context.author.profession.libelle,
                    identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                    manner: "Déposé en ligne par le médecin, après authentification."),
                legal: [Loi.mode, Loi.avant, Loi.accord, Loi.silence].map(\.printed))
        }

        private func line(_ label: String, _ value: String?, emphasis: Bool = false) -> [PrintedLine] {
            value.map { [PrintedLine(label, $0, emphasis: emphasis)] } ?? []
        }
    }
}

extension PrescriptionTransport.Content {
    /// « 12 allers-retours, du 2 au 30 mars 2026 ».
    var trajetsEnClair: String? {
        guard let trajets, let periode else { return nil }
        return switch trajets {
        case .aller: "Un aller, \(periode.enClair)"
        case .allerRetour: "Un aller-retour, \(periode.enClair)"
        case .serie: "\(nombre ?? 0)\u{A0}allers-retours, \(periode.enClair)"
        }
    }
}
