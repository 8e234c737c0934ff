import ContactTracing
import Core
import Foundation
import Formats
import Store

/// One import under way: reads each list as often as it must, a slice at a time, and never holds one whole.
final class ImportEnCours {
    /// Rows of a transaction.
    static let slice = 1000

    private let desk: Desk
    private let caller: Caller
    private let epidemie: String
    private let lot: String
    private let territoire: TerritoireImport
    private let progress: @Sendable (Int, String) async throws -> Void
    private let refuse: (GenreListe, TableFormat, [String], RefusedRow) throws -> Void

    private(set) var bilan = BilanImport()
    private var tally = LinkTally()
    private var rows = 0

    init(
        desk: Desk, caller: Caller, epidemie: String, lot: String, territoire: TerritoireImport,
        progress: @escaping @Sendable (Int, String) async throws -> Void, refuse: @escaping (GenreListe, TableFormat, [String], RefusedRow) throws -> Void
    ) {
        (self.desk, self.caller, self.epidemie, self.lot, self.territoire) = (desk, caller, epidemie, lot, territoire)
        (self.progress, self.refuse) = (progress, refuse)
    }

    func run(_ files: [FichierListe]) async throws {
        for genre in GenreListe.allCases { bilan.count(genre) { _ in } }
        var mapped: [(FichierListe, ColumnMapping)] = []
        for file in files {
            if let mapping = try await mapping(of: file) { mapped.append((file, mapping)) }
        }
        for (file, mapping) in mapped where file.genre == .cas { try await cases(file, mapping) }
        if mapped.contains(where: { $0.0.genre != .contacts }) {
            try await knowCases()
            for (file, mapping) in mapped where file.genre == .cas { try await sources(file, mapping) }
            for (file, mapping) in mapped where file.genre == .liens { try await links(file, mapping) }
            try await resolve()
            bilan.signales["boucles"] = tally.loops()
            bilan.signales["auto_infections"] = tally.selfInfections
            bilan.signales["liens_orphelins"] = tally.orphans
            bilan.signales["sources_multiples"] = tally.multipleSources
        }
        for (file, mapping) in mapped where file.genre == .contacts { try await contacts(file, mapping) }
    }

    /// Looks the whole file over once: what its columns look like decides how its dates are read.
    private func mapping(of file: FichierListe) async throws -> ColumnMapping? {
        let survey: TableSurvey
        do throws(TableError) {
            survey = try TableSurvey(try TableReader(file.source))
        } catch {
            guard case .vide = error else { throw ListeIllisible.refusal(file, error) }
            bilan.say("\(file.nom) : \(error.message)")
            return nil
        }
        let proposal = MappingProposal(survey, vocabulary: file.genre.vocabulaire)
        let print = Correspondances.fingerprint(file.genre, survey.header)
        let saved = try await desk.database.read { try ModelesImport($0).find(print) }
        let mapping = file.correspondances ?? Correspondances.applied(saved, proposal, survey, file.genre).mapping
        bilan.say("\(file.nom) : \(survey.encoding), \(survey.header.count) colonnes, dont \(mapping.columns.count) comprises.")
        for code in file.genre.vocabulaire.targets.map(\.code) {
            guard let column = mapping.columns[code], let target = file.genre.vocabulaire.target(code) else { continue }
            bilan.say("\(file.nom) : « \(survey.header[column]) » est lue comme « \(target.label) ».")
        }
        for sentence in proposal.questions + survey.findings.map(\.message) { bilan.say("\(file.nom) : \(sentence)") }
        let json = String(decoding: try JSONEncoder().encode(mapping), as: UTF8.self)
        try await desk.act("garder-correspondances", on: "suivi/lot/\(lot)", by: caller) { [lot] act in
            try ModelesImport(act.session).keep(print, mapping: json, by: act.actor.account, at: act.at)
            try act.trace("suivi/lot/\(lot)")
        }
        return mapping
    }

    // MARK: The lists

    private func cases(_ file: FichierListe, _ mapping: ColumnMapping) async throws {
        let table = try open(file)
        let reader = LineListReader(cases: table, mapping: mapping, latest: today)
        var seen = HashNumbers()
        var batch: [(read: ReadCase, isRepeated: Bool)] = []
        while let event = try next(reader, file) {
            switch event {
            case .refused(let row): try refused(row, file, table)
            case .read(let read):
                noteAbsurd(read.signalements)
                let isRepeated = read.identifiant.map { !seen.number(of: Self.hash($0)).isNew } ?? false
                if isRepeated { bilan.flag("doublons") }
                rowCells[read.line] = reader.cells
                batch.append((read, isRepeated))
                if batch.count == Self.slice { try await keep(cases: batch, file, table); batch.removeAll(keepingCapacity: true) }
            }
        }
        try await keep(cases: batch, file, table)
    }

    private func keep(cases batch: [(read: ReadCase, isRepeated: Bool)], _ file: FichierListe, _ table: TableReader) async throws {
        guard !batch.isEmpty else { return }
        let (epidemie, lot, territoire) = (epidemie, lot, territoire)
        let slice = try await act(file, batch.count) { act in try act.importCases(batch, epidemie: epidemie, lot: lot, territoire) }
        try settle(slice, file, table, among: batch.count)
        try await tell(batch.count, file)
    }

    private func contacts(_ file: FichierListe, _ mapping: ColumnMapping) async throws {
        let table = try open(file)
        let reader = LineListReader(contacts: table, mapping: mapping, latest: today)
        var seen = HashNumbers()
        var batch: [ReadContact] = []
        while let event = try next(reader, file) {
            switch event {
            case .refused(let row): try refused(row, file, table)
            case .read(let read):
                noteAbsurd(read.signalements)
                if let id = read.identifiant, !seen.number(of: Self.hash(read.cas + "\u{1F}" + id)).isNew { bilan.flag("doublons") }
                rowCells[read.line] = reader.cells
                batch.append(read)
                if batch.count == Self.slice { try await keep(contacts: batch, file, table); batch.removeAll(keepingCapacity: true) }
            }
        }
        try await keep(contacts: batch, file, table)
    }

    private func keep(contacts batch: [ReadContact], _ file: FichierListe, _ table: TableReader) async throws {
        guard !batch.isEmpty else { return }
        let (epidemie, lot, territoire) = (epidemie, lot, territoire)
        let slice = try await act(file, batch.count) { act in
            try act.importContacts(batch, try act.parametresOuverts(epidemie), lot: lot, territoire)
        }
        try settle(slice, file, table, among: batch.count)
        try await tell(batch.count, file)
    }

    /// Infectors given inside the list of cases: links that are not rows.
    private func sources(_ file: FichierListe, _ mapping: ColumnMapping) async throws {
        guard mapping.columns["infecteur"] != nil else { return }
        let table = try open(file)
        let reader = LineListReader(cases: table, mapping: mapping, latest: today)
        var batch: [LienLu] = []
        while let event = try next(reader, file) {
            guard case .read(let read) = event, let to = read.identifiant else { continue }
            for from in read.sources {
                tally.link(from: Self.hash(from), to: Self.hash(to))
                batch.append(LienLu(line: read.line, de: from, vers: to, le: nil, nature: nil))
            }
            if batch.count >= Self.slice { try await keep(inside: batch, file); batch.removeAll(keepingCapacity: true) }
        }
        try await keep(inside: batch, file)
    }

    private func keep(inside batch: [LienLu], _ file: FichierListe) async throws {
        guard !batch.isEmpty else { return }
        let (epidemie, lot, territoire) = (epidemie, lot, territoire)
        // Rows outside the territory were refused as rows already: their links go with them, uncounted.
        _ = try await act(file, batch.count) { act in try act.importLinks(batch, epidemie: epidemie, lot: lot, territoire) }
    }

    private func links(_ file: FichierListe, _ mapping: ColumnMapping) async throws {
        let table = try open(file)
        let reader = LineListReader(links: table, mapping: mapping, latest: today)
        var seen = HashNumbers()
        var batch: [LienLu] = []
        while let event = try next(reader, file) {
            switch event {
            case .refused(let row): try refused(row, file, table)
            case .read(let read):
                noteAbsurd(read.signalements)
                tally.link(from: Self.hash(read.de), to: Self.hash(read.vers))
                if !seen.number(of: Self.hash(read.de + "\u{1F}" + read.vers)).isNew { bilan.flag("doublons") }
                rowCells[read.line] = reader.cells
                batch.append(LienLu(line: read.line, de: read.de, vers: read.vers, le: read.date, nature: read.exposition))
                if batch.count == Self.slice { try await keep(links: batch, file, table); batch.removeAll(keepingCapacity: true) }
            }
        }
        try await keep(links: batch, file, table)
    }

    private func keep(links batch: [LienLu], _ file: FichierListe, _ table: TableReader) async throws {
        guard !batch.isEmpty else { return }
        let (epidemie, lot, territoire) = (epidemie, lot, territoire)
        let slice = try await act(file, batch.count) { act in try act.importLinks(batch, epidemie: epidemie, lot: lot, territoire) }
        try settle(slice, file, table, among: batch.count)
        try await tell(batch.count, file)
    }

    // MARK: What they share

    /// Cases that links may lead to: those of the lists and those already here.
    private func knowCases() async throws {
        var after = ""
        while true {
            let (epidemie, from) = (epidemie, after)
            let part = try await desk.database.read { try LineLists($0).names(epidemic: epidemie, after: from, limit: 5000) }
            for name in part.names { tally.know(case: Self.hash(name)) }
            guard let last = part.last else { return }
            after = last
        }
    }

    private func resolve() async throws {
        var after: String? = ""
        while let from = after {
            let (epidemie, lot) = (epidemie, lot)
            after = try await desk.act("importer", on: "suivi/lot/\(lot)", by: caller) { act in
                try act.trace("suivi/lot/\(lot)")
                return try act.resolveLinks(epidemie: epidemie, after: from, limit: 2000)
            }
        }
    }

    private func act(_ file: FichierListe, _ count: Int, _ body: @escaping @Sendable (Act) throws -> TrancheImport) async throws -> TrancheImport {
        let (epidemie, lot, genre) = (epidemie, lot, file.genre.rawValue)
        return try await desk.act("importer", on: "suivi/lot/\(lot)", by: caller) { act in
            _ = try act.parametresOuverts(epidemie)
            let slice = try body(act)
            try act.trace("suivi/lot/\(lot)/\(genre)/\(count)")
            return slice
        }
    }

    private func settle(_ slice: TrancheImport, _ file: FichierListe, _ table: TableReader, among count: Int) throws {
        bilan.count(file.genre) {
            $0.lus += count
            $0.retenus += count - slice.refus.count
            $0.refuses += slice.refus.count
            $0.nouveaux += slice.nouveaux
            $0.reconnus += slice.reconnus
            $0.modifies += slice.modifies
        }
        bilan.flag("valeurs_absurdes", slice.absurdes)
        bilan.doublonsProposes += slice.doublons
        for (line, code, phrase) in slice.refus {
            try refuse(file.genre, table.format, table.header, RefusedRow(line: line, cells: rowCells[line] ?? [], motif: .autre(code: code, phrase: phrase)))
        }
        for sentence in slice.phrases { bilan.say(sentence) }
        rowCells.removeAll(keepingCapacity: true)
    }

    /// Cells of the rows of the slice under way, as the file wrote them, should the desk refuse one.
    private var rowCells: [Int: [String]] = [:]

    private func refused(_ row: RefusedRow, _ file: FichierListe, _ table: TableReader) throws {
        bilan.count(file.genre) { $0.lus += 1; $0.refuses += 1 }
        try refuse(file.genre, table.format, table.header, row)
    }

    private func noteAbsurd(_ found: [Signalement]) {
        bilan.flag("valeurs_absurdes", found.count)
        for one in found { bilan.say(one.raison) }
    }

    private func tell(_ count: Int, _ file: FichierListe) async throws {
        rows += count
        try await progress(rows, "\(file.genre.libelle) : \(bilan.comptes[file.genre]?.lus ?? 0) lignes")
    }

    private func open(_ file: FichierListe) throws -> TableReader {
        do throws(TableError) { return try TableReader(file.source) } catch { throw ListeIllisible.refusal(file, error) }
    }

    private func next<Value>(_ reader: LineListReader<Value>, _ file: FichierListe) throws -> LineListEvent<Value>? {
        do throws(TableError) { return try reader.next() } catch { throw ListeIllisible.refusal(file, error) }
    }

    private lazy var today = desk.now.date(in: .paris).date

    private static func hash(_ text: String) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(text)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

enum ListeIllisible {
    static func refusal(_ file: FichierListe, _ error: TableError) -> DeskRefusal {
        .invalid([Anomaly(field: "fichier_\(file.genre.rawValue)", code: error.code, message: "\(file.nom) : \(error.message) \(error.remedy)")])
    }
}
