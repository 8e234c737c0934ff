public import Core

/// What the doctor is told beside the form. Never an obstacle.
extension DeclarationMedecinTraitant {
    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        [actuel(context), parcours(content, context), effet(content)].compactMap(\.self)
    }

    private static func actuel(_ context: RuleContext) -> Information? {
        if context.isTreatingDoctor {
            return Information(title: "Aujourd’hui", text: "Vous êtes son médecin traitant déclaré\(depuis(context.patient)).")
        }
        return Information(
            title: "Aujourd’hui",
            text: context.patient.medecinTraitant == nil
                ? "Aucun médecin traitant n’est déclaré pour ce patient." : "Un autre médecin traitant est déclaré\(depuis(context.patient)).")
    }

    private static func parcours(_ content: Content, _ context: RuleContext) -> Information? {
        if context.patient.birthDate.years(to: context.today) < ageDuParcours {
            return Information(
                title: "Enfant de moins de 16\u{A0}ans",
                text: "Un médecin traitant peut être déclaré par l’un ou l’autre des parents\u{A0}; sans déclaration, il n’y a pas de pénalité.", source: Loi.enfant)
        }
        return Information(title: "Parcours de soins", text: "Il s’impose à partir de 16\u{A0}ans\u{A0}; le choix du médecin reste libre et peut changer à tout moment.", source: Loi.parcours)
    }

    private static func effet(_ content: Content) -> Information? {
        switch content.nature {
        case .declaration, nil:
            Information(title: "Après le dépôt", text: "La caisse l’enregistre automatiquement si rien ne s’y oppose. L’ancien médecin traitant, s’il y en a un, en est averti.")
        case .refus:
            Information(title: "Après le dépôt", text: "Une réponse imprimée est à remettre au patient, qui peut s’adresser à un autre médecin.", source: Loi.choix)
        case .fin:
            Information(title: "Après le dépôt", text: "Le patient n’a plus de médecin traitant déclaré\u{A0}: dites-lui d’en choisir un autre. Il reste dans la liste de vos patients partis.")
        }
    }
}
