import Core

/// Reads a fund's file of reimbursements: a CSV or a workbook with these columns, in any order.
///
/// `caisse;reference;nir;date;nature;code;libelle;quantite;montant` — the last two, and `code`, may be empty.
public final class RemboursementReader {
    public enum Event: Sendable, Hashable {
        case ligne(LigneRemboursee)
        /// A fault, as one French sentence that names the line.
        case faute(String)
    }

    public static let required = ["caisse", "reference", "nir", "date", "nature", "libelle"]
    public static let optional = ["code", "quantite", "montant"]

    private let table: TableReader
    private let place: [String: Int]
    /// References seen, as hashes: what a file of a million lines needs of memory is some tens of megabytes.
    private var seen: Set<Int> = []

    /// - Throws: `TableError` when the file is no table, `MissingColumns` when it is another one.
    public init(_ source: ByteSource) throws {
        table = try TableReader(source)
        let names = table.header.map { $0.lowercased() }
        place = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let missing = Self.required.filter { place[$0] == nil }
        guard missing.isEmpty else { throw MissingColumns(names: missing) }
    }

    public func next() throws(TableError) -> Event? {
        switch try table.next() {
        case nil: nil
        case .refused(let row)?: .faute(row.raison)
        case .row(let row)?: read(row)
        }
    }

    private func read(_ row: TableRow) -> Event {
        do throws(LineFault) {
            return .ligne(try line(row))
        } catch {
            return .faute("Ligne \(row.line)\u{A0}: \(error.words)")
        }
    }

    private func line(_ row: TableRow) throws(LineFault) -> LigneRemboursee {
        func cell(_ name: String) -> String { place[name].map { TableReader.trimmed(row.cells[$0]) } ?? "" }
        let reference = cell("reference")
        guard !reference.isEmpty, reference.count <= 60 else { throw LineFault("la référence manque ou dépasse 60 caractères. Donnez à chaque ligne sa référence.") }
        guard let caisse = try? CodeOrganisme(cell("caisse")) else { throw LineFault("« caisse » n’est pas un code organisme. Neuf chiffres sont attendus.") }
        guard let nir = try? NIR(cell("nir")) else { throw LineFault("« nir » n’est pas un NIR valable. Treize caractères, ou quinze avec la clé, sont attendus.") }
        guard let jour = (try? LocalDate(iso: cell("date"))) ?? (try? LocalDate(fr: cell("date"))) else {
            throw LineFault("« date » n’est pas une date. Par exemple : 2026-03-12.")
        }
        guard let nature = LigneRemboursee.Nature(rawValue: cell("nature").lowercased()) else {
            throw LineFault("« nature » vaut l’un de : \(LigneRemboursee.Nature.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        guard let libelle = try? PlainText.clean(cell("libelle")), (1...200).contains(libelle.count) else {
            throw LineFault("« libelle » manque, dépasse 200 caractères ou contient un caractère invisible.")
        }
        let code = cell("code")
        guard code.count <= 40 else { throw LineFault("« code » dépasse 40 caractères.") }
        let quantite = Int(cell("quantite"))
        guard cell("quantite").isEmpty || (quantite.map { (0...10_000).contains($0) } ?? false) else { throw LineFault("« quantite » n’est pas un nombre entier.") }
        let centimes = Self.cents(cell("montant"))
        guard cell("montant").isEmpty || centimes != nil else { throw LineFault("« montant » n’est pas une somme. Par exemple : 12,50.") }
        guard seen.insert(reference.hashValue).inserted else { throw LineFault("la référence est déjà celle d’une autre ligne du fichier. Chaque ligne a la sienne.") }
        return LigneRemboursee(
            line: row.line, caisse: caisse, reference: reference, nir: nir, jour: jour, nature: nature, code: code.isEmpty ? nil : code, libelle: libelle,
            quantite: quantite, centimes: centimes)
    }

    /// `12,50`, `12.5`, `-3` in cents.
    static func cents(_ text: String) -> Int? {
        let parts = text.replacing(",", with: ".").split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, first.count <= 9, let euros = Int(first), !first.hasPrefix("+") else { return nil }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard (1...2).contains(decimals.count), decimals.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(decimals) else { return nil }
        let cents = decimals.count == 1 ? value * 10 : value
        return first.hasPrefix("-") ? euros * 100 - cents : euros * 100 + cents
    }
}

/// The columns a file lacks to be a file of reimbursements.
public struct MissingColumns: Error, Sendable, Hashable {
    public let names: [String]
}

private struct LineFault: Error {
    let words: String

    init(_ words: String) { self.words = words }
}
