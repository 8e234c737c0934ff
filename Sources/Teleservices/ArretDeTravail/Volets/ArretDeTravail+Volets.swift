public import Core

extension ArretDeTravail {
    public static let volets: [Volet] = [
        Volet(
            name: "volet-1", title: "Volet 1 – service médical", recipients: [.serviceMedical, .patient],
            categories: [.administratif, .medical]),
        Volet(
            name: "volet-2", title: "Volet 2 – caisse", recipients: [.caisse, .serviceMedical, .patient], categories: [.administratif]),
        Volet(
            name: "volet-3", title: "Volet 3 – employeur ou France Travail", recipients: [.employeur, .patient],
            categories: [.administratif], espace: .arretDeTravail),
    ]

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        switch volet.name {
        case "volet-1": Composer(content, context).volet1
        case "volet-2": Composer(content, context).volet2
        default: Composer(content, context).volet3
        }
    }
}
