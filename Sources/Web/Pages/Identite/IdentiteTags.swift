import Core

/// How sure an identity is, in tags: the status, then each reservation.
struct IdentiteTags: Component {
    let statut: StatutIdentite
    let attributs: [AttributIdentite]

    init(_ statut: StatutIdentite, _ attributs: some Collection<AttributIdentite>) {
        self.statut = statut
        self.attributs = attributs.sorted { $0.rawValue < $1.rawValue }
    }

    init(_ fiabilite: Fiabilite) { self.init(fiabilite.statut, fiabilite.attributs) }

    var body: HTML {
        StateTag(statut.libelle, tone)
        for attribute in attributs {
            " "
            StateTag(attribute.libelle, attribute == .homonyme ? .warning : .danger)
        }
    }

    private var tone: Tone {
        switch statut {
        case .qualifiee: .success
        case .recuperee, .validee: .info
        case .provisoire: .neutral
        }
    }
}

/// On the patient's page: how sure we are of who they are, and the way to make it surer.
struct IdentiteLigne: Component {
    let patient: String
    let fiabilite: Fiabilite
    let vuLe: Instant?

    var body: HTML {
        el(.p) { IdentiteTags(fiabilite) }
        el(.p) {
            Link(fiabilite.statut == .qualifiee ? "Identité et historique" : "Qualifier l’identité", to: "/patients/\(patient)/identite")
            if let vuLe {
                " · vu le "
                Moment(vuLe)
            }
        }
    }
}
