public import Core

extension CertificatAccident {
    public static let samples: [Sample] = [
        sample("Entorse de la cheville au travail", .accepted) { _, _ in },
        sample("Accident de trajet, deux lésions, l’une en mots libres", .accepted) { content, today in
            content["risque"] = "trajet"
            content["lesions"] = [
                ["siege": ["code": "SIE-043"], "cote": "gauche", "nature": ["code": "LES-001", "texte": "Sans déplacement"]],
                ["siege": ["texte": "Région sous-orbitaire"], "nature": ["code": "LES-006"]],
            ]
            content["observations"] = "Choc frontal, ceinture attachée."
        },
        sample("Maladie professionnelle constatée il y a un mois", .accepted) { content, today in
            content["risque"] = "maladieProfessionnelle"
            content["dateAccident"] = .string(today.adding(days: -30).iso)
            content["dureeSoins"] = nil
        },
        sample("Nouvelle lésion", .accepted) { content, _ in content["nature"] = "nouvelleLesion" },
        sample("Rechute après consolidation", .accepted) { content, today in
            content["nature"] = "rechute"
            content["dateAccident"] = .string(today.adding(days: -400).iso)
        },
        sample("Consolidation avec séquelles", .accepted) { content, today in
            end(&content, today)
            content["conclusion"] = "consolidation"
            content["sequelles"] = true
            content["descriptionSequelles"] = "Raideur de la cheville droite en flexion."
        },
        sample("Guérison", .accepted) { content, today in end(&content, today) },
        Sample("Certificat de prolongation demandé par l’employeur\u{A0}: réponse à remettre", .accepted) { _ in
            ["nature": "prolongation", "demandeur": "Le service du personnel"]
        },
        sample("Accident dans l’avenir", .refused(code: "cat.accident-futur", field: "dateAccident")) { content, today in
            content["dateAccident"] = .string(today.adding(days: 1).iso)
        },
        sample("Examen avant l’accident", .refused(code: "cat.constat-avant-accident", field: "dateConstat")) { content, today in
            content["dateConstat"] = .string(today.adding(days: -2).iso)
        },
        sample("Côté oublié", .refused(code: "cat.cote", field: "lesions.0.cote")) { content, _ in
            content["lesions"] = [["siege": ["code": "SIE-043"], "nature": ["code": "LES-003"]]]
        },
        sample("Aucune lésion", .refused(code: "requis", field: "lesions")) { content, _ in content["lesions"] = nil },
        sample("Siège hors de la liste", .refused(code: "code-inconnu", field: "lesions.0.siege")) { content, _ in
            content["lesions"] = [["siege": ["code": "SIE-999"], "nature": ["code": "LES-003"]]]
        },
        sample("Guérison avec séquelles", .refused(code: "cat.guerison-sequelles", field: "conclusion")) { content, today in
            end(&content, today)
            content["sequelles"] = true
            content["descriptionSequelles"] = "Douleur à la marche."
        },
        sample("Consolidation annoncée", .refused(code: "cat.conclusion-date", field: "dateConclusion")) { content, today in
            end(&content, today)
            content["dateConclusion"] = .string(today.adding(days: 1).iso)
        },
    ]

    /// An ordinary accident, from which the others differ by what they show.
    static func ordinary(_ today: LocalDate) -> [String: JSONValue] {
        [
            "nature": "initial", "risque": "accidentTravail", "dateAccident": .string(today.adding(days: -1).iso),
            "dateConstat": .string(today.iso),
            "lesions": [["siege": ["code": "SIE-043"], "cote": "droit", "nature": ["code": "LES-003"]]],
            "dureeSoins": 15, "employeur": ["nom": "Scierie du Val", "adresse": "4 route de la Forêt, 39300 Champagnole"],
        ]
    }

    private static func sample(
        _ title: String, _ outcome: Sample.Outcome, _ change: @escaping @Sendable (inout [String: JSONValue], LocalDate) -> Void
    ) -> Sample {
        Sample(title, outcome) { today in
            var content = ordinary(today)
            change(&content, today)
            return .object(content)
        }
    }

    private static func end(_ content: inout [String: JSONValue], _ today: LocalDate) {
        content["nature"] = "final"
        content["dateAccident"] = .string(today.adding(days: -90).iso)
        content["lesions"] = nil
        content["dureeSoins"] = nil
        content["conclusion"] = "guerison"
        content["dateConclusion"] = .string(today.iso)
        content["sequelles"] = false
    }
}
