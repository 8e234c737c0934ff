public import Core

extension DeclarationGrossesse {
    public static let samples: [Sample] = [
        sample("Une grossesse de deux mois", .accepted) { _, _ in },
        sample("Des jumeaux, patiente du régime agricole", .accepted) { content, _ in
            content["nombreEnfants"] = 2
            content["organisme"] = "msa"
        },
        sample("Déclarée au cinquième mois\u{A0}: reçue, le retard est signalé", .accepted) { content, today in
            content["debut"] = .string(today.adding(days: -150).iso)
        },
        sample("Sans l’accord de la patiente", .refused(code: "dsg.accord", field: "accordPatiente")) { content, _ in content["accordPatiente"] = false },
        sample("Début à venir", .refused(code: "dsg.debut-futur", field: "debut")) { content, today in content["debut"] = .string(today.adding(days: 1).iso) },
        sample("Début il y a un an", .refused(code: "dsg.debut-ancien", field: "debut")) { content, today in
            content["debut"] = .string(today.adding(days: -365).iso)
        },
        sample("Examen avant le début", .refused(code: "dsg.examen", field: "examen")) { content, today in content["examen"] = .string(today.adding(days: -90).iso) },
    ]

    private static func sample(
        _ title: String, _ outcome: Sample.Outcome, _ change: @escaping @Sendable (inout [String: JSONValue], LocalDate) -> Void
    ) -> Sample {
        Sample(title, outcome) { today in
            var content: [String: JSONValue] = [
                "debut": .string(today.adding(days: -60).iso), "examen": .string(today.iso), "nombreEnfants": 1, "organisme": "caf", "accordPatiente": true,
            ]
            change(&content, today)
            return .object(content)
        }
    }
}
