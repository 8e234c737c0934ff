public import Core

extension DeclarationMedecinTraitant {
    /// The author is the treating doctor already: what they come for is most likely the end.
    static func follows(_ context: PrefillContext) -> Bool { context.patient.medecinTraitant == context.author.identifiant }
}

extension DeclarationMedecinTraitant.Content {
    typealias Sujet = DeclarationMedecinTraitant

    public static let form = FormDefinition<Self>(
        .init("La déclaration") {
            Field("nature", \.nature, "Vous déclarez").required().prefilled(from: "registre") { context in
                Sujet.follows(context) ? Sujet.Nature.fin : .declaration
            }
            Field("dateEffet", \.dateEffet, "Date d’effet")
                .required().hint("Le jour où le patient et vous l’avez décidé.").example("2026-03-12").prefilled(from: "date du jour") { $0.today }
        },
        .init("La demande du patient") {
            Field("demandeur", \.demandeur, "Demandé par")
                .required().hint("Avant 16 ans, l’un ou l’autre des parents.").prefilled(from: "âge du patient") { context in
                    Sujet.follows(context) ? nil : context.patient.birthDate.years(to: context.today) < Sujet.ageDuParcours ? Sujet.Demandeur.parent : .patient
                }.shown(when: .is("nature", \.nature, .declaration, .refus))
            Field("nomDemandeur", \.nomDemandeur, "Prénom et nom de cette personne", as: .text(2...120))
                .required().example("Claire Durand").shown(when: represented)
            Field("accordPatient", \.accordPatient, "Le patient, ou la personne qui demande pour lui, me choisit librement", as: .check)
                .required().shown(when: .is("nature", \.nature, .declaration))
        },
        .init("Votre accord") {
            Field("qualite", \.qualite, "Vous exercez ici comme")
                .required().prefilled(from: "votre situation") { context in
                    Sujet.follows(context) ? nil : context.author.lieu.first?.lowercased().hasPrefix("remplacement") == true ? Sujet.Qualite.remplacant : .titulaire
                }.shown(when: .is("nature", \.nature, .declaration))
            Field("accordMedecin", \.accordMedecin, "J’accepte d’être son médecin traitant", as: .check)
                .required().shown(when: .is("nature", \.nature, .declaration))
        },
        .init("La raison", hint: "Pour un refus ou une fin seulement.") {
            Field("motifRefus", \.motifRefus, "Pourquoi vous ne pouvez pas")
                .required().shown(when: .is("nature", \.nature, .refus))
            Field("motifFin", \.motifFin, "Pourquoi le suivi prend fin")
                .required().shown(when: .is("nature", \.nature, .fin))
            Field("precisions", \.precisions, "Précisions", as: .text(3...300))
                .hint("Aucune donnée médicale : le patient et la caisse peuvent lire ces mots.").example("Le patient déménage à Aubremont.")
                .shown(when: .is("nature", \.nature, .refus, .fin))
        }
    )

    private static var represented: Condition<Self> {
        .all(.is("nature", \.nature, .declaration, .refus), .is("demandeur", \.demandeur, .parent, .representant))
    }
}
