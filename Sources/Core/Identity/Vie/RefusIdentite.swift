/// Why an event cannot happen to an identity now.
public enum RefusIdentite: Refusal {
    case insiInterdit
    case sousReserve
    case documentInsuffisant(ModeValidation)
    case douteuseEtFictive
    case dejaDouteuse
    case traitsVerrouilles
    case traitsLibres
    case sansObjet

    public var code: String {
        switch self {
        case .insiInterdit: "identite.insi-interdit"
        case .sousReserve: "identite.sous-reserve"
        case .documentInsuffisant: "identite.document-insuffisant"
        case .douteuseEtFictive: "identite.douteuse-et-fictive"
        case .dejaDouteuse: "identite.deja-douteuse"
        case .traitsVerrouilles: "identite.traits-verrouilles"
        case .traitsLibres: "identite.traits-libres"
        case .sansObjet: "identite.sans-objet"
        }
    }

    public var message: String {
        switch self {
        case .insiInterdit: "Le téléservice INSi ne s’appelle pas pour une identité douteuse ou fictive."
        case .sousReserve: "Cette identité est douteuse ou fictive\u{A0}: elle reste provisoire."
        case .documentInsuffisant(let mode): "\(mode.libelle)\u{A0}: ce document ne suffit pas pour valider une identité."
        case .douteuseEtFictive: "Une identité ne peut pas être à la fois douteuse et fictive."
        case .dejaDouteuse: "Cette identité est déjà douteuse."
        case .traitsVerrouilles: "Les traits stricts viennent de la base nationale\u{A0}: ils ne se modifient pas à la main."
        case .traitsLibres: "Les traits de cette identité ne sont pas verrouillés\u{A0}: corrigez-les directement."
        case .sansObjet: "L’identité est déjà dans cet état."
        }
    }

    public var remedy: String {
        switch self {
        case .insiInterdit, .sousReserve: "Levez d’abord le doute, en disant ce qui l’a levé."
        case .documentInsuffisant: "Demandez une carte nationale d’identité, un passeport ou un titre de séjour ; pour un enfant, le livret de famille ou un extrait d’acte de naissance."
        case .douteuseEtFictive: "Gardez un seul des deux attributs."
        case .dejaDouteuse, .sansObjet: "Rechargez la page\u{A0}: une autre personne a peut-être déjà fait ce changement."
        case .traitsVerrouilles: "Passez par l’exception, qui retire la qualification et garde votre motif."
        case .traitsLibres: "Utilisez «\u{A0}Corriger les traits\u{A0}»."
        }
    }
}
