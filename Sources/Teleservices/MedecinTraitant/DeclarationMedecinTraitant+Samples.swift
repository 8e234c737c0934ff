public import Core

extension DeclarationMedecinTraitant {
    public static let samples: [Sample] = [
        sample("Un adulte choisit son médecin traitant", .accepted) { _, _ in },
        sample("Une mère choisit pour son enfant devenu majeur dans l’année\u{A0}: représentant légal", .accepted) { content, _ in
            content["demandeur"] = "representant"
            content["nomDemandeur"] = "Claire Durand"
        },
        sample("Le médecin décline", .accepted) { content, _ in
            for key in ["accordPatient", "accordMedecin", "qualite"] { content[key] = nil }
            content["nature"] = "refus"
            content["motifRefus"] = "patientele"
            content["precisions"] = "Le cabinet voisin prend de nouveaux patients."
        },
        sample("Le médecin part à la retraite", .accepted) { content, today in
            for key in ["accordPatient", "accordMedecin", "qualite", "demandeur"] { content[key] = nil }
            content["nature"] = "fin"
            content["motifFin"] = "retraite"
            content["dateEffet"] = .string(today.adding(days: -1).iso)
        },
        sample("Refus du patient", .refused(code: "dmt.accord-patient", field: "accordPatient")) { content, _ in content["accordPatient"] = false },
        sample("Le médecin n’accepte pas", .refused(code: "dmt.accord-medecin", field: "accordMedecin")) { content, _ in content["accordMedecin"] = false },
        sample("Par un remplaçant", .refused(code: "dmt.remplacant", field: "qualite")) { content, _ in content["qualite"] = "remplacant" },
        sample("Dans l’avenir", .refused(code: "dmt.date-future", field: "dateEffet")) { content, today in
            content["dateEffet"] = .string(today.adding(days: 1).iso)
        },
        sample("Un parent pour un adulte", .refused(code: "dmt.adulte", field: "demandeur")) { content, _ in
            content["demandeur"] = "parent"
            content["nomDemandeur"] = "Claire Durand"
        },
        sample("Raison absente", .refused(code: "requis", field: "motifFin")) { content, _ in
            for key in ["accordPatient", "accordMedecin", "qualite", "demandeur"] { content[key] = nil }
            content["nature"] = "fin"
        },
    ]

    private static func sample(
        _ title: String, _ outcome: Sample.Outcome, _ change: @escaping @Sendable (inout [String: JSONValue], LocalDate) -> Void
    ) -> Sample {
        Sample(title, outcome) { today in
            var content: [String: JSONValue] = [
                "nature": "declaration", "dateEffet": .string(today.iso), "demandeur": "patient", "accordPatient": true, "qualite": "titulaire",
                "accordMedecin": true,
            ]
            change(&content, today)
            return .object(content)
        }
    }
}
