import ArgumentParser
import ContactTracing
import Core
import Desk
import Foundation
import Store

/// `guichet import`: data in, from files.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring data in from files.", subcommands: [Contacts.self, Annuaire.self, Finess.self, Assures.self, Remboursements.self])

    /// `guichet import contacts --cas FILE --liens FILE --contacts FILE`
    struct Contacts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in line lists of cases, of links and of contacts: CSV or XLSX, any column names.",
            discussion: """
                Nothing stops the import: what is odd is kept, flagged and explained; what cannot be kept comes back with its reason.
                The counts are defined in docs/formats/listes-de-cas.md.
                """)

        @OptionGroup var place: StudyPlace
        @Option(help: "Line list of cases.") var cas: String?
        @Option(help: "Line list of links between cases.") var liens: String?
        @Option(help: "Line list of contacts, each with its case.") var contacts: String?
        @Option(help: "Code of the epidemic; “etude” is opened when the database knows none.") var epidemie: String?
        @Option(help: "Département of the rows that name none.") var departement: String?
        @Option(help: "Where to write the refused rows, with one more column: motif_du_refus.") var refus: String?
        @Flag(help: "One JSON object on standard output, and nothing else there.") var json = false

        func validate() throws {
            guard cas != nil || liens != nil || contacts != nil else { throw ValidationError("Name at least one list: --cas, --liens or --contacts.") }
            if let departement, Departement(departement) == nil { throw ValidationError("--departement: “\(departement)” is not a French département, for example 39 or 2A.") }
        }

        func run() async throws {
            let files: [FichierListe] = try [(GenreListe.cas, cas), (.liens, liens), (.contacts, contacts)].compactMap { genre, path in
                try path.map { FichierListe(genre: genre, nom: ($0 as NSString).lastPathComponent, source: try FileSource.open($0)) }
            }
            let quiet = json
            var opening = try place.opening(quiet: quiet)
            // What it reads again is little: a small cache is full at ten thousand rows, and no larger at a million.
            opening.options.sqlite.cacheKiB = 16_384
            let back = refus.map { RefusedFiles(path: $0, primary: files[0].genre) }
            let pace = Pace()
            do {
                try await opening.desk().use { desk in
                    let code = try await desk.epidemic(epidemie, quiet: quiet)
                    let done = try await desk.importLineLists(
                        files, epidemie: code, departement: departement.flatMap { Departement($0) }, by: .operatorAtConsole("import contacts"),
                        refus: { genre, bytes in try back?.write(genre, bytes) }, progress: { line in if pace.isDue { whisper("  \(line)") } })
                    try back?.finish()
                    if json { say(JSONWriter.text(done.bilan.json(lot: done.lot))) } else { show(done) }
                    _ = try await desk.sealTraces()
                }
            } catch let refusal as DeskRefusal {
                whisper(refusal.description)
                throw ExitCode.failure
            }
        }

        private func show(_ done: LotImporte) {
            for message in done.bilan.messages { say("  \(message)") }
            func line(_ name: String, _ c: BilanImport.Compte) {
                say("\(name) : \(c.lus) lus = \(c.retenus) retenus + \(c.refuses) refusés (\(c.nouveaux) nouveaux, \(c.reconnus) déjà connus, \(c.modifies) modifiés)")
            }
            for genre in GenreListe.allCases { if let c = done.bilan.comptes[genre], c.lus > 0 { line(genre.libelle, c) } }
            line("En tout", done.bilan.total)
            for genre in BilanImport.genres { say("\(BilanImport.libelle(genre)) : \(done.bilan.signales[genre] ?? 0)") }
            say("Paires de fiches à examiner comme doublons : \(done.bilan.doublonsProposes)")
            say("Lot \(done.lot)")
        }
    }
}

extension Desk {
    /// The epidemic a command is about: the one named, else the only open one; a study when there is none.
    func epidemic(_ code: String?, quiet: Bool) async throws -> String {
        let caller = Caller.operatorAtConsole("epidemie")
        if let code {
            let known = try await listEpidemies(by: caller)
            if known.contains(where: { $0.code == code }) { return code }
        } else if let first = try await listEpidemies(by: caller).first {
            return first.code
        }
        let opened = try await openStudy(code ?? "etude", by: caller)
        if opened.isNew, !quiet { say("epidemic: an exercise “\(opened.parametres.code)” was opened, until \(opened.parametres.fin.iso). Invented or study data only.") }
        return opened.parametres.code
    }
}
