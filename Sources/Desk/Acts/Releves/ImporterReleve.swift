import Core
import Formats
import Store

extension Desk {
    /// Brings a national file in at once, for the operator's console.
    /// - Parameter approuve: the operator has checked a file that shrank.
    /// - Returns: the delivery, applied, held, refused or already there: its state and its reason say which.
    public func importReleve(
        _ genre: GenreReleve, _ file: FichierReleve, approuve: Bool = false, by caller: Caller, refus: @escaping ([UInt8]) throws -> Void = { _ in },
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> ReleveVue {
        guard caller.actor.isAtConsole else {
            throw DeskRefusal.forbidden("Cet import se fait à la console\u{A0}; depuis les pages, choisissez un fichier du dossier des arrivées.")
        }
        let record = try await receive(genre, file, state: .enCours, approuve: approuve, by: caller)
        return try await carryOut(record, file, by: caller, slice: Self.sliceAlone, refus: refus, progress: progress)
    }

    /// Rows of a transaction when nobody else waits for the database, and when a service runs beside.
    static let sliceAlone = 20_000
    static let sliceBeside = 1_000
    /// The process at work answers for a delivery that long, and says again that it lives.
    static let leaseReleve = 900

    /// Notes that a file is there.
    func receive(_ genre: GenreReleve, _ file: FichierReleve, state: EtatReleve, approuve: Bool = false, by caller: Caller) async throws -> ReleveRecord {
        try await act("recevoir-releve", on: "releve", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            var record = ReleveRecord(
                id: act.desk.chance.identifier(), kind: genre.rawValue, name: String(file.nom.prefix(200)), file: file.arrivee, size: Int64(file.source.length),
                dated: file.date?.millisecondsSince1970, receivedAt: act.at, state: state.rawValue, askedBy: act.actor.account)
            record.takenUntil = state == .enCours ? act.now.adding(seconds: Self.leaseReleve).millisecondsSince1970 : nil
            if approuve { (record.approvedBy, record.approvedAt) = (act.actor.account, act.at) }
            try Releves(act.session).insert(record)
            try act.trace("releve/\(record.id)")
            return record
        }
    }

    /// Reads, writes, and settles the delivery whatever comes of it.
    func carryOut(
        _ record: ReleveRecord, _ file: FichierReleve, by caller: Caller, slice: Int, refus: @escaping ([UInt8]) throws -> Void = { _ in },
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> ReleveVue {
        guard let genre = GenreReleve(rawValue: record.kind) else { throw DeskRefusal.notFound }
        var record = record
        do {
            let survey: ReleveSurvey
            do { survey = try ReleveSurvey.of(file.source) } catch { throw ReleveRefuse(NationalFileError.lectureInterrompue) }
            record.digest = survey.digest
            let loader = try LoaderReleve(genre, file)
            record.scope = loader.isWhole ? "complet" : "changements"
            record.dated = record.dated ?? loader.dated?.millisecondsSince1970
            guard let opened = try await open(record, lines: loader.lines(survey), by: caller) else {
                return try await settle(record, .inchange, ComptesReleve(), by: caller)
            }
            record = opened.record
            return try await load(record, loader, opened, survey, by: caller, slice: slice, refus: refus, progress: progress)
        } catch let why as ReleveRefuse {
            return try await settle(record, why.isHeld ? .retenu : .refuse, ComptesReleve(), why: why, by: caller)
        }
    }

    /// Streams the file in under its own moment; takes it all back if it is not to serve.
    private func load(
        _ record: ReleveRecord, _ loader: LoaderReleve, _ opened: OuvertureReleve, _ survey: ReleveSurvey, by caller: Caller, slice: Int,
        refus: @escaping ([UInt8]) throws -> Void, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> ReleveVue {
        try await restoreIndexes(loader.tables)
        try await takeBack(after: opened.servingMoment, loader.tables)
        if slice == Self.sliceAlone { try await dropIndexesIfEmpty(loader.tables) }
        let desk = self
        let collector = RefusReleve(header: loader.header, delimiter: loader.delimiter, sink: refus)
        let work = ImportReleve(desk: self, caller: caller, releve: record, moment: opened.moment, slice: slice, refus: collector) { rows in
            progress(rows)
            let until = desk.now.adding(seconds: Self.leaseReleve).millisecondsSince1970
            try await desk.database.write { try Releves($0).note(record.id, progress: rows, until: until) }
        }
        do {
            try await loader.run(work, survey)
            try await restoreIndexes(loader.tables)
            try collector.finish()
            if work.comptes.retenus == 0 { throw ReleveRefuse.toutRefuse }
            try opened.refuseIfShrunk(to: work.comptes.retenus, record)
        } catch {
            try? collector.finish()
            try? await work.settled()
            try await restoreIndexes(loader.tables)
            try await takeBack(after: opened.servingMoment, loader.tables)
            let why = error as? ReleveRefuse ?? .interrompu
            let view = try await settle(record, why.isHeld ? .retenu : .refuse, work.comptes, refused: collector.pieces, why: why, by: caller)
            if error is ReleveRefuse { return view }
            throw error
        }
        let view = try await settle(record, .applique, work.comptes, refused: collector.pieces, moment: opened.moment, by: caller)
        let tables = loader.tables
        try await database.write { try AnnuaireLoad($0).analyze(tables) }
        return view
    }

    /// The delivery could not even begin.
    func refuseReleve(_ record: ReleveRecord, _ why: ReleveRefuse, by caller: Caller) async throws {
        _ = try await settle(record, .refuse, ComptesReleve(), why: why, by: caller)
    }

    /// The first rows of an empty table are read in without its indexes, when nobody else is served meanwhile.
    private func dropIndexesIfEmpty(_ tables: [AnnuaireLoad.Table]) async throws {
        try await database.write { try AnnuaireLoad($0).dropIndexesIfEmpty(tables) }
    }

    /// Makes the indexes that are missing, one at a time.
    private func restoreIndexes(_ tables: [AnnuaireLoad.Table]) async throws {
        while try await database.write({ try AnnuaireLoad($0).createMissingIndex(tables) }) {}
    }

    /// Rows of a delivery that never served go, a few at a time, and those it ended hold again.
    private func takeBack(after moment: Int64, _ tables: [AnnuaireLoad.Table]) async throws {
        while try await database.write({ try AnnuaireLoad($0).takeBack(after: moment, tables: tables, limit: 2_000) }) > 0 {}
    }

    /// The delivery is over. From this commit on, readers see it if it is applied.
    private func settle(
        _ record: ReleveRecord, _ state: EtatReleve, _ comptes: ComptesReleve, refused: [[UInt8]] = [], moment: Int64? = nil, why: ReleveRefuse? = nil,
        by caller: Caller
    ) async throws -> ReleveVue {
        try await act("clore-releve", on: "releve/\(record.id)", by: caller) { act in
            guard var current = try Releves(act.session).hold(record.id) else { throw DeskRefusal.notFound }
            current.digest = record.digest
            current.scope = record.scope
            current.dated = record.dated
            current.previous = why?.previous ?? record.previous
            current.state = state.rawValue
            current.takenUntil = nil
            current.endedAt = act.at
            current.progress = comptes.lus
            current.note(comptes)
            (current.reasonCode, current.reason) = (why?.code, why?.phrase)
            if let moment {
                current.moment = moment
                try Releves(act.session).serve(current, moment: moment)
            }
            try act.keep(refused: refused, of: current.id)
            try Releves(act.session).save(current)
            try act.trace("releve/\(current.id)")
            guard let view = ReleveVue(current) else { throw DeskRefusal.notFound }
            return view
        }
    }
}
