import ContactTracing
import Core
import Desk

extension Exchange {
    /// What part of an epidemic the address asks for: `epidemie`, `jours`, `departement`.
    func demandeVue(_ usual: PeriodeVue = .vingtHuitJours) async throws -> DemandeVue {
        var periode = usual
        if let text = query("jours") {
            guard let known = PeriodeVue(rawValue: text) else {
                throw DeskRefusal.malformed(code: "parametre", message: "« jours » doit être 7, 14, 28 ou tout.")
            }
            periode = known
        }
        var departement: String?
        if let text = query("departement") {
            guard let known = Departement(text) else {
                throw DeskRefusal.malformed(code: "parametre", message: "« departement » doit être un code de département, par exemple 35 ou 2A.")
            }
            departement = known.code
        }
        return DemandeVue(epidemie: try await epidemie().code, periode: periode, departement: departement)
    }

    /// Which chains the address asks for: `cas` (a sheet number), `groupe`, or `vue=toutes`.
    func choixDeChaines() throws -> ChainesSuivi.Choix {
        let (cas, groupe, vue) = (query("cas")?.trimmingBlanks, query("groupe"), query("vue"))
        guard [cas, groupe, vue].count(where: { $0 != nil }) <= 1 else {
            throw DeskRefusal.malformed(code: "parametre", message: "Choisissez « cas », « groupe » ou « vue », un seul à la fois.")
        }
        if let cas { return .cas(cas.uppercased()) }
        if let groupe { return .groupe(groupe) }
        guard let vue else { return .plusGrande }
        guard vue == "toutes" else { throw DeskRefusal.malformed(code: "parametre", message: "« vue » ne peut être que « toutes ».") }
        return .toutes
    }
}
