public import Core

/// Writes a file of insured persons, one line at a time: what a fund sends, and what goes back to it.
public struct EcritureAssures: Sendable {
    private var count = 0

    public init() {}

    /// The first line and the names of the columns.
    public func head(_ enTete: EnTeteAssures, withReasons: Bool = false) -> [UInt8] {
        Array((enTete.cells.joined(separator: ";") + "\r\n").utf8)
            + Self.line(ColonneAssures.names + (withReasons ? [RefusedRowWriter.column] : []))
    }

    public mutating func row(_ cells: [String]) -> [UInt8] {
        count += 1
        return Self.line(cells)
    }

    public mutating func refused(_ row: RefusedRow) -> [UInt8] { self.row(row.cells + [row.raison]) }

    public func end() -> [UInt8] { Array("\(EnTeteAssures.end);\(count)\r\n".utf8) }

    private static func line(_ cells: [String]) -> [UInt8] { CSVWriter(delimiter: .semicolon).row(cells) }

    /// The cells of a person.
    public static func cells(
        matricule: String, oid: INSOID, traits: TraitsStricts, nomUtilise: String?, adresse: Adresse?, telephone: String?, droits: DroitsCaisse, ouvrant: String? = nil
    ) -> [String] {
        func day(_ date: LocalDate?) -> String { date?.iso ?? "" }
        var cells = [String](repeating: "", count: ColonneAssures.names.count)
        func set(_ column: ColonneAssures, _ text: String?) { cells[column.index] = text ?? "" }
        set(.matricule, matricule)
        set(.oid, oid == .nir ? "" : oid.oid)
        set(.nomNaissance, traits.nomNaissance)
        set(.nomUtilise, nomUtilise)
        set(.prenoms, traits.prenoms.joined(separator: "|"))
        set(.sexe, traits.sexe.rawValue)
        set(.dateNaissance, traits.dateNaissance.iso)
        set(.lieuNaissance, traits.lieuNaissance)
        set(.dateDeces, day(droits.decesLe))
        set(.adresse, adresse?.lignes.joined(separator: "|"))
        set(.codePostal, adresse?.codePostal.digits)
        set(.commune, adresse?.commune)
        set(.telephone, telephone)
        set(.matriculeOuvrant, ouvrant)
        set(.rang, droits.rang.map(String.init))
        set(.periodes, droits.periodes.map {
            [day($0.debut), day($0.fin), $0.organisme.code, $0.qualite.rawValue, $0.ouverture ?? "", $0.fermeture ?? ""].joined(separator: ",")
        }.joined(separator: "|"))
        set(.exonerations, droits.exonerations.map { e in
            [e.nature.rawValue, e.ald.map(String.init) ?? "", day(e.debut) + (e.heure.map { "T" + $0 } ?? ""), day(e.fin), e.libelle ?? ""].joined(separator: ",")
        }.joined(separator: "|"))
        set(.couvertures, droits.couvertures.map { [$0.nature.rawValue, day($0.debut), day($0.fin), $0.organisme ?? ""].joined(separator: ",") }.joined(separator: "|"))
        set(.medecinsTraitants, droits.medecins.map { [$0.rpps ?? "", day($0.debut), day($0.fin)].joined(separator: ",") }.joined(separator: "|"))
        set(.accidents, droits.accidents.map {
            [$0.numero, $0.nature.rawValue, day($0.date), day($0.fin), $0.organisme?.code ?? ""].joined(separator: ",")
        }.joined(separator: "|"))
        set(.carte, droits.carte.map { [$0.etat.rawValue, day($0.majLe)].joined(separator: ",") })
        return cells
    }
}
