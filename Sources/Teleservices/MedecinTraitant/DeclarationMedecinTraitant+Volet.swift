public import Core

extension DeclarationMedecinTraitant {
    public static let volets: [Volet] = [
        Volet(name: "declaration", title: "Déclaration ou réponse", recipients: [.caisse, .patient], categories: [.administratif])
    ]

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        content.nature == .refus ? reponse(content, context) : declaration(content, context)
    }

    /// For the fund, with a copy for the patient.
    private static func declaration(_ content: Content, _ context: VoletContext) -> PrintedDocument {
        var lines = [PrintedLine("Objet", content.nature?.label ?? "À préciser", emphasis: true)]
        lines += line("À compter du", content.dateEffet?.formattedFr)
        lines += line("Demandé par", demande(content))
        lines += line("Accord du patient", content.accordPatient?.shown)
        lines += line("Accord du médecin", content.accordMedecin?.shown)
        lines += line("Raison", content.motifFin?.label)
        lines += line("Précisions", content.precisions)
        return document(
            content, context, title: content.nature == .fin ? "Fin de la déclaration du médecin traitant" : texts.title,
            recipient: context.caisse.postale, banner: "À l’attention de la caisse, copie au patient",
            sections: [assure(content, context, withNIR: true), PrintedSection(title: "La déclaration", lines: lines)], legal: [Loi.choix, Loi.parcours])
    }

    /// For the patient alone: no number, no fund.
    private static func reponse(_ content: Content, _ context: VoletContext) -> PrintedDocument {
        var words = ["Vous m’avez demandé d’être votre médecin traitant. Je ne peux pas l’accepter."]
        words += [content.motifRefus.map { "\($0.label)." }, content.precisions].compactMap(\.self)
        words.append("Vous pouvez vous adresser à tout autre médecin\u{A0}: le choix est libre. Votre caisse peut vous aider à en trouver un.")
        return document(
            content, context, title: "Réponse à une demande de médecin traitant", recipient: [], banner: "À remettre au patient",
            sections: [assure(content, context, withNIR: false), PrintedSection(title: "Réponse", paragraphs: words)], legal: [Loi.choix])
    }

    private static func document(
        _ content: Content, _ context: VoletContext, title: String, recipient: [String], banner: String, sections: [PrintedSection], legal: [LegalSource]
    ) -> PrintedDocument {
        PrintedDocument(
            title: title, reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
            issuedAt: Instant(context.depositedOn, hour: 12, in: .paris), recipient: recipient,
            sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self), banner: banner,
            sections: sections,
            signature: PrintedSignature(
                name: context.author.displayName, quality: context.author.specialite ?? context.author.profession.libelle,
                identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                manner: "Déposé en ligne par le médecin, après authentification."),
            legal: legal.map(\.printed))
    }

    private static func assure(_ content: Content, _ context: VoletContext, withNIR: Bool) -> PrintedSection {
        var lines = [PrintedLine("Nom", context.patient.displayName, emphasis: true), PrintedLine("Né(e) le", context.patient.birthDate.formattedFr)]
        if withNIR { lines += [PrintedLine("Numéro de sécurité sociale", context.nir), PrintedLine("Caisse", context.caisse.nom)] }
        return PrintedSection(title: "Le patient", lines: lines)
    }

    private static func demande(_ content: Content) -> String? {
        guard let demandeur = content.demandeur else { return nil }
        return [demandeur.label, content.nomDemandeur].compactMap(\.self).joined(separator: "\u{A0}: ")
    }

    private static func line(_ label: String, _ value: String?) -> [PrintedLine] { value.map { [PrintedLine(label, $0)] } ?? [] }
}
