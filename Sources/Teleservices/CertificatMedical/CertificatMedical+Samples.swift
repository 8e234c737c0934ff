public import Core

extension CertificatMedical {
    public static let samples: [Sample] = [
        sample("Une dispense partielle d’un mois, avec ce qui reste possible", .accepted) { _, _ in },
        sample("Une dispense totale de quatre mois\u{A0}: copie au médecin scolaire", .accepted) { content, today in
            content["etendue"] = "totale"
            content["adaptations"] = nil
            content["fin"] = .string(today.adding(months: 4).iso)
        },
        only("Un cours de danse", .accepted) { today in ["genre": "danse", "examen": .string(today.iso)] },
        only("La plongée", .accepted) { today in ["genre": "discipline", "examen": .string(today.iso), "discipline": "plongee", "competition": false, "examensFaits": true] },
        only("Une varicelle, sans la nommer", .accepted) { today in
            ["genre": "contagion", "examen": .string(today.iso), "debut": .string(today.adding(days: -3).iso), "fin": .string(today.adding(days: 4).iso)]
        },
        only("Une semaine d’absence à la crèche", .accepted) { today in
            ["genre": "creche", "examen": .string(today.iso), "accueil": "regulier", "debut": .string(today.adding(days: -6).iso), "fin": .string(today.iso)]
        },
        only("Un projet d’accueil pour une allergie", .accepted) { today in
            ["genre": "pai", "examen": .string(today.iso), "mesures": "Éviction stricte de l’arachide\u{A0}; trousse d’urgence dans la classe."]
        },
        only("Pour les ayants droit", .accepted) { _ in ["genre": "heritiers", "constat": true, "mort": "naturelle"] },
        sample("Examen à venir", .refused(code: "certificat.examen-futur", field: "examen")) { content, today in
            content["examen"] = .string(today.adding(days: 1).iso)
            content["debut"] = .string(today.adding(days: 1).iso)
        },
        sample("Au-delà de l’année scolaire", .refused(code: "certificat.annee-scolaire", field: "fin")) { content, today in
            content["fin"] = .string(finAnneeScolaire(today).adding(days: 1).iso)
        },
        sample("Fin avant le début", .refused(code: "certificat.dates", field: "fin")) { content, today in content["fin"] = .string(today.adding(days: -1).iso) },
        only("Décès constaté par un autre", .refused(code: "certificat.constat", field: "constat")) { _ in ["genre": "heritiers", "constat": false, "mort": "naturelle"] },
        only("Examens de la discipline non faits", .refused(code: "certificat.examens", field: "examensFaits")) { today in
            ["genre": "discipline", "examen": .string(today.iso), "discipline": "plongee", "competition": false, "examensFaits": false]
        },
    ]

    private static func only(_ title: String, _ outcome: Sample.Outcome, _ content: @escaping @Sendable (LocalDate) -> [String: JSONValue]) -> Sample {
        Sample(title, outcome) { .object(content($0)) }
    }

    private static func sample(
        _ title: String, _ outcome: Sample.Outcome, _ change: @escaping @Sendable (inout [String: JSONValue], LocalDate) -> Void
    ) -> Sample {
        only(title, outcome) { today in
            var content: [String: JSONValue] = [
                "genre": "eps", "examen": .string(today.iso), "etendue": "partielle", "debut": .string(today.iso), "fin": .string(today.adding(months: 1).iso),
                "adaptations": "Natation et marche possibles\u{A0}; ni saut, ni port de charge.",
            ]
            change(&content, today)
            return content
        }
    }
}
