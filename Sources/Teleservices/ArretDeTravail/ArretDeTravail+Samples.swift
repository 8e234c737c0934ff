public import Core

extension ArretDeTravail {
    public static let samples: [Sample] = accepted + refused

    /// An ordinary leave of a salaried person, from which the others differ by what they show.
    static func ordinary(_ today: LocalDate) -> [String: JSONValue] {
        [
            "nature": "initial", "risque": "maladie",
            "debut": .string(today.iso), "fin": .string(today.adding(days: 3).iso),
            "modalite": "complet", "sorties": "autorisees",
            "motif": ["code": "MOT-001"],
            "situation": "salarie",
            "employeur": ["nom": "Scierie du Val", "adresse": "4 route de la Forêt, 39300 Champagnole"],
            "adresseVisite": ["lignes": "12 rue des Tilleuls", "codePostal": "39000", "commune": "Lons-le-Saunier"],
            "accordPatient": true,
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

    private static let accepted: [Sample] = [
        sample("Arrêt initial de quatre jours d’un salarié", .accepted) { _, _ in },
        sample("Prolongation d’un arrêt prescrit ailleurs, par un remplaçant", .accepted) { content, today in
            content["nature"] = "prolongation"
            content["finArretPrecedent"] = .string(today.adding(days: -1).iso)
            content["qualitePrescripteur"] = "remplacant"
            content["lienAld"] = true
        },
        sample("Accident du travail causé par un tiers, sorties libres", .accepted) { content, today in
            content["risque"] = "accidentTravail"
            content["dateAccidentTravail"] = .string(today.adding(days: -1).iso)
            content["accidentTiers"] = true
            content["accidentTiersDate"] = .string(today.adding(days: -1).iso)
            content["motif"] = ["code": "MOT-040", "texte": "Cheville droite"]
            content["sorties"] = "libres"
            content["sortiesDebut"] = .string(today.adding(days: 1).iso)
        },
        sample("Grossesse pathologique d’une fonctionnaire", .accepted) { content, today in
            content["risque"] = "maternite"
            content["grossessePathologique"] = true
            content["motif"] = ["code": "MOT-096"]
            content["situation"] = "fonctionnaire"
            content["employeur"] = ["nom": "Mairie de Champagnole"]
            content["fin"] = .string(today.adding(days: 13).iso)
        },
        sample("Arrêt complet puis temps partiel d’un indépendant", .accepted) { content, today in
            content["situation"] = "independant"
            content["employeur"] = nil
            content["modalite"] = "mixte"
            content["fin"] = .string(today.adding(days: 29).iso)
            content["tempsPartielDebut"] = .string(today.adding(days: 15).iso)
            content["tempsPartielFin"] = .string(today.adding(days: 29).iso)
            content["motif"] = ["texte": "Suites d’une intervention de l’épaule gauche"]
        },
        sample("Personne sans emploi, temps partiel sans heures de présence", .accepted) { content, today in
            content["situation"] = "sansEmploi"
            content["finActivite"] = .string(today.adding(days: -40).iso)
            content["employeur"] = nil
            content["modalite"] = "partiel"
            content["sorties"] = nil
        },
        sample("Deuil d’un enfant\u{A0}: aucun motif médical", .accepted) { content, _ in
            content["risque"] = "deuilEnfant"
            content["motif"] = nil
        },
    ]

    private static let refused: [Sample] = [
        sample("Dernier jour avant le premier", .refused(code: "aat.fin-avant-debut", field: "fin")) { content, today in
            content["fin"] = .string(today.adding(days: -1).iso)
        },
        sample("Date qui n’existe pas au calendrier", .refused(code: "date", field: "fin")) { content, _ in
            content["fin"] = "2026-02-30"
        },
        sample("Prolongation d’un arrêt inconnu", .refused(code: "aat.prolongation-sans-initial", field: "nature")) { content, _ in
            content["nature"] = "prolongation"
        },
        sample("Motif absent", .refused(code: "requis", field: "motif")) { content, _ in
            content["motif"] = nil
        },
        sample("Motif hors de la liste", .refused(code: "code-inconnu", field: "motif")) { content, _ in
            content["motif"] = ["code": "MOT-999"]
        },
        sample("Refus du patient", .refused(code: "aat.accord-patient", field: "accordPatient")) { content, _ in
            content["accordPatient"] = false
        },
        sample("Accident causé par un tiers dans l’avenir", .refused(code: "aat.accident-tiers-date", field: "accidentTiersDate")) { content, today in
            content["accidentTiers"] = true
            content["accidentTiersDate"] = .string(today.adding(days: 1).iso)
        },
        sample("Clé inconnue", .refused(code: "cle-inconnue", field: "dateFin")) { content, today in
            content["dateFin"] = .string(today.iso)
        },
    ]
}
