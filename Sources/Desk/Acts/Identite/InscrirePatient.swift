import Core
import Store

/// Somebody nobody knows here yet.
public struct NouveauPatient: Sendable, Hashable {
    public var traits: TraitsSaisis
    public var nomUtilise: String
    public var nir: String
    /// Nine characters.
    public var caisse: String
    public var telephone: String

    public init(traits: TraitsSaisis = TraitsSaisis(), nomUtilise: String = "", nir: String = "", caisse: String = "", telephone: String = "") {
        self.traits = traits
        self.nomUtilise = nomUtilise
        self.nir = nir
        self.caisse = caisse
        self.telephone = telephone
    }
}

/// What came of writing a patient down.
public enum Inscription: Sendable {
    case inscrit(String)
    /// People known here look like them: a person compares before anybody is written down twice.
    case ressemblants([PatientMatch])
}

extension Desk {
    /// Writes down a patient unknown here, under a provisional identity. People who look like them are shown first.
    /// - Parameter estUnAutre: those shown were compared, and it is none of them.
    public func registerPatient(_ new: NouveauPatient, estUnAutre: Bool, key: String? = nil, by caller: Caller) async throws -> Inscription {
        try await act("inscrire-patient", on: "patient", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            let id: String
            do {
                id = try act.onceFiche(key, "\(new.traits.fingerprint)\n\(new.caisse)\n\(new.nomUtilise)") { try act.register(new, estUnAutre: estUnAutre) }
            } catch let found as Lookalikes {
                try act.trace("patient")
                for match in found.matches {
                    try act.trace("patient/\(match.patient.id)", patient: match.patient.id)
                    try Patients(act.session).seen(match.patient.id, by: act.actor.principal, at: act.at)
                }
                return .ressemblants(found.matches)
            }
            try act.trace("patient/\(id)", patient: id)
            return .inscrit(id)
        }
    }

    /// The funds a new patient may belong to, for a list.
    public func caissesConnues(by caller: Caller) async throws -> [CaisseSummary] {
        try await act("lister-caisses", on: "caisses", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            try act.trace("caisses")
            return try Caisses(act.session).all().map { CaisseSummary(code: $0.code, name: $0.name) }
        }
    }
}

/// Nobody was written down: people known here look like the one typed.
private struct Lookalikes: Error { let matches: [PatientMatch] }

extension Act {
    fileprivate func register(_ new: NouveauPatient, estUnAutre: Bool) throws -> String {
        let identity = try identity(new)
        let near = try lookalikes(of: identity, besides: nil)
        guard estUnAutre || near.isEmpty else { throw Lookalikes(matches: near) }
        let id = desk.chance.identifier()
        try vault.insert(identity, id: id, at: at)
        try Patients(session).seen(id, by: actor.principal, at: at)
        var held = IdentiteTenue(id: id, identity: identity, record: Identites.Record(patient: id, origin: "guichet", at: at))
        try keep(&held)
        try note("creation", on: held)
        // Compared and told apart: from now on it is shown as having a homonym.
        if near.contains(where: { $0.score == 100 }) { try happen(.homonymie, to: &held) }
        try noteLookalikes(of: id, identity)
        return id
    }

    private func identity(_ new: NouveauPatient) throws -> PatientIdentity {
        var anomalies: [Anomaly] = []
        var traits: TraitsStricts?
        do { traits = try new.traits.read(today: now.date(in: .paris).date) } catch DeskRefusal.invalid(let found) { anomalies += found }
        var nir: NIR?
        if !new.nir.trimmingBlanks.isEmpty {
            do throws(NIRError) { nir = try NIR(new.nir) } catch {
                anomalies.append(Anomaly(field: "nir", code: error.code, message: "\(error.message) \(error.remedy)"))
            }
        }
        if let nir, try Patients(session).find(nirKey: desk.keys.nirKey(nir)) != nil {
            anomalies.append(Anomaly(field: "nir", code: "deja-connu", message: "Un patient de ce guichet porte déjà ce numéro. Cherchez-le par ce numéro plutôt que de l’inscrire."))
        }
        let caisse = (try? CodeOrganisme(new.caisse)).flatMap { code in (try? Caisses(session).find(code.code)) == nil ? nil : code }
        if caisse == nil { anomalies.append(Anomaly(field: "caisse", code: "requis", message: "« Caisse » manque. Choisissez celle que dit la carte Vitale ou l’attestation.")) }
        let used = new.nomUtilise.trimmingBlanks
        if !used.isEmpty {
            do throws(NomPropreError) { _ = try NomPropre.validate(used) } catch {
                anomalies.append(Anomaly(field: "nomUtilise", code: error.code, message: "« Nom utilisé » : \(error.message) \(error.remedy)"))
            }
        }
        let phone = new.telephone.trimmingBlanks
        if !phone.isEmpty, phone.filter(\.isNumber).count < 6 || phone.count > 20 {
            anomalies.append(Anomaly(field: "telephone", code: "telephone", message: "« Téléphone » n’est pas un numéro. Par exemple : 06 39 98 12 34."))
        }
        guard anomalies.isEmpty, let traits, let caisse else { throw DeskRefusal.invalid(anomalies) }
        return PatientIdentity(
            nir: nir, oid: INSOID.nir.oid, nomNaissance: traits.nomNaissance, nomUtilise: used.isEmpty ? nil : used, prenoms: traits.prenoms,
            sexe: traits.sexe, dateNaissance: traits.dateNaissance, lieuNaissance: traits.lieuNaissance.isEmpty ? nil : traits.lieuNaissance, adresse: nil,
            telephone: phone.isEmpty ? nil : phone, courriel: nil, caisse: caisse, situation: nil, employeur: nil, medecinTraitant: nil)
    }

    /// Patients born the same day whose names are near: nobody is written down twice without somebody having looked.
    func lookalikes(of identity: PatientIdentity, besides id: String?) throws -> [PatientMatch] {
        let words = (identity.prenoms.prefix(1) + [identity.nomNaissance]).joined(separator: " ")
        return try matches(.traits(name: words, birthDate: identity.dateNaissance)).filter { $0.patient.id != id && $0.score >= Self.alike }
    }

    /// For the queue of likely duplicates.
    func noteLookalikes(of id: String, _ identity: PatientIdentity) throws {
        for match in try lookalikes(of: identity, besides: id) {
            try FusionsPatients(session).note(id, match.patient.id, score: match.score, at: at)
        }
    }

    /// Percent of likeness of the names, the day being the same.
    private static let alike = 60
}
