import Core
import Foundation
import Store

/// Rights as the acts use them: sealed at rest, each version at its own place, opened only here.
extension KeyRing {
    func seal(_ droits: DroitsCaisse, patient: String, caisse: String, delivery: Int64) throws -> [UInt8] {
        try encrypt(Array(JSONEncoder().encode(droits)), at: .init("assure", patient, caisse, String(delivery)))
    }

    func open(_ record: AssureRecord) throws -> DroitsCaisse {
        let clear = try decrypt(record.rights, at: .init("assure", record.patient, record.caisse, String(record.delivery)))
        return try JSONDecoder().decode(DroitsCaisse.self, from: Data(clear))
    }
}

/// The register of insured persons, as the acts read it.
struct RegistreDroits {
    let session: any Session
    let keys: KeyRing

    /// What each fund says of a patient, as it was known at a moment.
    func registres(of patient: String, at moment: Instant) throws -> [RegistreCaisse] {
        try Assures(session).known(patient, at: moment.millisecondsSince1970).compactMap { record, since in
            guard let code = try? CodeOrganisme(record.caisse) else { return nil }
            return RegistreCaisse(
                caisse: code, nomCaisse: try Caisses(session).find(record.caisse)?.name ?? code.formatted, livraison: Int(record.delivery),
                connuDepuis: Instant(millisecondsSince1970: since), droits: try keys.open(record))
        }
    }

    /// The fund that answers for a patient on a day, as known now; nil when no fund does.
    func organisme(of patient: String, on day: LocalDate, today: LocalDate, birth: LocalDate, now: Instant) throws -> CodeOrganisme? {
        let answer = EvaluationDroits(registres: try registres(of: patient, at: now), naissance: birth, jour: day, aujourdhui: today).reponse()
        return answer.sontOuverts ? answer.organisme : nil
    }
}
