import Core
import Foundation
import Formats
import Store

/// One file of reimbursements on its way in, in short transactions.
struct ReimbursementRun: Sendable {
    let desk: Desk
    let caller: Caller
    let caisse: CodeOrganisme
    let batch: String
    let digest: String
    let today: LocalDate

    /// First day of the twelve months.
    var since: LocalDate { LocalDate(year: today.year - 1, month: today.month, day: today.day) ?? today.adding(days: -365) }

    /// Opens the batch.
    /// - Returns: the counts of the file in force, when it is this one.
    func begin() async throws -> BilanRemboursements? {
        let (caisse, batch, digest) = (caisse, batch, digest)
        return try await desk.act("importer-remboursements", on: "remboursements", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard try act.funds.find(caisse) != nil else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "caisse", code: "caisse-inconnue", message: "Aucune caisse n’a le code \(caisse.formatted) dans cette base. Faites-la connaître d’abord.")
                ])
            }
            try act.trace("remboursements/\(caisse.code)")
            let table = Remboursements(act.session)
            if let known = try table.inForce(caisse.code), known.digest == digest {
                var bilan = BilanRemboursements()
                (bilan.lus, bilan.gardes, bilan.dejaLu) = (known.read, known.kept, true)
                bilan.inconnus = known.setAside
                return bilan
            }
            try table.begin(id: batch, caisse: caisse.code, digest: digest, at: act.at)
            return nil
        }
    }

    /// What the desk finds wrong in a line that reads well.
    func fault(_ line: LigneRemboursee) -> String? {
        if !line.caisse.memeCaisse(que: caisse) {
            return "Ligne \(line.line)\u{A0}: elle est de la caisse \(line.caisse.formatted), et non \(caisse.formatted). Vérifiez que c’est le bon fichier."
        }
        if line.jour > today { return "Ligne \(line.line)\u{A0}: la date de soins est dans l’avenir. Corrigez-la." }
        return nil
    }

    func keep(_ lines: [LigneRemboursee], _ bilan: inout BilanRemboursements) async throws {
        let (keys, batch, chance) = (desk.keys, batch, desk.chance)
        let keyed = lines.map { (key: keys.nirKey($0.nir), line: $0) }
        let kept = try await desk.database.write { session -> Int in
            let known = try Patients(session).ids(nirKeys: Array(Set(keyed.map(\.key))))
            let records = try keyed.compactMap { one -> RemboursementRecord? in
                guard let patient = known[one.key] else { return nil }
                let id = chance.identifier()
                let sealed = SealedLine(
                    nature: one.line.nature.rawValue, code: one.line.code, libelle: one.line.libelle, quantite: one.line.quantite, centimes: one.line.centimes)
                return RemboursementRecord(
                    id: id, batch: batch, patient: patient, day: one.line.jour.epochDay,
                    line: try keys.encrypt(Array(JSONEncoder().encode(sealed)), at: .init("remboursement", id)))
            }
            try Bulk(session).remboursements(records)
            return records.count
        }
        bilan.gardes += kept
        bilan.inconnus += lines.count - kept
    }

    func letIn(_ bilan: BilanRemboursements, approved: Bool) async throws {
        let (caisse, batch) = (caisse, batch)
        try await desk.act("importer-remboursements", on: "remboursements", by: caller) { act in
            try act.session.lock(key: "remboursements.\(caisse.code)")
            let table = Remboursements(act.session)
            if let former = try table.inForce(caisse.code), !approved, bilan.lus * 10 < former.read * 9 {
                throw RemboursementsRefuses(
                    bilan: bilan,
                    message: "Ce fichier compte \(bilan.lus) lignes, le précédent \(former.read)\u{A0}: il a fondu de plus d’un dixième. Rien n’est changé\u{A0}; vérifiez-le, puis recommencez avec --approuver.")
            }
            try table.putInForce(batch, caisse: caisse.code, read: bilan.lus, kept: bilan.gardes, setAside: bilan.inconnus + bilan.anciens)
            try act.trace("remboursements/\(caisse.code)/\(bilan.lus)")
        }
    }

    /// Removes what does not count: files that were replaced, or that were given up.
    func erase() async throws {
        let caisse = caisse.code
        for old in try await desk.database.read({ try Remboursements($0).discarded(caisse, except: nil) }) {
            while try await desk.database.write({ try Remboursements($0).erase(old, limit: 2_000) }) {}
        }
    }

    /// The error as it is told.
    func told(_ error: any Error, _ bilan: BilanRemboursements) -> any Error {
        switch error {
        case let error as TableError: RemboursementsRefuses(bilan: bilan, message: "\(error.message) \(error.remedy)")
        case let error as MissingColumns:
            RemboursementsRefuses(
                bilan: bilan,
                message: "Il manque des colonnes\u{A0}: \(error.names.joined(separator: ", ")). Un fichier de remboursements a \(RemboursementReader.required.joined(separator: ", ")).")
        default: error
        }
    }
}
