import Core

extension ArretDeTravail {
    /// Composes the three volets. Each states whom it is for; only the first asks for the medical section.
    struct Composer {
        let content: Content
        let context: VoletContext

        init(_ content: Content, _ context: VoletContext) {
            self.content = content
            self.context = context
        }

        var volet1: PrintedDocument {
            document(
                Adressage.volet1(content, context), sections: [assure, arret, medical, circonstances],
                legal: [Loi.volets, Loi.envoi48h, Loi.visiteHorsDepartement])
        }

        var volet2: PrintedDocument {
            document(
                Adressage.volet2(content, context), sections: [assure, arret, circonstances, activite],
                legal: [Loi.volets, Loi.envoi48h, Loi.retard, Loi.visiteHorsDepartement])
        }

        /// No NIR, no risk but that of work, no circumstance: the employer needs the dates.
        var volet3: PrintedDocument {
            document(Adressage.volet3(content, context), sections: [salarie, arretPourEmployeur, activite], legal: [Loi.volets, Loi.presence])
        }

        private func document(_ adressage: Adressage, sections: [PrintedSection], legal: [LegalSource]) -> PrintedDocument {
            PrintedDocument(
                title: ArretDeTravail.texts.title,
                subtitle: content.nature?.label,
                reference: "\(context.reference), version \(context.version)",
                date: context.depositedOn.formattedFr,
                // Noon of the day of deposit: the same paper made again is the same bytes.
                issuedAt: Instant(context.depositedOn, hour: 12, in: .paris),
                recipient: adressage.recipient,
                sender: [context.author.displayName] + context.author.lieu + [context.author.telephone].compactMap(\.self),
                banner: adressage.banner,
                notice: adressage.notice,
                sections: sections.filter { !$0.lines.isEmpty },
                signature: signature,
                legal: legal.map(\.printed))
        }

        private var signature: PrintedSignature {
            PrintedSignature(
                name: context.author.displayName,
                quality: context.author.specialite ?? context.author.profession.libelle,
                identifiers: ["RPPS \(context.author.identifiant)"],
                made: "Fait le \(context.depositedOn.formattedFr)",
                manner: "Déposé en ligne par le prescripteur, après authentification.")
        }
    }
}

extension LegalSource {
    /// As a paper cites it: what is not confirmed says so.
    var printed: String { "\(says) (\(reference)\(certainty == .aConfirmer ? "\u{A0}; à confirmer" : ""))" }
}
