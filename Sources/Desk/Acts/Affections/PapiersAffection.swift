public import Core
import Logging
import Store

/// The papers about the end of an illness.
public enum PapierAffection: String, Sendable, CaseIterable {
    /// For the patient and the doctor: what changes when it ends.
    case explication
    /// For the patient who cannot be reached otherwise: nothing of health in it.
    case lettre
}

extension Desk {
    /// A paper about the end of an illness, for who has the patient in hand, or for the patient’s fund.
    public func lirePapierAffection(_ id: String, _ papier: PapierAffection, by caller: Caller) async throws -> DocumentFile {
        let document = try await act("lire-papier-affection", on: "affection/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), let record = try AffectionsSuivies(act.session).find(id) else { throw DeskRefusal.notFound }
            let (patient, identity) = try act.concerned(record, papier)
            let row = try act.affections.tenue(record)
            guard let periode = row.vie.periode(at: act.now), let au = periode.au, periode.alerteLe.map({ $0 <= act.today }) == true || periode.estAbregee else {
                throw DeskRefusal.cycle(LifecycleRefusal("affection.loin-de-la-fin", "Ce papier se remet à l’échéance, ou dans les trois mois qui la précèdent."))
            }
            guard let code = try? CodeOrganisme(record.caisse), let caisse = try act.funds.find(act.funds.competente(pour: code, le: act.today).caisse ?? code) else {
                throw DeskRefusal.notFound
            }
            try act.trace("affection/\(id)/\(papier.rawValue)", patient: patient)
            let reference = "\(id.prefix(10).uppercased())"
            switch papier {
            case .lettre: return PapiersFin(identity: identity, caisse: caisse, au: au, jour: act.today, reference: reference).lettre
            case .explication:
                let name = act.actor.seesDiseases ? row.titre : nil
                return PapiersFin(identity: identity, caisse: caisse, au: au, jour: act.today, reference: reference).explication(name, abregee: periode.estAbregee)
            }
        }
        do {
            return DocumentFile(pdf: try await press.render(document, .init()), fileName: "\(papier.rawValue).pdf")
        } catch {
            log.warning("press failed", metadata: ["error": "\(type(of: error))"])
            throw DeskRefusal.unavailable("Le document n’a pas pu être fabriqué. Réessayez dans une minute.")
        }
    }

    /// Letters a fund still has to print and post.
    public func listerLettresAffections(by caller: Caller) async throws -> [LettreAffection] {
        try await act("lister-lettres-affections", on: "affections/lettres", by: caller) { act in
            let caisses = try act.ownFunds()
            try act.trace("affections/lettres")
            return try AvisAffections(act.session).letters(caisses: caisses, limit: 100).compactMap { notice in
                guard let record = try AffectionsSuivies(act.session).find(notice.affection) else { return nil }
                let patient = try Patients(act.session).root(of: record.patient)
                guard let identity = try act.vault.find(patient) else { return nil }
                try act.trace("patient/\(patient)", patient: patient)
                return LettreAffection(
                    id: notice.id, affection: record.id, patient: try act.patientSummary(identity, id: patient), echeance: LocalDate(epochDay: notice.deadline),
                    depuis: Instant(millisecondsSince1970: notice.createdAt))
            }
        }
    }

    /// The letter was posted, or handed over.
    public func noterLettreAffection(_ id: String, by caller: Caller) async throws {
        try await act("noter-lettre-affection", on: "affections/lettres", by: caller) { act in
            let caisses = try act.ownFunds()
            guard Identifier.isWellFormed(id), let notice = try AvisAffections(act.session).find(id), caisses.contains(notice.caisse),
                let record = try AffectionsSuivies(act.session).find(notice.affection)
            else { throw DeskRefusal.notFound }
            guard try AvisAffections(act.session).done(id, by: act.actor.account, at: act.at) || notice.state == "fait" else { throw DeskRefusal.notFound }
            try act.trace("affection/\(record.id)/lettre", patient: record.patient)
        }
    }
}

/// A letter that waits for a stamp.
public struct LettreAffection: Sendable, Codable, Hashable {
    public let id: String
    public let affection: String
    public let patient: PatientSummary
    public let echeance: LocalDate
    public let depuis: Instant
}

extension Act {
    /// The patient of an illness, for who may hold this paper.
    fileprivate func concerned(_ record: AffectionRecord, _ papier: PapierAffection) throws -> (String, PatientIdentity) {
        switch actor.role {
        case .professionnel, .secretaire:
            try Policy.careForPatients.enforce(actor, ())
            return try patient(.id(record.patient))
        case .agent, .serviceMedical:
            // The sheet names an illness: it goes through those who care for the patient.
            guard try ownFunds().contains(record.caisse), papier == .lettre || actor.seesDiseases else { throw DeskRefusal.notFound }
            let patient = try Patients(session).root(of: record.patient)
            guard let identity = try vault.find(patient) else { throw DeskRefusal.notFound }
            return (patient, identity)
        case .agence, .administrateur: throw DeskRefusal.notFound
        }
    }
}
