public import Core

extension DeclarationGrossesse {
    public static let volets: [Volet] = [
        Volet(name: "caisse", title: "Déclaration, pour la caisse", recipients: [.caisse], categories: [.administratif]),
        Volet(name: "patiente", title: "Exemplaire de la patiente", recipients: [.patient], categories: [.administratif]),
    ]

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        let isForFund = volet.recipients.contains(.caisse)
        let lines = [
            content.debut.map { PrintedLine("Début de grossesse", $0.formattedFr, emphasis: true) }, content.examen.map { PrintedLine("Premier examen", $0.formattedFr) },
            content.nombreEnfants.map { PrintedLine("Enfants attendus", String($0)) },
            content.organisme.map { PrintedLine("Allocations familiales", $0.label) }, content.accordPatiente.map { PrintedLine("Accord de la patiente", $0.shown) },
        ].compactMap(\.self)
        return PrintedDocument(
            title: texts.title, reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
            issuedAt: Instant(context.depositedOn, hour: 12, in: .paris), recipient: isForFund ? context.caisse.postale : [],
            sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self),
            banner: isForFund ? "À l’attention de la caisse" : "Exemplaire de la patiente",
            sections: [
                PrintedSection(
                    title: "La patiente",
                    lines: [
                        PrintedLine("Nom", context.patient.displayName, emphasis: true), PrintedLine("Née le", context.patient.birthDate.formattedFr),
                        PrintedLine("Numéro de sécurité sociale", context.nir), PrintedLine("Caisse", context.caisse.nom),
                    ]),
                PrintedSection(title: "La déclaration", lines: lines),
            ],
            signature: PrintedSignature(
                name: context.author.displayName, quality: context.author.specialite ?? context.author.profession.libelle,
                identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                manner: "Déposé en ligne par le professionnel, après authentification."),
            legal: [Loi.declaration, Loi.troisiemeMois].map(\.printed))
    }
}
