import Core
import Formats
import Foundation
import Store

/// A slice of a file, compared with the register and ready to be written.
struct TrancheAssures: Sendable {
    /// One line, in the order of the file.
    struct Ligne: Sendable {
        enum Sort: Sendable { case inchange, nouveau(PatientRecord, AssureRecord), modifie(AssureRecord, isNewHere: Bool) }
        let lue: LigneAssure
        let key: UInt64
        let sort: Sort
    }

    var lignes: [Ligne] = []

    /// Compares lines with what the fund said before, and seals what differs. Reads only.
    static func prepare(_ lues: [LigneAssure], desk: Desk, livraison: LivraisonAssuresRecord, today: LocalDate, at: Int64) async throws -> TrancheAssures {
        let keys = desk.keys
        let nirKeys = lues.map { keys.nirKey($0.ins.matricule) }
        let known = try await desk.database.read { session in
            let patients = try RegistreEnAttente(session).stands(nirKeys: nirKeys)
            return (patients, try Assures(session).current(of: livraison.caisse, among: patients.values.map(\.id)))
        }
        let (patients, stands) = known
        let digests = lues.map { String(keys.lookupKey("assure", $0.cells.joined(separator: "\u{1F}")).prefix(32)) }
        var changed: [String] = []
        for (index, lue) in lues.enumerated() {
            guard let patient = patients[nirKeys[index]] else { continue }
            let stand = stands[patient.id]
            if stand?.digest != digests[index] || stand?.isRemoved != lue.isRemoved || !patient.isKnown { changed.append(patient.id) }
        }
        let touched = changed
        let (identities, elsewhere, locked) = try await desk.database.read { session -> ([String: PatientRecord], [String: Int64], Set<String>) in
            guard !touched.isEmpty else { return ([:], [:], []) }
            let rows = try RegistreEnAttente(session).patients(ids: touched)
            let locked = try Identites(session).find(patients: touched).filter { $0.life.fiabilite.traitsVerrouilles }.map(\.patient)
            return (Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }, try Assures(session).latestElsewhere(than: livraison.caisse, among: touched), Set(locked))
        }
        let isTouched = Set(touched)
        var slice = TrancheAssures()
        slice.lignes.reserveCapacity(lues.count)
        for (index, lue) in lues.enumerated() {
            let maker = Fabrique(lue: lue, nirKey: nirKeys[index], digest: digests[index], livraison: livraison, keys: keys, today: today, at: at)
            let sort: Ligne.Sort
            if let patient = patients[nirKeys[index]] {
                if isTouched.contains(patient.id), let record = identities[patient.id] {
                    sort = .modifie(
                        try maker.changed(record, isKnown: patient.isKnown, isLocked: locked.contains(patient.id), elsewhere: elsewhere[patient.id]),
                        isNewHere: stands[patient.id]?.isRemoved ?? true && !lue.isRemoved)
                } else {
                    sort = .inchange
                }
            } else {
                sort = try maker.new(desk.chance.identifier())
            }
            slice.lignes.append(Ligne(lue: lue, key: maker.key, sort: sort))
        }
        return slice
    }

    /// 64 bits of a keyed NIR: what a file is told apart and compared by.
    static func key(_ nirKey: String) -> UInt64 { UInt64(nirKey.prefix(16), radix: 16) ?? 0 }
}

/// Makes the rows of one person.
private struct Fabrique {
    let lue: LigneAssure
    let nirKey: String
    let digest: String
    let livraison: LivraisonAssuresRecord
    let keys: KeyRing
    let today: LocalDate
    let at: Int64

    var key: UInt64 { TrancheAssures.key(nirKey) }

    func new(_ id: String) throws -> TrancheAssures.Ligne.Sort {
        let identity = try taken(nil)
        let row = PatientRecord(
            id: id, nirKey: nirKey, birthKey: keys.birthKey(identity.dateNaissance), identity: try sealed(identity, id), caisse: livraison.caisse, createdAt: at)
        return .nouveau(row, try version(id, identity: nil, birthKey: nil))
    }

    /// The identity follows the fund whose rights began last; what only the desk knows is kept. Strict traits that come
    /// from the national base are not changed by a fund's file.
    func changed(_ record: PatientRecord, isKnown: Bool, isLocked: Bool, elsewhere: Int64?) throws -> AssureRecord {
        let clear = try keys.decrypt(record.identity, at: .init("patient", record.id))
        let before = try PatientIdentity(clear: clear)
        let own = Int64(lue.droits.derniere?.debut.epochDay ?? LocalDate.min.epochDay)
        var identity = lue.isRemoved || (elsewhere.map { $0 > own } ?? false) ? before : try taken(before)
        if isLocked {
            identity.take(before.traits)
            (identity.nir, identity.oid) = (before.nir, before.oid)
        }
        guard identity != before || !isKnown else { return try version(record.id, identity: nil, birthKey: nil) }
        return try version(record.id, identity: try sealed(identity, record.id), birthKey: keys.birthKey(identity.dateNaissance))
    }

    private func version(_ patient: String, identity: [UInt8]?, birthKey: String?) throws -> AssureRecord {
        let last = lue.droits.derniere
        return AssureRecord(
            patient: patient, caisse: livraison.caisse, delivery: livraison.number, key: Int64(bitPattern: key), digest: digest, isRemoved: lue.isRemoved,
            from: last.map { Int64($0.debut.epochDay) }, until: last?.fin.map { Int64($0.epochDay) }, treatingDoctor: lue.droits.medecin(le: today)?.rpps,
            rights: try keys.seal(lue.droits, patient: patient, caisse: livraison.caisse, delivery: livraison.number), identity: identity, birthKey: birthKey)
    }

    private func sealed(_ identity: PatientIdentity, _ id: String) throws -> [UInt8] {
        try keys.encrypt(Array(JSONEncoder().encode(identity)), at: .init("patient", id))
    }

    /// The file does not tell the commune's code: what was known of the same address is kept.
    private func adresse(_ before: PatientIdentity?) -> Adresse? {
        guard let new = lue.adresse, let old = before?.adresse else { return lue.adresse ?? before?.adresse }
        return (new.lignes, new.codePostal, new.commune) == (old.lignes, old.codePostal, old.commune) ? old : new
    }

    private func taken(_ before: PatientIdentity?) throws -> PatientIdentity {
        let declared = lue.droits.medecin(le: today)
        return PatientIdentity(
            nir: lue.ins.matricule, oid: lue.ins.oid.oid, nomNaissance: lue.traits.nomNaissance, nomUtilise: lue.nomUtilise, prenoms: lue.traits.prenoms,
            sexe: lue.traits.sexe, dateNaissance: lue.traits.dateNaissance,
            lieuNaissance: lue.traits.lieuNaissance.isEmpty ? before?.lieuNaissance : lue.traits.lieuNaissance, adresse: adresse(before),
            telephone: lue.telephone ?? before?.telephone, courriel: before?.courriel, caisse: try CodeOrganisme(livraison.caisse),
            situation: before?.situation, employeur: before?.employeur,
            medecinTraitant: declared == nil ? nil : declared?.rpps ?? before?.medecinTraitant)
    }
}
