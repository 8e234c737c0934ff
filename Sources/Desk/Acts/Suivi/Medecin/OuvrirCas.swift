import ContactTracing
public import Core
import Store

extension Desk {
    /// Opens the sheet of a suspected case at the first consultation: of a patient in hand, of somebody known by their NIR,
    /// or of somebody unknown here, by the identity typed.
    public func ouvrirCas(
        _ epidemie: String, patient reference: PatientReference?, _ raw: JSONValue, key: String?, by caller: Caller
    ) async throws -> FicheMedecin {
        try await act("ouvrir-cas", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            _ = try act.parametresOuverts(epidemie)
            let id = try act.onceFiche(key, "\(epidemie)\n\(reference?.fingerprint ?? "")\n\(JSONWriter.text(raw))") {
                let known = try reference.map(act.patient)
                let decoded = FormulaireCas.form.decode(act.completed(raw, from: known?.1))
                let typed = act.typedNIR(decoded.content.nir)
                try act.require(decoded.anomalies + decoded.content.anomalies(today: act.today) + typed.anomalies)
                guard let territoire = decoded.content.territoire else { throw DeskRefusal.notFound }
                let patient = try known?.0 ?? typed.nir.flatMap { try Patients(act.session).find(nirKey: act.desk.keys.nirKey($0))?.id }
                try act.refuseSecond(patient, epidemie)
                var record = CasRecord(
                    id: act.desk.chance.orderedIdentifier(at: act.now), epidemic: epidemie, number: NumeroFiche.make("F", act.desk.chance), state: EtatCas.suspect.rawValue,
                    doctor: act.actor.principal, department: territoire.departement.code, data: [], collected: act.today.epochDay, at: act.at)
                record.patient = patient
                let base = known.map { DonneesCas(personne: PersonneSuivie($0.1)) }
                try act.keep(decoded.content.donnees(known: base, nir: typed.nir), in: &record)
                act.dates(decoded.content, in: &record)
                try CasIndex(act.session).insert(record)
                return record.id
            }
            return try act.ficheMedecin(after: id)
        }
    }

    /// Corrects a sheet. Its contacts are judged again, since its dates decide who is one.
    public func modifierCas(_ id: String, _ raw: JSONValue, revision: Int?, by caller: Caller) async throws -> FicheMedecin {
        try await act("modifier-cas", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            var record = try act.casDuMedecin(id, hold: true)
            let parametres = try act.parametresOuverts(record.epidemic)
            try act.require(revision, of: record.revision)
            try act.corriger(&record, raw, parametres)
            return try act.ficheMedecin(after: id)
        }
    }
}

extension Act {
    /// Writes a sheet over with what a form says of it, and judges its drafts again.
    func corriger(_ record: inout CasRecord, _ raw: JSONValue, _ parametres: Parametres) throws {
        guard record.state != EtatCas.clos.rawValue else { throw DeskRefusal.cycle(LifecycleRefusal("cas-modifier", "Cette fiche est close : elle ne se modifie plus.")) }
        let decoded = FormulaireCas.form.decode(raw)
        let typed = typedNIR(decoded.content.nir)
        try require(decoded.anomalies + decoded.content.anomalies(today: today) + typed.anomalies)
        if let territoire = decoded.content.territoire { record.department = territoire.departement.code }
        try keep(decoded.content.donnees(known: coffre(record.epidemic).open(record), nir: typed.nir), in: &record)
        dates(decoded.content, in: &record)
        try CasIndex(session).save(&record, at: at)
        try rejuger(record, parametres)
    }

    /// What the file of a patient says fills what was not typed.
    fileprivate func completed(_ raw: JSONValue, from identity: PatientIdentity?) -> JSONValue {
        guard let identity, case .object(let typed) = raw, let prefilled = FormulaireCas.form.encode(FormulaireCas(PersonneSuivie(identity), departement: nil)).object
        else { return raw }
        // A box left empty on a page is there and empty; what a program does not send is not there.
        return .object(prefilled.merging(typed) { $1 })
    }

    fileprivate func typedNIR(_ text: String?) -> (nir: NIR?, anomalies: [Anomaly]) {
        guard let text else { return (nil, []) }
        do throws(NIRError) { return (try NIR(text), []) } catch {
            return (nil, [Anomaly(field: "nir", code: error.code, message: "\(error.message) \(error.remedy)")])
        }
    }

    /// Two sheets for one illness would call the contacts twice.
    fileprivate func refuseSecond(_ patient: String?, _ epidemie: String) throws {
        guard let patient, let first = try CasMedecin(session).underWay(patient: patient, doctor: actor.principal, epidemic: epidemie) else { return }
        throw DeskRefusal.cycle(LifecycleRefusal(
            "cas-deja-ouvert", "Vous avez déjà la fiche \(first.number) en cours pour ce patient. Reprenez-la depuis la liste de vos fiches."))
    }

    fileprivate func dates(_ content: FormulaireCas, in record: inout CasRecord) {
        record.onset = content.symptomesLe?.epochDay
        record.sampled = content.prelevementLe?.epochDay
    }
}
