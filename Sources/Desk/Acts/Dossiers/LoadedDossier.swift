import Core
import Store

/// A dossier held in an act: its row, its téléservice, its patient.
struct LoadedDossier {
    var record: DossierRecord
    let teleservice: Teleservice
    let identity: PatientIdentity
    /// The fund that answers for it today: the one it was deposited with, or whoever took its work over since.
    let caisse: CodeOrganisme
    /// Which service of the fund decides what was deposited; nil when any of its people may.
    var decideur: Decideur?
    /// False until its row is there: a dossier begun and deposited in one act is written with its first event.
    var isWritten = true
    /// Begun and deposited in this act: nothing stands beside it that this act did not put there.
    var isFresh = false

    /// The same, for another fund: a draft whose patient's fund merged meanwhile.
    func addressed(to fund: CodeOrganisme) -> LoadedDossier {
        var moved = LoadedDossier(record: record, teleservice: teleservice, identity: identity, caisse: fund, isWritten: isWritten)
        moved.record.caisse = fund.code
        return moved
    }

    var state: DossierState { DossierState(rawValue: record.state) ?? .clos }

    var lifecycle: Lifecycle {
        get {
            Lifecycle(
                rules: teleservice.lifecycle.owing(owed), state: state, version: record.version,
                windowEnds: record.windowEnds.map(Instant.init(millisecondsSince1970:)),
                answerDue: record.answerDue.map(Instant.init(millisecondsSince1970:)),
                answeredAt: record.answeredAt.map(Instant.init(millisecondsSince1970:)))
        }
        set {
            record.state = newValue.state.rawValue
            record.version = newValue.version
            record.windowEnds = newValue.windowEnds?.millisecondsSince1970
            record.answerDue = newValue.answerDue?.millisecondsSince1970
            record.answeredAt = newValue.answeredAt?.millisecondsSince1970
        }
    }

    /// What the version in force makes the fund owe, as it was settled on the day of its deposit.
    var owed: LifecycleRules.AnswerDue? {
        get {
            guard let days = record.dueDays, let silence = record.dueSilence.flatMap(LifecycleRules.Silence.init(rawValue:)), let text = record.dueText
            else { return nil }
            let certainty = record.dueCertainty.flatMap(LegalSource.Certainty.init(rawValue:)) ?? .aConfirmer
            return .init(days: days, silence: silence, source: LegalSource(text, says: "", certainty: certainty))
        }
        set {
            record.dueDays = newValue?.days
            record.dueSilence = newValue?.silence.rawValue
            record.dueText = newValue?.source.reference
            record.dueCertainty = newValue?.source.certainty.rawValue
        }
    }

    func subject() -> DossierSubject {
        DossierSubject(
            author: record.author, teleservice: record.teleservice, signatories: teleservice.authors, caisse: caisse, state: state,
            takenBy: record.takenBy, concernsFund: teleservice.concernsFund, decideur: decideur)
    }
}

extension Act {
    /// The dossier, if the policy lets the actor know of it. With `hold`, nobody else changes it until the
    /// act ends.
    func load(_ id: String, under policies: Policy<DossierSubject>..., hold: Bool = false) throws -> LoadedDossier {
        let dossiers = Dossiers(session)
        guard Identifier.isWellFormed(id), let record = try hold ? dossiers.hold(id) : lu.dossiers[id] ?? dossiers.find(id),
            let teleservice = desk.teleservice(record.teleservice), let identity = try identity(of: record.patient)
        else { throw DeskRefusal.notFound }
        desk.mesures.concerne(teleservice.code, request: caller.request)
        var dossier = try LoadedDossier(
            record: record, teleservice: configured(teleservice, depositedAt: record.depositedAt), identity: identity, caisse: currentFund(of: record))
        if actor.caisse != nil { dossier.decideur = try decideur(of: record, teleservice) }
        let subject = dossier.subject()
        for policy in policies { try policy.enforce(actor, subject) }
        return dossier
    }

    /// Which service of the fund decides what was deposited.
    func decideur(of record: DossierRecord, _ teleservice: Teleservice) throws -> Decideur? {
        guard record.version > 0, teleservice.reservesDecisions else { return nil }
        return teleservice.decideur(of: try content(of: record))
    }

    /// The fund that answers today for the one a dossier was addressed to; that one itself when nobody is known.
    func currentFund(of record: DossierRecord) throws -> CodeOrganisme {
        guard let code = try? CodeOrganisme(record.caisse) else { throw DeskRefusal.notFound }
        return try funds.competente(pour: code, le: now.date(in: .paris).date).caisse ?? code
    }

    /// Refuses when the caller worked on an older state than the present one.
    func require(_ revision: Int?, of dossier: LoadedDossier) throws {
        guard let revision, revision != dossier.record.revision else { return }
        throw DeskRefusal.stale(revision: dossier.record.revision)
    }
}

enum Identifier {
    /// 32 lower-case hexadecimal digits.
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
