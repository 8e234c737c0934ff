import Core

/// The papers of an end, as documents. Only what is known is said.
struct PapiersFin {
    let identity: PatientIdentity
    let caisse: Caisse
    let au: LocalDate
    let jour: LocalDate
    let reference: String

    /// No word of health: an envelope is opened by whoever opens it.
    var lettre: PrintedDocument {
        document(
            title: "Un de vos droits arrive à échéance", recipient: [identity.displayName] + (identity.adresse.map { $0.lignes + [$0.derniereLigne] } ?? []), banner: nil,
            sections: [
                PrintedSection(paragraphs: [
                    "Madame, Monsieur,",
                    "Un de vos droits d’assurance maladie arrive à échéance le \(au.formattedFr).",
                    "Parlez-en à votre médecin traitant avant cette date\u{A0}: il sait quoi faire. Si vous n’avez pas de médecin traitant, votre caisse peut vous aider à en trouver un.",
                    "Si vous avez un courriel ou un téléphone mobile, donnez-les à votre caisse\u{A0}: vous serez averti plus simplement.",
                ])
            ], legal: [])
    }

    /// For the patient, with a copy for the doctor.
    func explication(_ titre: String?, abregee: Bool) -> PrintedDocument {
        let fini = au < jour
        var lines = [PrintedLine("Patient", identity.displayName, emphasis: true), PrintedLine("Né(e) le", identity.dateNaissance.formattedFr)]
        if let titre { lines.append(PrintedLine("Affection", titre)) }
        lines.append(PrintedLine(fini ? "Prise en charge terminée le" : "Prise en charge jusqu’au", au.formattedFr, emphasis: true))
        if abregee { lines.append(PrintedLine("Fin", "Décidée avant le terme prévu")) }
        return document(
            title: "Fin de prise en charge d’une affection de longue durée", recipient: [], banner: "Pour le patient, copie au médecin",
            sections: [
                PrintedSection(title: "De quoi il s’agit", lines: lines),
                PrintedSection(title: "Ce qui change", paragraphs: [
                    "Après le \(au.formattedFr), les soins en rapport avec cette affection ne sont plus exonérés à ce titre\u{A0}: ils sont remboursés comme les autres, et une complémentaire peut prendre sa part.",
                    "Les autres droits du patient ne changent pas. Une autre affection reconnue reste prise en charge.",
                ]),
                PrintedSection(title: "Ce qui ne change pas", paragraphs: [
                    "Le suivi médical continue\u{A0}: la fin de la prise en charge ne dit rien de la surveillance nécessaire, que le médecin décide.",
                    "Ce qui a été soigné jusqu’au \(au.formattedFr) reste pris en charge comme prévu.",
                ]),
                PrintedSection(title: "Que faire", paragraphs: [
                    "Patient\u{A0}: parlez-en à votre médecin traitant\u{A0}; demandez à votre caisse le motif de la fin et ce que vous pouvez faire si vous n’êtes pas d’accord.",
                    "Médecin\u{A0}: si l’affection le justifie encore, ou revient, déposez un protocole de soins\u{A0}; le service médical explique ses refus et peut être rappelé.",
                ]),
            ], legal: [LoiAffections.signature, LoiAffections.avisTroisMois])
    }

    private func document(title: String, recipient: [String], banner: String?, sections: [PrintedSection], legal: [LegalSource]) -> PrintedDocument {
        PrintedDocument(
            title: title, reference: reference, date: jour.formattedFr, issuedAt: Instant(jour, hour: 12, in: .paris), recipient: recipient,
            sender: caisse.postale + [caisse.telephone].compactMap(\.self), banner: banner, sections: sections,
            legal: legal.map { "\($0.says) (\($0.reference)\($0.certainty == .aConfirmer ? "\u{A0}; à confirmer" : ""))" })
    }
}
