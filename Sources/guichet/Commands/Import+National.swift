import ArgumentParser
import Core
import Desk
import Foundation
import Store

extension Import {
    /// `guichet import annuaire FILE`
    struct Annuaire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in the national directory of health professionals: the open extract (56 columns, “|”).",
            discussion: """
                Whole file or nothing. What is new begins, what changed goes on with its history, what the file no longer has ends.
                The format, the counts and the refusals are told in docs/formats/annuaire.md.
                """)

        @OptionGroup var options: NationalFile

        func run() async throws { try await options.run(.annuaire) }
    }

    /// `guichet import finess FILE`
    struct Finess: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in the FINESS register of establishments: the extract with its positions (“;”, no header).",
            discussion: "Whole file or nothing, as the directory. The format is told in docs/formats/finess.md.")

        @OptionGroup var options: NationalFile

        func run() async throws { try await options.run(.finess) }
    }
}

/// What the two imports of national files have in common.
struct NationalFile: ParsableArguments {
    @Argument(help: "The file, as it was downloaded and decompressed.") var file: String
    @OptionGroup var place: DatabasePlace
    @Option(help: "Date of the file when its name does not bear the right one: 2026-01-15 or 2026-01-15T08:23.") var date: String?
    @Option(help: "Where to write the refused rows, with one more column: motif_du_refus.") var refus: String?
    @Flag(help: "The file has more than a tenth fewer rows than the one that serves, and it was checked: apply it.") var approuver = false
    @Flag(help: "One JSON object on standard output, and nothing else there.") var json = false

    func validate() throws {
        if let date, Self.instant(date) == nil { throw ValidationError("--date: write 2026-01-15 or 2026-01-15T08:23.") }
    }

    func run(_ genre: GenreReleve) async throws {
        let name = (file as NSString).lastPathComponent
        let source = try FileSource.open(file)
        let dated = date.flatMap(Self.instant) ?? FichierReleve.date(in: name) ?? (genre == .annuaire ? Self.modified(file) : nil)
        let back = try refus.map(RefusedFile.init)
        var opening = try place.opening()
        opening.isQuiet = json
        // One large transaction after another on indexes of hundreds of megabytes: a page read again is a second lost.
        opening.options.sqlite.cacheKiB = 65_536
        opening.options.sqlite.readers = 1
        // Sorting the indexes of a first import needs more room than memory: beside the data, where its owner alone reads.
        if case .sqlite(let path) = opening.location { setenv("SQLITE_TMPDIR", (path as NSString).deletingLastPathComponent, 0) }
        let pace = Pace()
        do {
            try await opening.desk().use { desk in
                let done = try await desk.importReleve(
                    genre, FichierReleve(nom: name, source: source, date: dated), approuve: approuver, by: .operatorAtConsole("import \(genre.rawValue)"),
                    refus: { try back?.write($0) }, progress: { rows in if pace.isDue { whisper("  \(genre.libelle) : \(rows) lignes lues") } })
                try back?.finish()
                if json { say(JSONWriter.text(done.json)) } else { show(done) }
                _ = try await desk.sealTraces()
                if done.etat != .applique && done.etat != .inchange { throw ExitCode.failure }
            }
        } catch let refusal as DeskRefusal {
            whisper(refusal.description)
            throw ExitCode.failure
        }
    }

    private func show(_ done: ReleveVue) {
        if let raison = done.raison { whisper("\(done.etat.libelle) : \(raison)") }
        if done.etat == .inchange { return say("Ce fichier est déjà celui qui sert : rien à faire.") }
        guard done.comptes.lus > 0 else { return }
        let c = done.comptes
        say("\(done.genre.libelle) : \(c.lus) lus = \(c.retenus) retenus + \(c.refuses) refusés (dont \(c.doublons) en double)")
        say("\(c.nouveaux) nouveaux, \(c.modifies) modifiés, \(c.inchanges) inchangés, \(c.finis) terminés")
        say("Relevé \(done.id) : \(done.etat.libelle)")
    }

    private static func modified(_ path: String) -> Instant? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.modificationDate] as? Date).map { Instant(millisecondsSince1970: Int64($0.timeIntervalSince1970 * 1000)) }
    }

    /// Paris time, as the files are dated.
    private static func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, let day = try? LocalDate(iso: String(first)), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return Instant(day, in: .paris) }
        let time = parts[1].split(separator: ":").compactMap { Int($0) }
        guard time.count == 2, (0..<24).contains(time[0]), (0..<60).contains(time[1]) else { return nil }
        return Instant(day, hour: time[0], minute: time[1], in: .paris)
    }
}

/// A file of refused rows, readable by its owner alone: they may name people.
final class RefusedFile {
    private let handle: FileHandle

    init(_ path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]), let handle = FileHandle(forWritingAtPath: path)
        else {
            throw SettingsError("refus.ecriture", "\(path) cannot be written.", remedy: "Name a file in a folder you may write to.")
        }
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

    func finish() throws { try handle.close() }
}
