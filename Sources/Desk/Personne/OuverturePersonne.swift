import ContactTracing
import Core
import Foundation
import Store

/// Turns the rows of a person into what they can read: seals opened, moments written out, accounts named.
final class OuverturePersonne {
    private let act: Act
    private var comptes: [String: String] = [:]
    private(set) var fichiers: [ExportPersonne.Fichier] = []

    init(_ act: Act) { self.act = act }

    func table(_ table: TablePersonne, titre: String, _ rows: [Row]) throws -> ExportPersonne.Table {
        let hidden = Set(table.tus.map(\.colonne.name))
        return ExportPersonne.Table(
            nom: table.table.name, titre: titre,
            rangees: try rows.map { row in
                let champs = try row.columns.names.filter { !hidden.contains($0) }.map { name in
                    ExportPersonne.Champ(nom: name, libelle: LibellesPersonne.colonnes[name] ?? LibellesPersonne.mots(name), valeur: try value(name, row, table))
                }
                return ExportPersonne.Rangee(cle: try table.cles.map { Self.word(try row.value($0.name)) }, champs: champs)
            },
            tus: table.tus.map { ($0.colonne.name, $0.pourquoi) })
    }

    /// A key as text, the same on both engines.
    static func word(_ value: SQLValue) -> String {
        switch value {
        case .text(let text): text
        case .int(let number): String(number)
        default: ""
        }
    }

    private func value(_ column: String, _ row: Row, _ table: TablePersonne) throws -> JSONValue {
        let stored = try row.value(column)
        switch stored {
        case .null: return .null
        case .text(let text):
            if table.comptes.contains(where: { $0.name == column }) { return .string(try name(of: text)) }
            return .string(text)
        case .bool(let truth): return .bool(truth)
        case .double(let number): return .double(number)
        case .int(let number):
            if LibellesPersonne.ouiNon.contains(column) { return .bool(number != 0) }
            return LibellesPersonne.estUnMoment(column) ? Self.moment(number) : .int(Int(number))
        case .blob(let bytes): return try opened(bytes, column, row, table.table.name)
        }
    }

    /// Days are counted from 1970 and moments in milliseconds: no day comes near ten million.
    private static func moment(_ number: Int64) -> JSONValue {
        abs(number) < 10_000_000 ? .string(LocalDate(epochDay: Int(number)).iso) : .string(Instant(millisecondsSince1970: number).iso)
    }

    /// Professionals by their name, others by their function.
    private func name(of account: String) throws -> String {
        if let known = comptes[account] { return known }
        var words = "Le guichet lui-même"
        if let record = try Accounts(act.session).find(account) {
            switch ActorFinder.role(record) {
            case .professionnel(let profession, _): words = "\(record.name), \(profession.libelle.lowercased())"
            case .secretaire: words = "\(record.name), secrétariat"
            case .agent(let fund): words = "Agent de la caisse \(try act.funds.summary(fund, le: act.today).name)"
            case .serviceMedical(let fund): words = "Service médical de la caisse \(try act.funds.summary(fund, le: act.today).name)"
            case .agence: words = "Agence régionale de santé"
            case .administrateur: words = "Administration du guichet"
            case nil: words = "Compte inconnu"
            }
        }
        comptes[account] = words
        return words
    }

    // MARK: Seals

    private func opened(_ bytes: [UInt8], _ column: String, _ row: Row, _ table: String) throws -> JSONValue {
        guard !bytes.isEmpty else { return .null }
        guard let clear = try? clear(bytes, column, row, table) else { return .string(Self.illisible) }
        switch (table, column) {
        case ("document", "pdf"): return file("documents/\(try row.text("volet"))-\(try row.text("code")).pdf", clear)
        case ("piece", "contenu"): return file("pieces-jointes/\(try row.text("id")).\(try row.text("genre"))", clear)
        default:
            guard let json = try? JSONReader.read(clear), json.string == nil, json.int == nil else { return .string(String(decoding: clear, as: UTF8.self)) }
            return Self.without(try membersLeftOut(row, table), json)
        }
    }

    /// What would name somebody else: the contacts of a merged case, the case behind a contact who did not agree to be named.
    private func membersLeftOut(_ row: Row, _ table: String) throws -> Set<String> {
        switch table {
        case "fusion": return Self.namesTheCase.union(["attaches"])
        case "contact":
            let agreed = try CasIndex(act.session.sansPorte).find(row.text("cas"))?.consent ?? false
            return agreed ? [] : Self.namesTheCase
        default: return []
        }
    }

    private static let namesTheCase: Set<String> = ["lien", "note", "autres"]

    static let illisible = "Ne peut plus être lu\u{A0}: la clef qui le protégeait a été détruite."

    private func file(_ name: String, _ bytes: [UInt8]) -> JSONValue {
        fichiers.append(.init(nom: name, octets: bytes))
        return .string(name)
    }

    private func clear(_ bytes: [UInt8], _ column: String, _ row: Row, _ table: String) throws -> [UInt8] {
        if let sealed = ColonneScellee.toutes.first(where: { $0.colonne.table.name == table && $0.colonne.nom.name == column }) {
            return try act.desk.keys.decrypt(bytes, at: sealed.place(try sealed.colonne.cles.map { try row.value($0.name) }))
        }
        // What is left is the tracing's, whose keys die with its data.
        let safe = act.coffre(try row.text("epidemie"))
        let kind: CategorieSuivi =
            switch table {
            case "cas": .cas
            case "contact": .contact
            case "fusion": try row.text("genre") == "cas" ? .cas : .contact
            default: try row.optionalText("contact") == nil ? .cas : .contact
            }
        return try safe.open(bytes, kind, id: try row.text("id"), collecte: try row.int("collecte_le"))
    }

    /// The same without members that name other persons' sheets.
    private static func without(_ names: Set<String>, _ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members): .object(members.filter { !names.contains($0.key) }.mapValues { without(names, $0) })
        case .array(let items): .array(items.map { without(names, $0) })
        default: value
        }
    }
}
