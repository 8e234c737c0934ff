import Core
import Store
import Synthetic

extension PastDossiers {
    /// Plays the events through the life cycle itself, so that the row is what acts would have left.
    func live(_ dossier: inout PastDossier, _ index: Int, _ deposited: Instant, _ code: CodeOrganisme, _ seed: SyntheticDossier, isHandedOver: Bool) throws {
        guard let number = world.caisses.firstIndex(where: { $0.codeOrganisme == code }),
            let doctor = try world.professionnel(seed.auteur)?.0.name
        else { return }
        let caisse = world.caisses[number]
        let author = Hand(account: dossier.record.author, name: doctor, act: "deposer", situation: dossier.record.situation)
        let desk = Hand(account: nil, name: "Guichet", act: "transmettre")
        var lifecycle = Lifecycle(rules: teleservice.lifecycle)
        try note(.deposit, deposited, by: author, &lifecycle, &dossier)
        guard !isHandedOver, caisse.recoit(teleservice.code, le: deposited.date(in: .paris).date) else { return }

        let received = deposited.adding(seconds: 1 + draw("reception", index, 4))
        try note(.receive, received, by: desk, &lifecycle, &dossier)
        dossier.transmission = (dossier.record.id, 1, "caisse:\(code.code)", received.millisecondsSince1970)

        let taken = deposited.adding(minutes: 240 + draw("prise", index, 4_000))
        guard taken < world.now else { return }
        let account = world.account(agentOf: number)
        let agent = Hand(account: account, name: world.agentName(caisse), act: "prendre")
        dossier.record.takenBy = account
        try note(.take, taken, by: agent, &lifecycle, &dossier)

        let answered = taken.adding(minutes: 4 + draw("reponse", index, 40))
        guard answered < world.now else { return }
        let (event, act) = answer(index)
        try note(event, answered, by: Hand(account: account, name: agent.name, act: act), &lifecycle, &dossier)

        let closed = answered.adding(hours: 24 * teleservice.lifecycle.closesAfterDays + 1)
        guard closed < world.now else { return }
        try note(.close, closed, by: Hand(account: nil, name: desk.name, act: DossierEvent.close.word), &lifecycle, &dossier)
    }

    /// Who did a step of the past, and the word of its act in the trace.
    private struct Hand {
        /// Nil for the desk itself.
        let account: String?
        let name: String
        let act: String
        var situation: String?
    }

    private func answer(_ index: Int) -> (DossierEvent, String) {
        // The leave that another prolongs was accepted.
        switch index % 5 == 3 ? 99 : draw("issue", index, 100) {
        case 0..<3: (.refuse(reason: "L’arrêt est parvenu après sa fin : le contrôle n’était plus possible."), "refuser")
        case 3..<6: (.askCorrection(reason: "Précisez l’adresse de visite : bâtiment, étage et code d’accès."), "demander-correction")
        default: (.accept(comment: nil), "accepter")
        }
    }

    private func note(_ event: DossierEvent, _ at: Instant, by hand: Hand, _ lifecycle: inout Lifecycle, _ dossier: inout PastDossier) throws {
        _ = try lifecycle.apply(event, at: at)
        let (id, ms, rank) = (dossier.record.id, at.millisecondsSince1970, dossier.events.count + 1)
        dossier.record.state = lifecycle.state.rawValue
        dossier.record.version = lifecycle.version
        dossier.record.windowEnds = lifecycle.windowEnds?.millisecondsSince1970
        dossier.record.answerDue = lifecycle.answerDue?.millisecondsSince1970
        dossier.record.answeredAt = lifecycle.answeredAt?.millisecondsSince1970
        dossier.record.updatedAt = ms
        dossier.record.revision = rank + 1
        dossier.events.append(
            EventRecord(
                dossier: id, rank: rank, word: event.word, state: lifecycle.state.rawValue, version: lifecycle.version, at: ms,
                account: hand.account, by: hand.name, reason: event.reason))
        dossier.traces.append(
            TraceRecord(
                id: "", at: ms, account: hand.account ?? "guichet", onBehalfOf: nil, situation: hand.situation, session: "generation",
                request: "generation", act: hand.act, object: "dossier/\(id)", patient: dossier.record.patient, reason: nil,
                result: TraceResult.done.rawValue))
    }

    private func draw(_ kind: String, _ index: Int, _ bound: Int) -> Int { world.ids.draw(kind, index, bound) }
}

extension TraceRecord {
    /// The same trace under the identifier it takes in the table.
    func named(_ id: String) -> TraceRecord {
        TraceRecord(
            id: id, at: at, account: account, onBehalfOf: onBehalfOf, situation: situation, session: session, request: request, act: act,
            object: object, patient: patient, reason: reason, result: result)
    }
}
