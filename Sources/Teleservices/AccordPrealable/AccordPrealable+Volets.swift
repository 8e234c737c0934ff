public import Core

extension AccordPrealable {
    public static let volets: [Volet] = [
        Volet(name: "service-medical", title: "Demande, pour le service médical", recipients: [.serviceMedical], categories: [.administratif, .medical]),
        Volet(name: "patient", title: "Copie du patient", recipients: [.patient, .caisse], categories: [.administratif]),
    ]

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        let isMedical = volet.categories.contains(.medical)
        var lines = [PrintedLine("Type de demande", context.genre?.titre ?? "À préciser", emphasis: true)]
        lines += [content.objet.map { PrintedLine("Ce qui est demandé", $0) }, content.debut.map { PrintedLine("À partir du", $0.formattedFr) }].compactMap(\.self)
        var sections = [
            PrintedSection(
                title: "Le patient",
                lines: [
                    PrintedLine("Nom", context.patient.displayName, emphasis: true), PrintedLine("Né(e) le", context.patient.birthDate.formattedFr),
                    PrintedLine("Numéro de sécurité sociale", context.nir), PrintedLine("Caisse", context.caisse.nom),
                ]),
            PrintedSection(title: "La demande", lines: lines + context.reponses),
        ]
        if isMedical, let words = content.argumentaire { sections.append(PrintedSection(title: "Argumentaire médical", paragraphs: [words])) }
        if let genre = context.genre { sections.append(PrintedSection(title: "La réponse", paragraphs: [genre.reponse.words] + (genre.estExemple ? [exemple] : []))) }
        return PrintedDocument(
            title: texts.title, reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
            issuedAt: Instant(context.depositedOn, hour: 12, in: .paris), recipient: isMedical ? ["Service médical"] + context.caisse.postale : [],
            sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self),
            banner: isMedical ? "Confidentiel, à l’attention du service médical" : "Copie du patient", sections: sections,
            signature: PrintedSignature(
                name: context.author.displayName, quality: context.author.specialite ?? context.author.profession.libelle,
                identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                manner: "Déposé en ligne par le professionnel, après authentification."),
            legal: [context.genre?.reponse.source ?? Loi.decision].map(\.printed))
    }

    private static let exemple = "Type de demande inventé pour la démonstration\u{A0}: il ne repose sur aucun texte."
}
