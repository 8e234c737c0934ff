public import Core
import Store

extension Desk {
    /// Deposits a draft: from here on it is signed, durable and immutable. With `content`, what the page holds
    /// is saved and deposited in one gesture.
    public func deposit(
        _ id: String, content: JSONValue? = nil, revision: Int?, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        try await act("deposer", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(content.map(JSONWriter.text) ?? "")") {
                var dossier = try act.load(id, under: .readDossier, .signDossier, hold: true)
                try act.require(revision, of: dossier)
                guard dossier.state == .brouillon else {
                    throw DeskRefusal.cycle(LifecycleRefusal("cycle.deja-depose", "Ce dossier est déjà déposé. Rectifiez-le ou retirez-le."))
                }
                try act.deposit(&dossier, content: try content ?? act.content(of: dossier.record))
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}

extension Act {
    func deposit(_ dossier: inout LoadedDossier, content: JSONValue) throws {
        try Policy.signDossier.enforce(actor, dossier.subject())
        // The fund is the one competent on the day of the act, whatever it was when the draft was begun.
        if let fund = try funds.competente(pour: dossier.identity.caisse, le: now.date(in: .paris).date).caisse {
            dossier = dossier.addressed(to: fund)
        }
        try deposit(&dossier, acceptable(content, for: dossier))
    }

    /// The same for what was judged in this act already, the patient being held.
    func deposit(_ dossier: inout LoadedDossier, judged reading: AnyForm.Reading) throws {
        try Policy.signDossier.enforce(actor, dossier.subject())
        guard reading.anomalies.blocking.isEmpty else { throw DeskRefusal.invalid(reading.anomalies) }
        try deposit(&dossier, reading)
    }

    private func deposit(_ dossier: inout LoadedDossier, _ reading: AnyForm.Reading) throws {
        let version = try nextVersion(reading.content, of: &dossier, reason: nil)
        try apply(.deposit, to: &dossier, version: version)
    }

    /// The content, if nothing in it stops a deposit.
    func acceptable(_ content: JSONValue, for dossier: LoadedDossier) throws -> AnyForm.Reading {
        // Two leaves for the same days must not pass each other between the check and the commit.
        try hold(patient: dossier.record.patient)
        foresee(
            judging: dossier.teleservice, of: dossier.record.patient, dossier.identity, author: dossier.record.author, situation: dossier.record.situation)
        let reading = try examine(
            content, teleservice: dossier.teleservice, patient: facts(of: dossier),
            author: try author(of: dossier.record), dossier: dossier.record.id, continues: dossier.record.continues
        ).adding(dossier.record.version == 0 ? fundAnomalies(dossier.identity.caisse) : [])
        guard reading.anomalies.blocking.isEmpty else { throw DeskRefusal.invalid(reading.anomalies) }
        return reading
    }

    /// The next immutable version, to stand beside the former ones, and what the dossier says of itself from then on. It is
    /// written with the event that brings it.
    func nextVersion(_ content: JSONValue, of dossier: inout LoadedDossier, reason: String?) throws -> VersionRecord {
        let number = dossier.record.version + 1
        let clear = JSONWriter.write(content)
        let version = VersionRecord(
            dossier: dossier.record.id, number: number,
            content: try desk.keys.encrypt(clear, at: .init("version", dossier.record.id, String(number))), digest: Digest.of(clear),
            formVersion: dossier.teleservice.formVersion, rulesVersion: dossier.teleservice.rulesVersion,
            depositedBy: actor.account,
            // A locum signs under their own name, at the place of the professional they replace.
            situation: actor.delegation == nil ? actor.situation?.id : dossier.record.situation, depositedAt: at, reason: reason)
        lu.contents[.init(dossier: dossier.record.id, version: number)] = content
        let context = try ruleContext(
            dossier.teleservice, patient: facts(of: dossier), author: author(of: dossier.record), dossier: dossier.record.id,
            continues: dossier.record.continues)
        dossier.owed = dossier.teleservice.answerDue(on: content, context)
        let period = dossier.teleservice.period(of: content)
        dossier.record.draft = nil
        dossier.record.summary = try sealSummary(dossier.teleservice.summary(of: content), id: dossier.record.id)
        dossier.record.periodStart = period?.lowerBound.epochDay
        dossier.record.periodEnd = period?.upperBound.epochDay
        dossier.record.depositedAt = at
        return version
    }
}
