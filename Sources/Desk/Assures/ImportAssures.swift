import ContactTracing
import Core
import Formats
import Foundation
import Store

/// One file of insured persons under way: read a slice at a time, compared and sealed while the slice before is written.
final class ImportAssures {
    /// Lines of a transaction.
    static let slice = 1_000

    let desk: Desk
    let caller: Caller
    let reader: any LecteurAssures
    let refuse: (RefusedRow) throws -> Void
    let progress: @Sendable (String) -> Void
    var livraison: LivraisonAssuresRecord
    /// Everybody named by the file, refused lines included: sixteen to thirty bytes a person.
    private var seen = HashNumbers()
    private let today: LocalDate
    private let at: Int64

    init(
        desk: Desk, caller: Caller, livraison: LivraisonAssuresRecord, reader: any LecteurAssures, refuse: @escaping (RefusedRow) throws -> Void,
        progress: @escaping @Sendable (String) -> Void
    ) {
        (self.desk, self.caller, self.livraison, self.reader) = (desk, caller, livraison, reader)
        (self.refuse, self.progress) = (refuse, progress)
        (today, at) = (desk.now.date(in: .paris).date, desk.now.millisecondsSince1970)
    }

    /// Reads the file to its end. Nothing of it counts yet.
    /// - Throws: ``FauteAssures`` when the file itself is at fault.
    func run() async throws {
        var ahead: Task<TrancheAssures, any Error>?
        var isOver = false
        while !isOver {
            let batch = try readSlice()
            isOver = batch.isEmpty
            let next = isOver ? nil : prepare(batch)
            do {
                if let slice = try await ahead?.value { try await write(slice) }
            } catch {
                next?.cancel()
                throw error
            }
            ahead = next
        }
        if livraison.kind == EnTeteAssures.Genre.complet.rawValue { try await removeTheMissing() }
    }

    private func prepare(_ batch: [LigneAssure]) -> Task<TrancheAssures, any Error> {
        let (desk, livraison, today, at) = (desk, livraison, today, at)
        return Task.detached { try await TrancheAssures.prepare(batch, desk: desk, livraison: livraison, today: today, at: at) }
    }

    private func readSlice() throws -> [LigneAssure] {
        var batch: [LigneAssure] = []
        batch.reserveCapacity(Self.slice)
        while batch.count < Self.slice, let event = try reader.next() {
            livraison.read += 1
            switch event {
            case .lue(let ligne): batch.append(ligne)
            case .refusee(let row):
                // A line that cannot be read says nothing against the person it names: they stay as they were.
                if row.cells.count > 1, let nir = try? NIR(row.cells[ColonneAssures.matriculeIndex]) { _ = note(desk.keys.nirKey(nir)) }
                try sendBack(row)
            }
        }
        return batch
    }

    private func note(_ nirKey: String) -> Bool { seen.number(of: TrancheAssures.key(nirKey)).isNew }

    private func sendBack(_ row: RefusedRow) throws {
        livraison.refused += 1
        try refuse(row)
    }

    private func write(_ slice: TrancheAssures) async throws {
        var patients: [PatientRecord] = []
        var versions: [AssureRecord] = []
        for ligne in slice.lignes {
            guard seen.number(of: ligne.key).isNew else {
                try sendBack(
                    RefusedRow(
                        line: ligne.lue.line, cells: ligne.lue.cells,
                        motif: .autre(code: "assure.double", phrase: "ce matricule est déjà plus haut dans le fichier. Gardez une seule ligne par personne.")))
                continue
            }
            livraison.kept += 1
            switch ligne.sort {
            case .inchange: livraison.unchanged += 1
            case .nouveau(let patient, let version):
                livraison.added += 1
                patients.append(patient)
                versions.append(version)
            case .modifie(let version, let isNewHere):
                if isNewHere { livraison.added += 1 } else { livraison.changed += 1 }
                if version.isRemoved { livraison.removed += 1 }
                versions.append(version)
            }
        }
        let (newPatients, newVersions, current) = (patients, versions, livraison)
        try await desk.act("livrer-assures", on: "livraison/\(current.id)", by: caller) { act in
            if !newVersions.isEmpty {
                let waiting = RegistreEnAttente(act.session)
                try waiting.add(patients: newPatients, delivery: current.number)
                try waiting.add(newVersions)
            }
            try Releves(act.session).note(current.id, progress: current.read, until: act.at + Self.patience)
            try act.trace("livraison/\(current.id)/\(newVersions.count)")
        }
        progress("\(livraison.kept) assurés")
    }

    /// How long a process that says nothing is believed to be at work, in milliseconds.
    static let patience: Int64 = 300_000

    /// Whoever a full file does not name is no longer insured there.
    private func removeTheMissing() async throws {
        var after: String? = ""
        while let from = after {
            let caisse = livraison.caisse
            let walked = try await desk.database.read { try Assures($0).walk(caisse, after: from, limit: 5_000) }
            let gone = walked.page.filter { seen.find(UInt64(bitPattern: $0.key)) == nil }
            livraison.removed += gone.count
            after = walked.last
            guard !gone.isEmpty else { continue }
            let (keys, current) = (desk.keys, livraison)
            try await desk.act("livrer-assures", on: "livraison/\(current.id)", by: caller) { act in
                try RegistreEnAttente(act.session).add(
                    try gone.map { person in
                        AssureRecord(
                            patient: person.patient, caisse: caisse, delivery: current.number, key: person.key, digest: String(repeating: "0", count: 32),
                            isRemoved: true, from: nil, until: nil, treatingDoctor: nil,
                            rights: try keys.seal(DroitsCaisse(), patient: person.patient, caisse: caisse, delivery: current.number), identity: nil, birthKey: nil)
                    })
                try act.trace("livraison/\(current.id)/\(gone.count)")
            }
        }
    }
}
