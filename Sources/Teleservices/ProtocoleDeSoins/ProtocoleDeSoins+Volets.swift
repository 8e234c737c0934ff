public import Core

extension ProtocoleDeSoins {
    /// The three parts of the protocol. All say the illness: none goes to the fund’s administrative services.
    public static let volets: [Volet] = [
        Volet(name: "volet-1", title: "Volet 1 – médecin-conseil", recipients: [.serviceMedical], categories: [.administratif, .medical]),
        Volet(name: "volet-2", title: "Volet 2 – médecin", recipients: [], categories: [.administratif, .medical]),
        Volet(name: "volet-3", title: "Volet 3 – patient", recipients: [.patient], categories: [.administratif, .medical], espace: .protocoleALD),
    ]

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        switch volet.name {
        case "volet-1":
            document(
                content, context, volet, recipient: ["Service médical"] + context.caisse.postale,
                sections: [assure(context), demande(content), arguments(content), soins(content)], legal: [LoiAffections.simplifiee, LoiAffections.exclues])
        case "volet-2":
            document(
                content, context, volet, recipient: [], sections: [assure(context), demande(content), arguments(content), soins(content)],
                legal: [LoiAffections.signature, LoiAffections.avisTroisMois])
        default:
            document(
                content, context, volet, recipient: [], sections: [assure(context), demande(content), soins(content), signaturePatient],
                legal: [LoiAffections.signature, LoiAffections.avisTroisMois])
        }
    }

    private static func document(
        _ content: Content, _ context: VoletContext, _ volet: Volet, recipient: [String], sections: [PrintedSection], legal: [LegalSource]
    ) -> PrintedDocument {
        PrintedDocument(
            title: texts.title, subtitle: summary(content), reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
            issuedAt: Instant(context.depositedOn, hour: 12, in: .paris), recipient: recipient,
            sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self), banner: volet.title,
            notice: volet.name == "volet-3" ? "Ce volet vous appartient. Présentez-le aux soignants si vous le souhaitez\u{A0}: personne ne peut vous y obliger." : nil,
            sections: sections.filter { !$0.lines.isEmpty || !$0.paragraphs.isEmpty },
            signature: PrintedSignature(
                name: context.author.displayName, quality: content.qualite?.label ?? context.author.specialite ?? context.author.profession.libelle,
                identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                manner: "Déposé en ligne par le médecin, après authentification."),
            legal: legal.map(\.printed))
    }

    private static func assure(_ context: VoletContext) -> PrintedSection {
        PrintedSection(
            title: "Le patient",
            lines: [
                PrintedLine("Nom", context.patient.displayName, emphasis: true), PrintedLine("Né(e) le", context.patient.birthDate.formattedFr),
                PrintedLine("Numéro de sécurité sociale", context.nir), PrintedLine("Caisse", context.caisse.nom),
            ])
    }

    private static func demande(_ content: Content) -> PrintedSection {
        var lines = [PrintedLine("Objet", content.nature?.label ?? "À préciser", emphasis: true)]
        lines += line("Par", content.demande?.label)
        lines += line("Affection", content.affectionListee?.titre)
        lines += line("Précision", content.affection?.text)
        lines += line("Code CIM-10", content.cim10)
        lines += line("À compter du", content.dateDebut?.formattedFr) + line("Dernier jour des droits", content.dateFin?.formattedFr)
        lines += line("Durée demandée", content.dureeDemandee?.label)
        if content.quandMeme == true { lines += line("Renouvellement automatique selon le guichet", "Demandé quand même par le médecin") }
        if content.irreversible == true { lines += line("Affection irréversible", "Oui, selon le médecin") }
        lines += line("Critères d’admission réunis", content.criteresReunis?.shown) + line("Recommandations respectées", content.recommandations?.shown)
        return PrintedSection(title: "Le protocole", lines: lines)
    }

    private static func arguments(_ content: Content) -> PrintedSection {
        PrintedSection(
            title: "Pour le médecin-conseil",
            lines: line("Arguments cliniques", content.arguments) + line("Examens", content.examens) + line("Retentissement sur le travail", content.retentissement))
    }

    private static func soins(_ content: Content) -> PrintedSection {
        PrintedSection(
            title: "Soins prévus", lines: line("Consultations, examens et actes", content.actesPrevus) + line("Médicaments et soins", content.traitements))
    }

    private static let signaturePatient = PrintedSection(title: "Signature du patient", paragraphs: ["J’ai pris connaissance de ce protocole. Date et signature\u{A0}:"])

    private static func line(_ label: String, _ value: String?) -> [PrintedLine] { value.map { [PrintedLine(label, $0)] } ?? [] }
}
