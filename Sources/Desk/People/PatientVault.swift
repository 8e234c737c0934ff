import Core
import Foundation
import Store

/// Patients as the acts use them: encrypted at rest, found by keyed hashes, decrypted only here.
struct PatientVault {
    let session: any Session
    let keys: KeyRing

    func identity(_ record: PatientRecord) throws -> PatientIdentity {
        try PatientIdentity(clear: keys.decrypt(record.identity, at: .init("patient", record.id)))
    }

    func find(_ id: String) throws -> PatientIdentity? {
        try Patients(session).find(id).map(identity)
    }

    /// Rewrites who somebody is, with the keys they are found by.
    func update(_ identity: PatientIdentity, id: String, at: Int64) throws {
        try Patients(session).update(keys.record(identity, id: id, at: at), at: at)
    }

    func insert(_ identity: PatientIdentity, id: String, at: Int64) throws {
        try Caisses(session).meet(identity.caisse.code)
        try Patients(session).insert(keys.record(identity, id: id, at: at))
    }
}

extension KeyRing {
    /// The row of a patient: what is known of them sealed, with the keys they are found by.
    func record(_ identity: PatientIdentity, id: String, at: Int64) throws -> PatientRecord {
        PatientRecord(
            id: id, nirKey: nirKey(identity, id), birthKey: birthKey(identity.dateNaissance),
            identity: try encrypt(Array(JSONEncoder().encode(identity)), at: .init("patient", id)),
            caisse: identity.caisse.code, createdAt: at)
    }

    func nirKey(_ nir: NIR) -> String { lookupKey("nir", nir.digits13) }
    /// Without a number, a key that no number gives.
    func nirKey(_ identity: PatientIdentity, _ id: String) -> String { identity.nir.map(nirKey) ?? lookupKey("sans-nir", id) }
    func birthKey(_ date: LocalDate) -> String { lookupKey("naissance", date.iso) }
}
