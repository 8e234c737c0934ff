import Core
import Foundation
import Store

/// An answer on rights as it is kept: whole, and without the names of the diseases for those who need them not.
struct ReponseGardee: Codable {
    let entiere: ReponseDroits
    let masquee: ReponseDroits
    let carte: LocalDate?

    static func place(_ id: String) -> KeyRing.Place { .init("reponse_droits", id) }

    /// Made from the register as it was known at a moment.
    static func make(
        _ registre: RegistreDroits, patient: String, birth: LocalDate, day: LocalDate, carte: LocalDate?, at moment: Instant, _ reglages: ReglagesDroits
    ) throws -> ReponseGardee {
        let today = moment.date(in: .paris).date
        let facts = try registre.registres(of: patient, at: moment)
        let before = try carte.map { try registre.registres(of: patient, at: Instant($0.adding(days: 1), in: .paris)) }
        let opened = try registre.affectionsDuGuichet(patient, on: day, at: moment, besides: facts)
        func answer(_ facts: [RegistreCaisse], _ before: [RegistreCaisse]?, naming: Bool) -> ReponseDroits {
            var reponse = EvaluationDroits(registres: facts, naissance: birth, jour: day, aujourdhui: today, reglages: reglages).reponse()
            if reponse.etat != .fermes { reponse.lignes += opened.map { $0.ligne(naming: naming) } }
            // Nothing can be said of a card when no fund says anything of the person.
            if let carte, !facts.isEmpty {
                let known = before.flatMap { $0.isEmpty ? nil : $0.map(\.droits) }
                reponse.changements = ChangementsDroits(avant: known, maintenant: facts.map(\.droits), carteMajLe: carte, aujourdhui: today).changements()
            }
            return reponse
        }
        return ReponseGardee(
            entiere: answer(facts, before, naming: true),
            masquee: answer(facts.map(\.sansMaladie), before.map { $0.map(\.sansMaladie) }, naming: false), carte: carte)
    }

    /// The one this person may read.
    func pour(_ actor: Actor) -> ReponseDroits { actor.seesDiseases ? entiere : masquee }
}

extension RegistreCaisse {
    /// The same without the number of any long disease.
    fileprivate var sansMaladie: RegistreCaisse {
        var droits = droits
        for index in droits.exonerations.indices where droits.exonerations[index].nature != .accidentTravail {
            droits.exonerations[index].ald = nil
            droits.exonerations[index].libelle = nil
        }
        return RegistreCaisse(caisse: caisse, nomCaisse: nomCaisse, livraison: livraison, connuDepuis: connuDepuis, droits: droits)
    }
}

extension Actor {
    /// Doctors, those who prepare for them, and the fund's doctors: the others need to know that an ALD is open, not which.
    var seesDiseases: Bool {
        switch role {
        case .professionnel(let profession, _): profession == .medecin && !isBiologist
        case .serviceMedical: true
        // Prepares for a professional whose profession the delegation does not tell here: the less is shown.
        case .secretaire, .agent, .agence, .administrateur: false
        }
    }
}
