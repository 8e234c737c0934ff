import ContactTracing
public import Core
import Store

extension Desk {
    /// The laboratory's result is positive: the validation clock starts at the moment it was known. If the person was a
    /// registered contact, the sheet is tied to the chain it comes from.
    public func annoncerPositif(_ id: String, le moment: Instant, by caller: Caller) async throws -> FicheMedecin {
        try await act("resultat-positif", on: "suivi/cas", by: caller) { act in
            try Policy.signTracingAsDoctor.enforce(act.actor, ())
            var record = try act.casDuMedecin(id, hold: true)
            let parametres = try act.parametresOuverts(record.epidemic)
            if let sampled = record.sampled.map(LocalDate.init(epochDay:)), moment.date(in: .paris).date < sampled {
                throw DeskRefusal.invalid([
                    Anomaly(field: "jour", code: "suivi.avant-prelevement", message: "Le résultat précède le prélèvement, noté le \(sampled.formattedShort). Corrigez l’un des deux.")
                ])
            }
            try act.apply(.resultatPositif(le: moment), to: &record, parametres)
            try act.relier(&record, parametres)
            try act.rejuger(record, parametres)
            return try act.ficheMedecin(record)
        }
    }

    /// The result is negative: the drafts are erased, and nothing that names the person is kept.
    public func annoncerNegatif(_ id: String, by caller: Caller) async throws {
        try await act("resultat-negatif", on: "suivi/cas", by: caller) { act in
            try Policy.signTracingAsDoctor.enforce(act.actor, ())
            var record = try act.casDuMedecin(id, hold: true)
            let parametres = try act.parametresOuverts(record.epidemic)
            try act.apply(.resultatNegatif, to: &record, parametres)
            try act.trace(record)
            try act.keep(DonneesCas(personne: PersonneSuivie(nom: "", prenom: "")), in: &record)
            (record.patient, record.consent, record.onset, record.sampled) = (nil, false, nil, nil)
            try CasIndex(act.session).save(&record, at: act.at)
        }
    }
}
