import Core
import Store

extension Act {
    /// What was asked about a person's data so far, opened for those who may read it.
    func vue(_ person: PersonneTenue) throws -> DroitsPersonneVue {
        DroitsPersonneVue(
            patient: try patientSummary(person.identity, id: person.id),
            limitations: try Limitations(session).all(of: person.grappe).map { record in
                LimitationVue(
                    id: record.id, fondement: FondementLimitation(rawValue: record.basis) ?? .opposition,
                    motif: try words(record.reason, record.id, "motif"), poseeLe: Instant(millisecondsSince1970: record.setAt),
                    poseePar: try name(of: record.setBy) ?? "", leveeLe: record.liftedAt.map(Instant.init(millisecondsSince1970:)),
                    leveePar: try name(of: record.liftedBy), leveeMotif: try record.liftReason.map { try words($0, record.id, "levee") },
                    prevenueLe: record.told.map { LocalDate(epochDay: Int($0)) })
            },
            peutCopier: Policy.copyPerson.decide(actor, nil) == .allow)
    }

    private func words(_ sealed: [UInt8], _ id: String, _ part: String) throws -> String {
        String(decoding: try desk.keys.decrypt(sealed, at: .init("limitation", id, part)), as: UTF8.self)
    }
}
