import Core

extension DeclarationMedecinTraitant {
    /// The texts, as the sources give them.
    enum Loi {
        static let choix = LegalSource(
            "Déclaration de choix du médecin traitant, cerfa 12485",
            says: "Le patient choisit librement un seul médecin traitant, avec l’accord de celui-ci\u{A0}; un remplaçant ne peut pas l’être.")

        static let parcours = LegalSource(
            "Médecin traitant et parcours de soins coordonnés (fiche pratique F163)",
            says: "Le parcours de soins coordonnés s’impose à partir de 16\u{A0}ans.")

        static let enfant = LegalSource(
            "Médecin traitant et parcours de soins coordonnés (fiche pratique F163)",
            says: "Avant 16\u{A0}ans, l’un ou l’autre des parents peut déclarer un médecin traitant\u{A0}; sans déclaration, il n’y a pas de pénalité.")
    }
}
