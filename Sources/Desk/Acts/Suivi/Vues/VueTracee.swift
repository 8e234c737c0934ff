import ContactTracing
import Core
import Store

/// A look at figures that is allowed and traced; what it shows is read afterwards, beside the writer. Reading hundreds of
/// thousands of rows where acts are written would make everybody wait.
struct VueTracee: Sendable {
    let demande: DemandeVue
    let perimetre: Perimetre
    /// Where the actor may look.
    let departements: [String]
    let now: Instant
    let today: LocalDate
}

extension Act {
    func vueTracee(_ demande: DemandeVue, _ object: String) throws -> VueTracee {
        let missions: Set<Mission> = [.agence, .plateforme]
        let perimetre = try perimetre(demande, missions)
        try trace(object)
        return VueTracee(
            demande: demande, perimetre: perimetre, departements: try self.perimetre(demande.epidemie, missions).departments, now: now, today: today)
    }
}
