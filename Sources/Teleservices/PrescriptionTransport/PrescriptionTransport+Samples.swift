public import Core

extension PrescriptionTransport {
    public static let samples: [Sample] = [
        sample("Consultation à 34 km, le patient marche avec une aide", .accepted) { _, _ in },
        sample("Dialyse trois fois par semaine à 60 km\u{A0}: accord préalable", .accepted) { content, today in
            content["trajets"] = "serie"
            content["nombre"] = 12
            content["dernierJour"] = .string(today.adding(days: 28).iso)
            content["distance"] = 60
            content["motif"] = "ald"
            content["incapacite"] = true
        },
        sample("Sortie d’hôpital allongé, à 200 km", .accepted) { content, _ in
            content["etat"] = "allonge"
            content["motif"] = "sortie"
            content["depart"] = "autre"
            content["lieuDepart"] = ["texte": "Hôpital de la vallée, Aubremont"]
            content["arrivee"] = "domicile"
            content["lieuArrivee"] = nil
            content["trajets"] = "aller"
            content["distance"] = 200
        },
        sample("Avion pour un patient qui marche seul", .accepted) { content, _ in
            content["etat"] = "seul"
            content["autreMode"] = "avion"
            content["distance"] = 900
            content["motif"] = "soins"
        },
        sample("Accident du travail, surveillance pendant le trajet", .accepted) { content, today in
            content["motif"] = "atmp"
            content["dateAccident"] = .string(today.adding(days: -3).iso)
            content["surveillance"] = true
            content["precisions"] = "Oxygène au repos."
        },
        sample("Transport fait la nuit dernière en urgence", .accepted) { content, today in
            content["date"] = .string(today.adding(days: -1).iso)
            content["urgence"] = true
            content["motif"] = "entree"
        },
        sample("Transport d’hier, sans urgence", .refused(code: "spt.apres-coup", field: "date")) { content, today in
            content["date"] = .string(today.adding(days: -1).iso)
        },
        sample("Du domicile au domicile", .refused(code: "spt.memes-bouts", field: "arrivee")) { content, _ in
            content["arrivee"] = "domicile"
            content["lieuArrivee"] = nil
        },
        sample("Ambulance pour un patient qui marche seul", .refused(code: "spt.mode-injustifie", field: "autreMode")) { content, _ in
            content["etat"] = "seul"
            content["autreMode"] = "ambulance"
        },
        sample("Lieu que l’annuaire ne connaît pas", .refused(code: "lieu-inconnu", field: "lieuArrivee")) { content, _ in
            content["lieuArrivee"] = ["code": "1000000000"]
        },
        sample("Série qui finit avant de commencer", .refused(code: "spt.dernier-avant-premier", field: "dernierJour")) { content, today in
            content["trajets"] = "serie"
            content["nombre"] = 4
            content["dernierJour"] = .string(today.adding(days: -1).iso)
        },
        sample("Distance absente", .refused(code: "requis", field: "distance")) { content, _ in content["distance"] = nil },
    ]

    /// An ordinary transport, from which the others differ by what they show.
    static func ordinary(_ today: LocalDate) -> [String: JSONValue] {
        [
            "etat": "aide", "motif": "convocation", "depart": "domicile", "arrivee": "autre",
            "lieuArrivee": ["texte": "Clinique des Tilleuls, Aubremont"], "distance": 34, "trajets": "allerRetour", "date": .string(today.iso),
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
}
