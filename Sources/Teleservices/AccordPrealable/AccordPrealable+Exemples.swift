public import Core

/// Kinds invented for showing the desk. None rests on a text, and each says so.
extension AccordPrealable {
    public static let genresExemples: [GenreDemande] = [
        GenreDemande(
            code: "reeducation", titre: "Rééducation au long cours", aide: "Au-delà des séances qui se font sans accord.", professions: [.medecin, .masseurKinesitherapeute],
            questions: [
                QuestionGenre(name: "reeducationQ1", label: "Nombre de séances demandées", reponse: .nombre, isRequired: true, isMedical: false),
                QuestionGenre(name: "reeducationQ2", label: "Séances déjà faites", reponse: .nombre, isRequired: false, isMedical: false),
                QuestionGenre(name: "reeducationQ3", label: "Bilan du kinésithérapeute", reponse: .texteLong, isRequired: true, isMedical: true, exemple: "Gain de dix degrés en abduction, douleur nocturne."),
            ], reponse: exemple(15, .accord), estExemple: true, du: depuis),
        GenreDemande(
            code: "hypolipemiant", titre: "Hypolipémiant soumis à accord", aide: "Première prescription d’une spécialité soumise à accord.", professions: [.medecin],
            questions: [
                QuestionGenre(name: "hypolipemiantQ1", label: "Traitements déjà essayés", reponse: .texteLong, isRequired: true, isMedical: true, exemple: "Statine à dose maximale pendant six mois."),
                QuestionGenre(name: "hypolipemiantQ2", label: "Dernier bilan du", reponse: .date, isRequired: true, isMedical: true),
                QuestionGenre(name: "hypolipemiantQ3", label: "Patient en prévention secondaire", reponse: .ouiNon, isRequired: true, isMedical: true),
            ], reponse: exemple(15, .accord), estExemple: true, du: depuis),
        GenreDemande(
            code: "appareillage", titre: "Appareillage sur mesure", professions: [.medecin, .chirurgienDentiste],
            questions: [
                QuestionGenre(name: "appareillageQ1", label: "Appareil demandé", reponse: .texte, isRequired: true, isMedical: false, exemple: "Orthèse de genou"),
                QuestionGenre(name: "appareillageQ2", label: "Devis joint au dossier du patient", reponse: .ouiNon, isRequired: true, isMedical: false),
            ], reponse: exemple(30, .rejet), estExemple: true, du: depuis),
    ]

    private static func exemple(_ days: Int, _ silence: LifecycleRules.Silence) -> LifecycleRules.AnswerDue {
        .init(
            days: days, silence: silence,
            source: LegalSource("Exemple de la démonstration, sans texte", says: "Délai et effet du silence inventés, à confirmer avant tout usage.", certainty: .aConfirmer))
    }

    private static let depuis = LocalDate(epochDay: 18_262)  // 1 January 2020

    public static let samples: [Sample] = [
        sample("Une rééducation au long cours", .accepted) { _, _ in },
        sample("Un appareillage", .accepted) { content, _ in
            for key in ["reeducationQ1", "reeducationQ3"] { content[key] = nil }
            content["genre"] = "appareillage"
            content["objet"] = "Orthèse de genou sur mesure"
            content["appareillageQ1"] = "Orthèse de genou"
            content["appareillageQ2"] = true
        },
        sample("Type inconnu", .refused(code: "choix", field: "genre")) { content, _ in
            for key in ["reeducationQ1", "reeducationQ3"] { content[key] = nil }
            content["genre"] = "thalasso"
        },
        sample("Question du type sans réponse", .refused(code: "requis", field: "reeducationQ1")) { content, _ in content["reeducationQ1"] = nil },
        sample("Début dans deux ans", .refused(code: "dap.debut-lointain", field: "debut")) { content, today in
            content["debut"] = .string(today.adding(days: 730).iso)
        },
    ]

    private static func sample(
        _ title: String, _ outcome: Sample.Outcome, _ change: @escaping @Sendable (inout [String: JSONValue], LocalDate) -> Void
    ) -> Sample {
        Sample(title, outcome) { today in
            var content: [String: JSONValue] = [
                "genre": "reeducation", "objet": "Trente séances de rééducation de l’épaule", "debut": .string(today.adding(days: 10).iso),
                "argumentaire": "Capsulite rétractile, douleur et perte d’amplitude malgré vingt séances.", "reeducationQ1": 30,
                "reeducationQ3": "Gain de dix degrés en abduction, douleur nocturne persistante.",
            ]
            change(&content, today)
            return .object(content)
        }
    }
}
