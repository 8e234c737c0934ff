import Core
import Desk
import Formats
import Synthetic
import TestSupport

/// A file of insured persons made of the house's own workers.
struct RegisterFile {
    var caisse = "019980000"
    var genre = EnTeteAssures.Genre.complet
    var date: LocalDate
    var sequence: Int
    /// Lines as they stand in the file.
    var lines: [[String]] = []

    init(_ house: TestDesk, sequence: Int, caisse: String = "019980000", genre: EnTeteAssures.Genre = .complet) {
        (self.sequence, self.caisse, self.genre, date) = (sequence, caisse, genre, house.today)
    }

    /// A worker with rights since 2020, changed at will.
    mutating func add(_ house: TestDesk, _ worker: Int, _ change: (inout DroitsCaisse) -> Void = { _ in }) throws {
        let person = house.workers[worker]
        var droits = DroitsCaisse(
            periodes: [PeriodeDroits(debut: try LocalDate(iso: "2020-01-01"), fin: try LocalDate(iso: "2026-12-31"), organisme: try CodeOrganisme(caisse))],
            medecins: [MedecinDeclare(rpps: person.medecinTraitant?.digits, debut: try LocalDate(iso: "2020-01-01"))])
        change(&droits)
        lines.append(
            EcritureAssures.cells(
                matricule: person.nir.digits15, oid: .demo, traits: person.traits, nomUtilise: person.nomUtilise, adresse: person.adresse,
                telephone: person.telephone, droits: droits))
    }

    /// Somebody the desk has never met.
    mutating func addStranger(_ number: Int, birth: String = "1990-01-01") throws {
        let order = String(number)
        let nir = try NIR("290012599" + "0" + String(repeating: "0", count: 3 - order.count) + order)
        lines.append(
            EcritureAssures.cells(
                matricule: nir.digits15, oid: .demo,
                traits: TraitsStricts(nomNaissance: "INCONNUE", prenoms: ["Zoé"], dateNaissance: try LocalDate(iso: birth), sexe: .feminin, lieuNaissance: "25990"),
                nomUtilise: nil, adresse: nil, telephone: nil,
                droits: DroitsCaisse(periodes: [PeriodeDroits(debut: try LocalDate(iso: "2020-01-01"), organisme: try CodeOrganisme(caisse))])))
    }

    static func stranger(_ number: Int) throws -> NIR { try NIR("290012599" + "0" + String(repeating: "0", count: 3 - String(number).count) + String(number)) }

    var bytes: [UInt8] {
        get throws {
            var writer = EcritureAssures()
            var bytes = writer.head(EnTeteAssures(caisse: try CodeOrganisme(caisse), genre: genre, date: date, sequence: sequence))
            for line in lines { bytes += writer.row(line) }
            return bytes + writer.end()
        }
    }

    /// Brings it in.
    func load(_ house: TestDesk, seuils: SeuilsAssures = SeuilsAssures(), expecting caisse: String? = nil) async throws -> LivraisonView {
        try await house.desk.importAssures(
            FichierAssures(nom: "essai.csv", source: ByteSource(try bytes), caisse: try caisse.map { try CodeOrganisme($0) }), seuils: seuils,
            by: .operatorAtConsole("import assures"))
    }
}
