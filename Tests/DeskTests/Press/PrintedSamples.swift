import Core

extension PrintedDocument {
    /// A volet with every part filled in: fictitious people, places and numbers.
    static func sample(_ change: (inout PrintedDocument) -> Void = { _ in }) -> PrintedDocument {
        var document = PrintedDocument(
            title: "Avis d’arrêt de travail",
            subtitle: "Arrêt initial – maladie, à temps complet",
            reference: "7Q2M8PWX42KD9RTB-1",
            date: "21 novembre 2026",
            issuedAt: Instant(millisecondsSince1970: 1_795_255_200_000),
            recipient: ["Société Exemple et Fils", "12 rue des Tilleuls", "99123 EXEMPLEVILLE"],
            sender: ["Dr Camille Exemple", "Médecin généraliste", "4 place de la Fontaine", "99123 EXEMPLEVILLE"],
            banner: "Volet 3 – à adresser à l’employeur",
            notice: "À remettre à l’employeur dans les 48 heures. Ce volet ne contient aucun renseignement médical.",
            sections: [
                PrintedSection(
                    title: "Personne en arrêt",
                    lines: [
                        PrintedLine("Nom et prénoms", "EXEMPLE Zoé Hélène", emphasis: true),
                        PrintedLine("Adresse", "Résidence Les Hêtres\n27 avenue de l’Église"),
                        PrintedLine("Accident causé par un tiers", ""),
                    ]),
                PrintedSection(
                    title: "Arrêt prescrit",
                    paragraphs: ["La personne a donné son accord à la transmission."],
                    table: PrintedTable(
                        caption: "Périodes",
                        headers: ["Période", "Début", "Fin"],
                        rows: [["Temps complet", "21/11/2026", "30/11/2026"], ["Temps partiel", "01/12/2026", "06/12/2026"]])),
            ],
            signature: PrintedSignature(
                name: "Dr Camille Exemple", quality: "Médecin généraliste", identifiers: ["RPPS 10000000001"],
                made: "Fait à Exempleville, le 21 novembre 2026", manner: "Déposé sous session authentifiée"),
            legal: ["Code de la sécurité sociale, article R. 323-11-1."],
            verification: PrintedVerification(
                url: "https://guichet.example/v/7Q2M8PWX42KD9RTB", code: "7Q2M-8PWX-42KD", words: ["héron", "tilleul", "cuivre"]),
            watermark: .specimen
        )
        change(&document)
        return document
    }
}
