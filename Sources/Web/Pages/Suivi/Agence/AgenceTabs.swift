import ContactTracing
import Core
import Desk

/// What the agency goes between all day.
struct AgenceTabs: Component {
    enum Tab: CaseIterable {
        case cas, isolement, groupes, habilitations

        var link: Link {
            switch self {
            case .cas: Link("Cas", to: "/suivi/agence")
            case .isolement: Link("Appels d’isolement", to: "/suivi/isolement")
            case .groupes: Link("Cas groupés", to: "/suivi/groupes")
            case .habilitations: Link("Sous-traitants", to: "/suivi/habilitations")
            }
        }
    }

    let current: Tab
    /// Decides for the agency, and so entrusts its subcontractors.
    let leads: Bool

    init(_ current: Tab, _ actor: Actor) {
        self.current = current
        leads = Policy.leadAgency.decide(actor, ()) == .allow
    }

    var body: HTML {
        el(.nav, .class("tabs"), .ariaLabel("Agence régionale")) {
            el(.ul) {
                for tab in Tab.allCases where tab != .habilitations || leads {
                    el(.li) { el(.a, .href(tab.link.address), .ariaCurrentPage.when(tab == current)) { tab.link.text } }
                }
            }
        }
    }
}
