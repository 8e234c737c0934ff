public import Core

/// The declaration of the treating doctor: patient and doctor agree, the doctor declines, or it comes to an end.
public enum DeclarationMedecinTraitant: TeleserviceDefinition {
    public static let code = "declaration-medecin-traitant"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Déclaration du médecin traitant",
        shortTitle: "Médecin traitant",
        purpose: "Déclarer que vous devenez le médecin traitant d’un patient, que vous ne pouvez pas l’être, ou que vous cessez de l’être.",
        keywords: ["DMT", "médecin référent", "parcours de soins", "choix du médecin", "cerfa 12485", "changer de médecin", "refus", "fin"])

    public static let legalBasis: [LegalSource] = [Loi.choix, Loi.parcours, Loi.enfant]

    public static let authors: Set<Profession> = [.medecin]

    /// Decided at once: there is nothing to replace before anyone acts. What is wrong is rectified.
    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 0, canBeWithdrawn: true, closesAfterDays: 90, refusalOpensCall: true)

    public static func summary(_ content: Content) -> String {
        let day = content.dateEffet.map { " le \($0.formattedFr)" } ?? ", date à préciser"
        return switch content.nature {
        case .declaration, nil: "Médecin traitant à compter du\(content.dateEffet.map { " \($0.formattedFr)" } ?? " jour à préciser")"
        case .refus: "Demande déclinée\(day)"
        case .fin: "Fin du suivi\(day)"
        }
    }

    /// A doctor who declines answers the patient: no fund is told.
    public static func handedOver(_ content: Content) -> String? {
        guard content.nature == .refus else { return nil }
        return "Vous avez décliné la demande\u{A0}: imprimez la réponse et remettez-la au patient. Rien n’est transmis à la caisse."
    }

    /// Both agree and no rule objects: there is nothing left to judge.
    public static func automaticAcceptance(_ content: Content) -> String? {
        guard let date = content.dateEffet?.formattedFr else { return nil }
        return switch content.nature {
        case .declaration where content.accordPatient == true && content.accordMedecin == true:
            "Enregistrée automatiquement\u{A0}: le patient et le médecin sont d’accord, et le médecin n’est pas remplaçant. Effet au \(date)."
        case .fin: "Enregistrée automatiquement\u{A0}: le médecin traitant déclare lui-même la fin. Effet au \(date)."
        default: nil
        }
    }

    public static func feeds(_ content: Content) -> [Feed] {
        guard let date = content.dateEffet else { return [] }
        return switch content.nature {
        case .declaration: [.designatesTreatingDoctor(from: date)]
        case .fin: [.endsTreatingDoctor(on: date, why: content.motifFin?.fin ?? .autre)]
        case .refus, nil: []
        }
    }
}
