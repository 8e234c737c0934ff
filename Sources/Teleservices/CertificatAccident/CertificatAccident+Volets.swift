public import Core

extension CertificatAccident {
    private static let reponse = Volet(
        name: "reponse", title: "Réponse à remettre", recipients: [.patient], categories: [.administratif])

    public static let volets: [Volet] = [
        Volet(name: "volet-1", title: "Volet 1 – service médical", recipients: [.serviceMedical], categories: [.administratif, .medical]),
        Volet(name: "volet-2", title: "Volet 2 – caisse", recipients: [.caisse, .serviceMedical], categories: [.administratif]),
        Volet(
            name: "volet-3", title: "Volet 3 – patient", recipients: [.patient], categories: [.administratif, .medical],
            espace: .certificatDeclaration),
        reponse,
    ]

    /// Nobody but the patient holds anything when nothing is certified.
    public static func papers(_ content: Content) -> [Volet] {
        content.nature == .prolongation ? [reponse] : volets.filter { $0 != reponse }
    }

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        let composer = Composer(content: content, context: context)
        return switch volet.name {
        case "volet-1": composer.volet1
        case "volet-2": composer.volet2
        case "volet-3": composer.volet3
        default: composer.reponse
        }
    }

    struct Composer {
        let content: Content
        let context: VoletContext

        var volet1: PrintedDocument {
            document(
                banner: "Volet 1 – à l’attention du médecin-conseil du service médical",
                notice: "Confidentiel\u{A0}: ce volet porte des données médicales.", recipient: ["Service médical"] + caisse,
                sections: [assure, certificat, medical, employeur])
        }

        var volet2: PrintedDocument {
            document(
                banner: "Volet 2 – à adresser à la caisse", notice: "Ce volet ne porte aucune donnée médicale.", recipient: caisse,
                sections: [assure, certificat, employeur])
        }

        var volet3: PrintedDocument {
            document(
                banner: "Volet 3 – à conserver par le patient",
                notice: "Ce volet porte des données médicales\u{A0}: il n’est à remettre ni à l’employeur, ni à quiconque n’est pas tenu au secret médical.",
                recipient: [], sections: [assure, certificat, medical])
        }

        /// For whoever asks for a certificate of prolonged care: why none is needed.
        var reponse: PrintedDocument {
            var words = ["Vous demandez un certificat de prolongation de soins après un accident du travail ou une maladie professionnelle."]
            words.append("Ce certificat n’existe plus depuis mai 2022\u{A0}: les soins se prolongent sans certificat, et aucun ne peut être exigé.")
            words.append("Un arrêt de travail se justifie par l’avis d’arrêt de travail. Une nouvelle lésion, une rechute, la guérison ou la consolidation donnent lieu à un certificat, adressé à la caisse seule.")
            return document(
                title: "Prolongation de soins\u{A0}: aucun certificat n’est nécessaire", banner: "À remettre à qui demande le certificat", notice: nil,
                recipient: [content.demandeur].compactMap(\.self),
                sections: [
                    PrintedSection(title: "Le patient", lines: [PrintedLine("Nom", context.patient.displayName, emphasis: true)]),
                    PrintedSection(title: "Réponse", paragraphs: words),
                ], legal: [Loi.finProlongation, Loi.arretSepare])
        }

        private func document(
            title: String = CertificatAccident.texts.title, banner: String, notice: String?, recipient: [String], sections: [PrintedSection],
            legal: [LegalSource] = [Loi.certificat, Loi.finProlongation, Loi.sansEmployeur]
        ) -> PrintedDocument {
            PrintedDocument(
                title: title, subtitle: content.nature == .prolongation ? nil : content.nature?.label,
                reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
                issuedAt: Instant(context.depositedOn, hour: 12, in: .paris), recipient: recipient,
                sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self), banner: banner,
                notice: notice, sections: sections.filter { !$0.lines.isEmpty || !$0.paragraphs.isEmpty },
                signature: PrintedSignature(
                    name: context.author.displayName, quality: context.author.specialite ?? context.author.profession.libelle,
                    identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                    manner: "Déposé en ligne par le médecin, après authentification."),
                legal: legal.map(\.printed))
        }
    }
}
