public import Core

extension ProtocoleDeSoins {
    public static let samples: [Sample] = [
        sample("Déclaration simplifiée d’un diabète", .accepted) { _, _ in },
        sample("Demande argumentée d’une insuffisance respiratoire chronique", .accepted) { content, _ in
            argued(&content)
            content["affection"] = ["code": "ALD-14", "texte": "BPCO au stade sévère"]
        },
        sample("Hors liste, par un spécialiste", .accepted) { content, _ in
            argued(&content)
            content["affection"] = ["code": "ALD-31", "texte": "Forme évolutive d’une maladie rare"]
            content["qualite"] = "specialiste"
            content["irreversible"] = true
        },
        sample("Renouvellement argumenté", .accepted) { content, today in
            argued(&content)
            content["nature"] = "renouvellement"
            content["demande"] = nil
            content["affection"] = ["code": "ALD-23"]
            content["dateDebut"] = .string(today.adding(days: 40).iso)
        },
        sample("Protocole adapté", .accepted) { content, _ in
            argued(&content)
            for key in ["demande", "dureeDemandee"] { content[key] = nil }
            content["nature"] = "adaptation"
            content["traitements"] = "Ajout d’une oxygénothérapie de déambulation."
        },
        sample("Fin d’une affection guérie", .accepted) { content, today in
            argued(&content)
            for key in ["demande", "dureeDemandee", "dateDebut"] { content[key] = nil }
            content["nature"] = "fin"
            content["dateFin"] = .string(today.adding(days: 30).iso)
        },
        sample("Déclaration simplifiée d’une affection qui en est exclue", .refused(code: "pds.simplifiee-exclue", field: "demande")) { content, _ in
            content["affection"] = ["code": "ALD-23"]
        },
        sample("Affection hors de la liste", .refused(code: "pds.affection-listee", field: "affection")) { content, _ in content["affection"] = ["texte": "Mal au dos"] },
        sample("Affection sortie de la liste", .refused(code: "pds.liste-fermee", field: "affection")) { content, _ in content["affection"] = ["code": "ALD-12"] },
        sample("Code CIM-10 mal formé", .refused(code: "pds.cim10", field: "cim10")) { content, _ in content["cim10"] = "diabète" },
        sample("Critères non réunis", .refused(code: "pds.criteres", field: "criteresReunis")) { content, _ in content["criteresReunis"] = false },
        sample("Hors des recommandations", .refused(code: "pds.recommandations", field: "recommandations")) { content, _ in content["recommandations"] = false },
        sample("Patient non informé", .refused(code: "pds.patient-informe", field: "patientInforme")) { content, _ in content["patientInforme"] = false },
        sample("Début à venir", .refused(code: "pds.date-future", field: "dateDebut")) { content, today in content["dateDebut"] = .string(today.adding(days: 1).iso) },
        sample("Avant la naissance", .refused(code: "pds.avant-naissance", field: "dateDebut")) { content, _ in content["dateDebut"] = "1925-01-01" },
        sample("Arguments absents", .refused(code: "requis", field: "arguments")) { content, _ in
            argued(&content)
            content["arguments"] = nil
        },
    ]

    private static func argued(_ content: inout [String: JSONValue]) {
        for key in ["criteresReunis", "recommandations"] { content[key] = nil }
        content["demande"] = "argumentee"
        content["arguments"] = "Dyspnée au moindre effort, deux exacerbations dans l’année."
        content["examens"] = "VEMS à 42\u{A0}% de la théorique."
        content["actesPrevus"] = "Pneumologue deux fois par an."
        content["traitements"] = "Bronchodilatateurs."
        content["dureeDemandee"] = "5"
    }

    private static func sample(
        _ title: String, _ outcome: Sample.Outcome, _ change: @escaping @Sendable (inout [String: JSONValue], LocalDate) -> Void
    ) -> Sample {
        Sample(title, outcome) { today in
            var content: [String: JSONValue] = [
                "nature": "initiale", "demande": "simplifiee", "affection": ["code": "ALD-8"], "dateDebut": .string(today.iso), "criteresReunis": true,
                "recommandations": true, "qualite": "medecinTraitant", "patientInforme": true,
            ]
            change(&content, today)
            return .object(content)
        }
    }
}
