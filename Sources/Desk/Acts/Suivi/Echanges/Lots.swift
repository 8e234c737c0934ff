import ContactTracing
public import Core
import Foundation
import Formats
import Store

/// A file someone hands in.
public struct DepotListe: Sendable {
    public let genre: GenreListe
    public let nom: String
    public let octets: [UInt8]

    public init(genre: GenreListe, nom: String, octets: [UInt8]) {
        self.genre = genre
        self.nom = nom
        self.octets = octets
    }
}

/// What was chosen for a batch before it is brought in.
struct ReglagesLot: Codable {
    /// Names of the files.
    var noms: [GenreListe: String] = [:]
    /// Chosen columns, by the code of their meaning.
    var colonnes: [GenreListe: [String: Int]] = [:]
    var departement: String?
}

/// A batch of line lists as people see it.
public struct LotView: Sendable {
    public let id: String
    public let epidemie: String
    public let nom: String
    /// a-confirmer, a-faire, en-cours, fait, echec, defait.
    public let etat: String
    public let le: Instant
    /// Rows written so far.
    public let avance: Int
    public let bilan: BilanImport
    public let departement: String?
    /// Files of refused rows there are, with their extension.
    public let refus: [GenreListe: String]
    /// What the import would do; for a batch still to be confirmed.
    public let apercu: [ApercuListe]
    public let defaitLe: Instant?
}

extension Desk {
    /// In bytes, all the files of one batch.
    public static let largestDeposit = 20 << 20
    /// Files are sealed in pieces of this size.
    private static let piece = 1 << 20

    /// Takes files in, sealed, until somebody has looked at the preview.
    public func depositLists(
        _ files: [DepotListe], epidemie: String, departement: String? = nil, key: String? = nil, by caller: Caller
    ) async throws -> String {
        guard !files.isEmpty else {
            throw DeskRefusal.invalid([Anomaly(field: "cas", code: "fichier-absent", message: "Choisissez au moins un fichier : une liste de cas, de liens ou de contacts.")])
        }
        guard files.reduce(0, { $0 + $1.octets.count }) <= Self.largestDeposit else {
            throw DeskRefusal.malformed(code: "trop-volumineux", message: "Les fichiers dépassent 20 Mo ensemble. Partagez-les, ou confiez-les à l’exploitant du guichet.")
        }
        for file in files {
            do throws(TableError) { _ = try TableReader(ByteSource(file.octets)) } catch {
                throw DeskRefusal.invalid([Anomaly(field: file.genre.rawValue, code: error.code, message: "\(file.nom) : \(error.message) \(error.remedy)")])
            }
        }
        return try await act("deposer-listes", on: "suivi/lot", by: caller) { act in
            try Policy.leadTracing.enforce(act.actor, ())
            let parametres = try act.parametresOuverts(epidemie)
            let perimetre = try act.perimetre(parametres.code, [.agence, .plateforme])
            try act.require(departement, in: perimetre)
            try act.trace("suivi/lot")
            return try act.onceFiche(key, files.map { "\($0.genre.rawValue) \(Digest.of($0.octets))" }.joined(separator: " ")) {
                let id = act.desk.chance.identifier()
                let reglages = ReglagesLot(noms: Dictionary(files.map { ($0.genre, $0.nom) }, uniquingKeysWith: { first, _ in first }), departement: departement)
                let record = Lots.Record(
                    id: id, epidemic: parametres.code, name: files.map(\.nom).joined(separator: ", "), account: act.actor.account,
                    departments: perimetre.departments.joined(separator: ","), state: "a-confirmer", at: act.at,
                    settings: String(decoding: try JSONEncoder().encode(reglages), as: UTF8.self), collected: act.today.epochDay)
                try Lots(act.session).insert(record)
                let coffre = act.coffre(parametres.code)
                for file in files {
                    for (rank, start) in stride(from: 0, to: file.octets.count, by: Self.piece).enumerated() {
                        let part = Array(file.octets[start..<min(start + Self.piece, file.octets.count)])
                        try Lots(act.session).add(
                            piece: try coffre.seal(part, .cas, id: "\(id)/\(file.genre.rawValue)/\(rank)", collecte: record.collected), of: id, kind: file.genre.rawValue, rank: rank)
                    }
                }
                try act.trace("suivi/lot/\(id)")
                return id
            }
        }
    }

    /// Batches of the actor's territory, the latest first.
    public func listLots(_ epidemie: String, by caller: Caller) async throws -> [LotView] {
        try await act("lister-lots", on: "suivi/lots", by: caller) { act in
            try Policy.leadTracing.enforce(act.actor, ())
            let perimetre = try act.perimetre(epidemie, [.agence, .plateforme])
            try act.trace("suivi/lots")
            return try Lots(act.session).list(epidemic: epidemie, account: nil, limit: 100).filter { $0.isWithin(perimetre) }.map { LotView($0, refus: [:], apercu: []) }
        }
    }

    /// A batch; with what it would do while it is still to be confirmed.
    public func readLot(_ id: String, by caller: Caller) async throws -> LotView {
        let (record, refus, pieces, modeles) = try await act("lire-lot", on: "suivi/lot/\(id)", by: caller) { act in
            let record = try act.lot(id)
            try act.trace("suivi/lot/\(id)")
            let refus = try act.refused(record).map { kept in kept.extensions.filter { kept.fichiers[$0.key] != nil } } ?? [:]
            guard record.state == "a-confirmer" else { return (record, refus, [GenreListe: [UInt8]](), [String: String]()) }
            let pieces = try act.files(record)
            var modeles: [String: String] = [:]
            for (genre, octets) in pieces {
                guard let header = try? TableReader(ByteSource(octets)).header else { continue }
                let print = Correspondances.fingerprint(genre, header)
                modeles[print] = try ModelesImport(act.session).find(print)
            }
            return (record, refus, pieces, modeles)
        }
        let apercu = try ApercuListe.make(record.reglages, pieces, modeles, today: now.date(in: .paris).date)
        return LotView(record, refus: refus, apercu: apercu)
    }

    /// Keeps the choices of columns, and hands the batch to the worker when it is to begin.
    public func confirmLot(
        _ id: String, colonnes: [GenreListe: [String: Int]], departement: String?, commence: Bool, key: String? = nil, by caller: Caller
    ) async throws {
        for (genre, columns) in colonnes {
            guard columns.keys.allSatisfy({ genre.vocabulaire.target($0) != nil }) else {
                throw DeskRefusal.invalid([Anomaly(field: genre.rawValue, code: "correspondance", message: "Une signification de colonne n’existe pas : voyez la liste proposée.")])
            }
        }
        _ = try await act("confirmer-lot", on: "suivi/lot/\(id)", by: caller) { act in
            try act.trace("suivi/lot/\(id)")
            return try act.onceFiche(key, "\(id) \(commence) \(colonnes.map { "\($0.key)\($0.value.sorted { $0.key < $1.key })" }.sorted())") {
                var record = try act.lot(id, hold: true)
                _ = try act.parametresOuverts(record.epidemic)
                guard record.state == "a-confirmer" else { throw DeskRefusal.cycle(.init("lot-parti", "Cet import a déjà commencé.")) }
                var reglages = record.reglages
                for (genre, columns) in colonnes { reglages.colonnes[genre] = columns }
                if let departement { reglages.departement = departement.isEmpty ? nil : departement }
                try act.require(reglages.departement, in: Perimetre(epidemic: record.epidemic, departments: record.places))
                record.settings = String(decoding: try JSONEncoder().encode(reglages), as: UTF8.self)
                if commence { record.state = "a-faire" }
                try Lots(act.session).save(record)
                try act.trace("suivi/lot/\(id)")
                return id
            }
        }
    }

    /// The rows of one list that were refused, with their reason.
    public func readRefused(_ id: String, _ genre: GenreListe, by caller: Caller) async throws -> (bytes: [UInt8], kind: String) {
        try await act("lire-refus", on: "suivi/lot/\(id)", by: caller) { act in
            let record = try act.lot(id)
            guard let kept = try act.refused(record), let file = kept.fichiers[genre] else { throw DeskRefusal.notFound }
            try act.trace("suivi/lot/\(id)")
            return (Array(file), kept.extensions[genre] ?? "csv")
        }
    }

    /// Takes back what a batch brought and nobody worked on since. What a row changed in a sheet already known stays.
    /// - Returns: how many sheets it brought remain, because somebody worked on them.
    @discardableResult
    public func undoLot(_ id: String, key: String? = nil, by caller: Caller) async throws -> Int {
        let record = try await act("defaire-lot", on: "suivi/lot/\(id)", by: caller) { act in
            var record = try act.lot(id, hold: true)
            _ = try act.parametresOuverts(record.epidemic)
            guard ["fait", "echec", "a-confirmer", "defait"].contains(record.state) else { throw DeskRefusal.cycle(.init("lot-en-cours", "Cet import est en cours : attendez sa fin.")) }
            try act.trace("suivi/lot/\(id)")
            record.state = "defait"
            record.undoneAt = act.at
            record.refused = nil
            try Lots(act.session).save(record)
            try Lots(act.session).dropPieces(of: id)
            return record
        }
        let steps: [@Sendable (Lots) throws -> Int] = [
            { try $0.undoContacts(record.id, limit: 500) }, { try $0.undoLinks(record.id, limit: 2000) }, { try $0.undoCases(record.id, limit: 500) },
        ]
        for step in steps { while try await database.write({ try step(Lots($0)) }) > 0 {} }
        return try await database.read { let rest = try Lots($0).remaining(record.id); return rest.cases + rest.contacts }
    }
}

extension Act {
    /// A batch within the actor's territory.
    fileprivate func lot(_ id: String, hold: Bool = false) throws -> Lots.Record {
        try Policy.leadTracing.enforce(actor, ())
        let lots = Lots(session)
        guard Identifier.isWellFormed(id), let record = try hold ? lots.hold(id) : lots.find(id), record.isWithin(try perimetre(record.epidemic, [.agence, .plateforme]))
        else { throw DeskRefusal.notFound }
        return record
    }

    fileprivate func refused(_ record: Lots.Record) throws -> RefusGardes? {
        try record.refused.map {
            try JSONDecoder().decode(RefusGardes.self, from: Data(try coffre(record.epidemic).open($0, .cas, id: record.id, collecte: record.collected)))
        }
    }

    /// The files of a batch that waits.
    func files(_ record: Lots.Record) throws -> [GenreListe: [UInt8]] {
        var files: [GenreListe: [UInt8]] = [:]
        let coffre = coffre(record.epidemic)
        for genre in record.reglages.noms.keys {
            for (rank, sealed) in try Lots(session).pieces(of: record.id, kind: genre.rawValue).enumerated() {
                files[genre, default: []] += try coffre.open(sealed, .cas, id: "\(record.id)/\(genre.rawValue)/\(rank)", collecte: record.collected)
            }
        }
        return files
    }

    fileprivate func require(_ departement: String?, in perimetre: Perimetre) throws {
        guard let departement else { return }
        guard perimetre.holds(departement) else {
            throw DeskRefusal.invalid([Anomaly(field: "departement", code: "departement", message: "Choisissez un département de votre habilitation : \(perimetre.departments.joined(separator: ", ")).")])
        }
    }
}

extension Lots.Record {
    var places: [String] { departments.split(separator: ",").map(String.init) }
    var reglages: ReglagesLot { (try? JSONDecoder().decode(ReglagesLot.self, from: Data(settings.utf8))) ?? ReglagesLot() }

    fileprivate func isWithin(_ perimetre: Perimetre) -> Bool {
        epidemic == perimetre.epidemic && !departments.isEmpty && places.allSatisfy(perimetre.holds)
    }
}

extension LotView {
    fileprivate init(_ r: Lots.Record, refus: [GenreListe: String], apercu: [ApercuListe]) {
        self.init(
            id: r.id, epidemie: r.epidemic, nom: r.name, etat: r.state, le: Instant(millisecondsSince1970: r.at), avance: r.progress,
            bilan: (try? JSONDecoder().decode(BilanImport.self, from: Data(r.report.utf8))) ?? BilanImport(), departement: r.reglages.departement, refus: refus,
            apercu: apercu, defaitLe: r.undoneAt.map(Instant.init(millisecondsSince1970:)))
    }
}
