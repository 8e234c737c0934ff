import Core
import Store

/// Long-term illnesses of the demonstration, told by the real acts: declared, granted, refused, waiting, near their end.
struct DemoAffections: Sendable {
    let stage: DemoStage
    private var world: DemoWorld { stage.world }

    /// - Returns: how many dossiers were told.
    func tell() async throws -> Int {
        let at = stage.day(30, 9).millisecondsSince1970
        try await stage.desk.database.write { session in
            try ReglagesNotes(session).keep(
                .init(
                    code: "25", isSeventeen: false, isIrreversible: true, years: nil, nextYears: nil, source: "Exemple de la démonstration, sans valeur.",
                    notedBy: "guichet", notedAt: at))
        }
        var told = 0
        let stories: [(patient: Int, by: String, daysAgo: Int, answer: Answer, content: [String: JSONValue])] = [
            // Open since three weeks.
            (16, "dr-leclerc", 21, .none, simple("8", "Type 2, découvert au bilan annuel", since: 21)),
            // Seven weeks from its end: in the doctor’s list.
            (12, "dr-leclerc", 25, .none, simple("1", nil, begun: world.today.adding(years: -3).adding(days: 50))),
            // Near the shortest of its possible ends, and proposed as irreversible.
            (13, "dr-leclerc", 24, .none, simple("25", nil, begun: world.today.adding(years: -3).adding(days: 80))),
            (14, "dr-leclerc", 12, .accept, argued("23", "Trouble bipolaire de type I", "Trois hospitalisations en deux ans, traitement de fond stabilisé.", since: 12)),
            // Granted for fewer years than asked, with the reason.
            (17, "dr-leclerc", 18, .acceptFor("3", "Accord pour trois ans\u{A0}: le traitement sera réévalué à cette échéance."), argued("31", "Maladie de système rare", "Atteinte articulaire et cutanée, traitement immunosuppresseur au long cours.", since: 18)),
            (15, "dr-leclerc", 9, .refuse, argued("31", "Douleurs chroniques étendues", "Gêne quotidienne, traitement antalgique continu.", since: 9)),
            // From a colleague, for a patient of Dr Leclerc.
            (4, "dr-benali", 1, .none, argued("14", "Insuffisance respiratoire sous oxygène", "Oxygène au long cours depuis deux mois.", since: 1)),
        ]
        for story in stories {
            guard world.leclercWorkers.indices.contains(story.patient), let nir = world.patient(world.leclercWorkers[story.patient])?.nir else { continue }
            let at = stage.day(story.daysAgo, 11, 20)
            let input = DraftInput(teleservice: "protocole-de-soins", patient: .nir(nir), content: .object(story.content))
            let id = try await stage.deposit(input, by: story.by, at: at)
            try await stage.receive(id, at: at.adding(minutes: 1))
            switch story.answer {
            case .none: break
            case .accept: try await stage.accept(id, "Accord pour cinq ans.", by: "medical-cpam", at: stage.day(story.daysAgo - 3, 15))
            case .acceptFor(let years, let words): try await stage.accept(id, words, granting: years, by: "medical-cpam", at: stage.day(story.daysAgo - 3, 15))
            case .refuse:
                try await stage.refuse(
                    id,
                    "Les éléments transmis ne montrent ni forme grave ni traitement particulièrement coûteux de plus de six mois. Un bilan spécialisé récent permettrait de revoir la demande.",
                    by: "medical-cpam", at: stage.day(story.daysAgo - 4, 16))
            }
            told += 1
        }
        return told
    }

    private enum Answer { case none, accept, acceptFor(String, String), refuse }

    private func simple(_ code: String, _ precision: String?, since days: Int = 0, begun: LocalDate? = nil) -> [String: JSONValue] {
        [
            "nature": "initiale", "demande": "simplifiee", "affection": affection(code, precision), "dateDebut": .string((begun ?? day(days)).iso),
            "criteresReunis": true, "recommandations": true, "qualite": "medecinTraitant", "patientInforme": true,
        ]
    }

    private func argued(_ code: String, _ precision: String, _ arguments: String, since days: Int) -> [String: JSONValue] {
        [
            "nature": "initiale", "demande": "argumentee", "affection": affection(code, precision), "dateDebut": .string(day(days).iso),
            "arguments": .string(arguments), "actesPrevus": "Consultation spécialisée deux fois par an.", "dureeDemandee": "5", "qualite": "generaliste",
            "patientInforme": true,
        ]
    }

    private func day(_ daysAgo: Int) -> LocalDate { stage.day(daysAgo, 11).date(in: .paris).date }

    private func affection(_ code: String, _ precision: String?) -> JSONValue {
        var members: [String: JSONValue] = ["code": .string("ALD-\(code)")]
        members["texte"] = precision.map(JSONValue.string)
        return .object(members)
    }
}
