import Core
import Store
import Synthetic

/// Everything the tables hold of one dossier of the past: as its acts would have left it, without playing them.
struct PastDossier: Sendable {
    var record: DossierRecord
    let version: VersionRecord
    var events: [EventRecord] = []
    var traces: [TraceRecord] = []
    var transmission: (dossier: String, version: Int, recipient: String, at: Int64)?
    let documents: [(code: String, dossier: String, version: Int, volet: String)]
}

/// Makes dossiers of the past, one by one, from their index alone.
struct PastDossiers: Sendable {
    let world: DemoWorld
    let teleservice: Teleservice
    let keys: KeyRing

    /// Nil for those of the personas' patients, whose lives are told by acts.
    func make(_ index: Int) throws -> PastDossier? {
        guard let seed = world.synthetic.dossier(at: index), seed.assure >= DemoWorld.reserved, let patient = world.patient(seed.assure) else {
            return nil
        }
        let leave = SyntheticLeave(seed, of: patient) { world.ids.draw($0, seed.prolonge ?? index, $1) }
        let content = leave.content
        let id = dossierID(index)
        let clear = JSONWriter.write(content)
        let author = world.account(professionnel: seed.auteur)
        let situation = world.situation(professionnel: seed.auteur)
        let deposited = depositedAt(seed)
        let summary = try keys.encrypt(Array(teleservice.summary(of: content).utf8), at: .init("dossier", id, "resume"))
        let record = DossierRecord(
            id: id, teleservice: teleservice.code, patient: world.patientID(seed.assure), author: author, situation: situation,
            preparedBy: author, caisse: patient.caisse.code, continues: seed.prolonge.map(dossierID), state: DossierState.brouillon.rawValue,
            draft: nil, summary: summary, periodStart: leave.debut.epochDay, periodEnd: leave.fin.epochDay,
            createdAt: deposited.millisecondsSince1970)
        var dossier = PastDossier(
            record: record,
            version: VersionRecord(
                dossier: id, number: 1, content: try keys.encrypt(clear, at: .init("version", id, "1")), digest: Digest.of(clear),
                formVersion: teleservice.formVersion, rulesVersion: teleservice.rulesVersion, depositedBy: author, situation: situation,
                depositedAt: deposited.millisecondsSince1970, reason: nil),
            documents: teleservice.volets.enumerated().map { number, volet in
                (world.ids.ordered("document", index * 8 + number), id, 1, volet.name)
            })
        dossier.record.depositedAt = deposited.millisecondsSince1970
        try live(&dossier, index, deposited, patient.caisse, seed, isHandedOver: teleservice.handedOver(content) != nil)
        return dossier
    }

    func dossierID(_ index: Int) -> String { world.ids.ordered("dossier", index) }

    /// In consulting hours of the first day, and never in the future.
    private func depositedAt(_ seed: SyntheticDossier) -> Instant {
        let wanted = Instant(
            seed.debut, hour: 8 + world.ids.draw("heure", seed.index, 11), minute: world.ids.draw("minute", seed.index, 60), in: .paris)
        return min(wanted, world.now.adding(minutes: -3 - world.ids.draw("avant", seed.index, 50)))
    }
}
