public import Core

extension PrescriptionTransport.Content {
    typealias Sujet = PrescriptionTransport

    /// Page order is that of a home visit: how the patient is, where to, when. The mode and the agreement follow.
    public static let form = FormDefinition<Self>(
        .init("L’état du patient", hint: "Il justifie le mode de transport. Seuls vous et le service médical de la caisse le lisez.") {
            Field("etat", \.etat, "Le patient").medical().required()
            Field("surveillance", \.surveillance, "Surveillance par une personne qualifiée, ou oxygène", as: .check)
                .medical().hint("Justifie une ambulance.")
            Field("portage", \.portage, "Portage ou brancardage", as: .check).medical().hint("Justifie une ambulance.")
            Field("asepsie", \.asepsie, "Conditions d’asepsie", as: .check).medical().secondary().hint("Justifie une ambulance.")
            Field("aideTiers", \.aideTiers, "Ne peut pas voyager sans l’aide d’un tiers", as: .check).medical().secondary()
            Field("precisions", \.precisions, "Éléments médicaux pour la caisse", as: .longText(1...1000))
                .medical().secondary().example("Dyspnée au moindre effort.")
        },
        .init("Le trajet") {
            Field("motif", \.motif, "Transport pour").required()
            Field("incapacite", \.incapacite, "Déficience ou incapacité du référentiel de prescription", as: .check)
                .hint("Arrêté du 23 décembre 2006.").shown(when: .is("motif", \.motif, .ald))
            Field("dateAccident", \.dateAccident, "Date de l’accident ou de la première constatation")
                .required().example("2026-03-10").shown(when: .is("motif", \.motif, .atmp))
            Field("depart", \.depart, "Départ").required().prefilled(from: "valeur habituelle") { _ in Sujet.Bout.domicile }
            Field("lieuDepart", \.lieuDepart, "Lieu de départ")
                .required().hint("Comme on le nomme ici : « la clinique », « la maternité ».").example("la clinique")
                .shown(when: .is("depart", \.depart, .autre))
            Field("arrivee", \.arrivee, "Arrivée").required().prefilled(from: "valeur habituelle") { _ in Sujet.Bout.autre }
            Field("lieuArrivee", \.lieuArrivee, "Lieu d’arrivée")
                .required().hint("Comme on le nomme ici : « la clinique », « la maternité ».").example("la clinique")
                .shown(when: .is("arrivee", \.arrivee, .autre))
            Field("distance", \.distance, "Distance (km)", as: .integer(0...20_000))
                .required().hint("De l’aller, à votre estime.").example("34")
        },
        .init("Quand") {
            Field("trajets", \.trajets, "Combien").required().prefilled(from: "valeur habituelle") { _ in Sujet.Trajets.allerRetour }
            Field("date", \.date, "Date du transport, ou du premier")
                .required().example("2026-03-12").prefilled(from: "date du jour") { $0.today }
            Field("nombre", \.nombre, "Nombre d’allers-retours", as: .integer(2...200))
                .required().example("12").shown(when: .is("trajets", \.trajets, .serie))
            Field("dernierJour", \.dernierJour, "Date du dernier")
                .required().example("2026-04-30").shown(when: .is("trajets", \.trajets, .serie))
            Field("urgence", \.urgence, "Transport fait en urgence, prescrit après coup", as: .check)
        },
        .init("Le mode de transport", hint: "Déduit de l’état décrit plus haut\u{A0}: ne changez rien dans le cas ordinaire.") {
            Field("accompagnant", \.accompagnant, "Une personne accompagne le patient", as: .check)
                .hint("Prise en charge avant 16 ans, ou si le patient a besoin d’un tiers.")
            Field("autreMode", \.autreMode, "Mode prescrit")
                .hint("Un autre choix sert à prescrire plus léger, ou l’avion ou le bateau.")
                .prefilled(from: "valeur habituelle") { _ in Sujet.ChoixMode.justifie }
            Field("mode", \.mode, "Mode de transport").computed()
            Field(list: "accord", \.accord, "Accord préalable demandé", maximum: 4, item: "motif").computed()
        }
    )
}
