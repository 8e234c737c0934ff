import Core
import Foundation
import Store

extension Desk {
    /// A glance at the rights of a patient in hand, today or at a past date. Binds nobody: the numbered answer does.
    public func voirDroits(_ patient: String, _ demande: DemandeDroits = DemandeDroits(), by caller: Caller) async throws -> ReponseDroitsView {
        try await act("voir-droits", on: "patient/\(patient)/droits", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (id, identity) = try act.patient(.id(patient))
            let day = try act.checked(demande)
            let made = try act.droits(of: id, identity, day, demande.carteMajLe)
            try act.trace("patient/\(id)/droits", patient: id)
            return ReponseDroitsView(
                id: nil, patient: try act.patientSummary(identity, id: id), droits: made.pour(act.actor), donneeLe: act.now,
                registre: Int(try LivraisonsAssures(act.session).registerVersion()), demandeur: act.actor.label)
        }
    }

    /// Answers on the rights of a patient in hand: the answer is kept as it was given, with its number, its moment, the version
    /// of the rules and of the register. The fund honours it, with or without a card.
    public func demanderDroits(_ patient: String, _ demande: DemandeDroits = DemandeDroits(), key: String? = nil, by caller: Caller) async throws -> ReponseDroitsView {
        try await act("demander-droits", on: "patient/\(patient)/droits", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (id, identity) = try act.patient(.id(patient))
            let day = try act.checked(demande)
            let asked = "\(id) \(day.iso) \(demande.carteMajLe?.iso ?? "-")"
            let answer = try act.onceFiche(key, asked) {
                let made = try act.droits(of: id, identity, day, demande.carteMajLe)
                let answer = act.desk.chance.identifier()
                try ReponsesDroits(act.session).insert(
                    ReponseDroitsRecord(
                        id: answer, patient: id, account: act.actor.principal, asker: act.actor.label, caisse: made.entiere.organisme?.code,
                        careDay: Int64(day.epochDay), state: made.entiere.etat.rawValue, rules: made.entiere.regles,
                        register: try LivraisonsAssures(act.session).registerVersion(),
                        content: try act.desk.keys.encrypt(Array(JSONEncoder().encode(made)), at: ReponseGardee.place(answer)), givenAt: act.at))
                return answer
            }
            try act.trace("droits/\(answer)", patient: id)
            guard let record = try ReponsesDroits(act.session).find(answer) else { throw DeskRefusal.notFound }
            return try act.view(record, identity)
        }
    }

    /// The answers this professional got about a patient, the latest first.
    public func listReponsesDroits(of patient: String, by caller: Caller) async throws -> [ReponseDroitsView] {
        try await act("lister-reponses-droits", on: "patient/\(patient)/droits", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let (id, identity) = try act.patient(.id(patient))
            try act.trace("patient/\(id)/droits", patient: id)
            return try ReponsesDroits(act.session).given(to: act.actor.principal, about: id, limit: 20).map { try act.view($0, identity) }
        }
    }
}

extension Act {
    func droits(of patient: String, _ identity: PatientIdentity, _ day: LocalDate, _ carte: LocalDate?) throws -> ReponseGardee {
        try ReponseGardee.make(
            RegistreDroits(session: session, keys: desk.keys), patient: patient, birth: identity.dateNaissance, day: day, carte: carte, at: now,
            desk.reglagesDroits)
    }

    /// The day asked about, once it can be.
    fileprivate func checked(_ demande: DemandeDroits) throws -> LocalDate {
        let day = demande.date ?? today
        var anomalies: [Anomaly] = []
        if let motif = desk.reglagesDroits.refus(de: day, aujourdhui: today) {
            anomalies.append(Anomaly(field: "date", code: motif.regle, message: "\(motif.phrase) \(motif.aFaire)"))
        }
        if let carte = demande.carteMajLe, carte > today {
            anomalies.append(
                Anomaly(field: "carteMajLe", code: "droits.carte-future", message: "La carte ne peut pas avoir été mise à jour à une date à venir. Relisez-la."))
        }
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return day
    }

    func view(_ record: ReponseDroitsRecord, _ identity: PatientIdentity, recalcul: Bool? = nil) throws -> ReponseDroitsView {
        let kept = try kept(record)
        return ReponseDroitsView(
            id: record.id, patient: try patientSummary(identity, id: record.patient), droits: kept.pour(actor),
            donneeLe: Instant(millisecondsSince1970: record.givenAt), registre: Int(record.register), demandeur: record.asker, recalcul: recalcul)
    }

    func kept(_ record: ReponseDroitsRecord) throws -> ReponseGardee {
        let clear = try desk.keys.decrypt(record.content, at: ReponseGardee.place(record.id))
        return try JSONDecoder().decode(ReponseGardee.self, from: Data(clear))
    }
}
