import Core
import Store

/// Prior agreements, pregnancies and what the fund does with them: told by the real acts.
struct DemoDecisions: Sendable {
    let stage: DemoStage
    private var world: DemoWorld { stage.world }

    /// - Returns: how many dossiers were told.
    func tell() async throws -> Int {
        try await settings()
        return try await requests() + pregnancies()
    }

    /// One fund wants two people for refusals, and keeps the sentences it often writes.
    private func settings() async throws {
        guard let fund = world.caisse(.general)?.codeOrganisme.code else { return }
        let desk = stage.desk(at: stage.day(60, 9))
        let (admin, agent) = (try await DemoDoor(desk).caller("admin", request: "generation"), try await DemoDoor(desk).caller("agent-cpam", request: "generation"))
        try await desk.setDoubleLecture(fund, teleservice: "demande-accord-prealable", acceptation: false, refus: true, by: admin)
        for (title, text, service) in [
            ("Adresse de visite incomplète", "Précisez l’adresse de visite\u{A0}: bâtiment, étage et code d’accès.", "arret-de-travail"),
            ("Bilan manquant", "Joignez le bilan du professionnel qui suit le patient\u{A0}: il manque à la demande.", "demande-accord-prealable"),
            ("Affiliation terminée", "L’assuré n’était plus affilié à la caisse à cette date. Adressez le document à sa nouvelle caisse.", nil),
        ] as [(String, String, String?)] {
            _ = try await desk.keepMotif(titre: title, texte: text, teleservice: service, by: agent)
        }
    }

    private func requests() async throws -> Int {
        let patients = world.leclercWorkers.dropFirst(19).prefix(4)
        var ids: [String] = []
        for (number, index) in patients.enumerated() {
            let moment = stage.day([1, 3, 12, 20][number], 11)
            guard let id = try await file("demande-accord-prealable", request(number, moment), index, by: "dr-leclerc", at: moment) else { continue }
            ids.append(id)
        }
        // One is decided, one waits for a second person, two wait in the queue.
        if ids.count > 2 {
            let desk = stage.desk(at: stage.ago(minutes: 80))
            let agent = try await DemoDoor(desk).caller("agent-cpam", request: "generation")
            _ = try await desk.take(ids[2], by: agent)
            _ = try await desk.refuse(ids[2], reason: "Le devis ne correspond pas à l’appareil demandé.", by: agent)
        }
        if ids.count > 1 { try await stage.accept(ids[1], "Accord pour trente séances.", by: "agent-cpam", at: stage.ago(minutes: 200)) }
        return ids.count
    }

    private func request(_ number: Int, _ moment: Instant) -> JSONValue {
        let begin = JSONValue.string(moment.date(in: .paris).date.adding(days: 7).iso)
        return switch number {
        case 2:
            [
                "genre": "appareillage", "objet": "Orthèse de genou sur mesure", "debut": begin, "argumentaire": "Instabilité chronique après entorse grave.",
                "appareillageQ1": "Orthèse de genou", "appareillageQ2": true,
            ]
        case 3:
            [
                "genre": "hypolipemiant", "objet": "Première prescription d’un hypolipémiant soumis à accord", "debut": begin,
                "argumentaire": "Objectif non atteint malgré un traitement bien suivi.", "hypolipemiantQ1": "Deux statines à dose maximale tolérée.",
                "hypolipemiantQ2": .string(moment.date(in: .paris).date.adding(days: -15).iso), "hypolipemiantQ3": true,
            ]
        default:
            [
                "genre": "reeducation", "objet": number == 0 ? "Trente séances de rééducation de l’épaule" : "Vingt séances de rééducation du dos", "debut": begin,
                "argumentaire": "Gêne persistante dans les gestes de tous les jours.", "reeducationQ1": number == 0 ? 30 : 20,
                "reeducationQ3": "Amplitude réduite d’un tiers, douleur à l’effort.",
            ]
        }
    }

    /// One told to the family fund, one corrected to twins.
    private func pregnancies() async throws -> Int {
        let women = world.benaliWorkers.dropFirst(4).filter { index in
            world.patient(index).map { $0.sexe == .feminin && $0.dateNaissance.years(to: world.today) < 42 } ?? false
        }
        var told = 0
        for (number, index) in women.dropFirst().prefix(2).enumerated() {
            let moment = stage.day(number == 0 ? 6 : 15, 15)
            let begun = moment.date(in: .paris).date.adding(days: -64)
            func content(_ children: Int) -> JSONValue {
                [
                    "debut": .string(begun.iso), "examen": .string(moment.date(in: .paris).date.iso), "nombreEnfants": .int(children), "organisme": "caf",
                    "accordPatiente": true,
                ]
            }
            guard let id = try await file("declaration-grossesse", content(1), index, by: "sf-marchand", at: moment) else { continue }
            try await stage.receive(id, at: moment.adding(minutes: 2))
            if number == 1 {
                let later = stage.day(3, 10)
                let desk = stage.desk(at: later)
                _ = try await desk.rectify(
                    id, content: content(2), reason: "Échographie\u{A0}: deux enfants.", revision: nil, by: DemoDoor(desk).caller("sf-marchand", request: "generation"))
                try await stage.receive(id, at: later.adding(minutes: 1))
                try await stage.receive(id, at: later.adding(minutes: 2))
            }
            told += 1
        }
        return told
    }

    private func file(_ service: String, _ content: JSONValue, _ index: Int, by slug: String, at moment: Instant) async throws -> String? {
        guard let nir = world.patient(index)?.nir else { return nil }
        let id = try await stage.deposit(DraftInput(teleservice: service, patient: .nir(nir), content: content), by: slug, at: moment)
        try await stage.receive(id, at: moment.adding(minutes: 1))
        return id
    }
}
