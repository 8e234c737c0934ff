public import Core

extension ArretDeTravail.Content {
    /// Page order is the order of speed: what every leave needs first, the rest prefilled, folded or shown on demand.
    public static let form = FormDefinition<Self>(
        .init("L’arrêt") {
            Field("nature", \.nature, "Nature de l’arrêt")
                .required().prefilled(from: "valeur habituelle") { _ in ArretDeTravail.Nature.initial }
            Field("risque", \.risque, "Au titre de")
                .required().prefilled(from: "valeur habituelle") { _ in ArretDeTravail.Risque.maladie }
            Field("debut", \.debut, "Premier jour d’arrêt")
                .required().example("2026-03-12").prefilled(from: "date du jour") { $0.today }
            Field("fin", \.fin, "Dernier jour d’arrêt")
                .required().hint("Ce jour est compris dans l’arrêt.").example("2026-03-15")
            Field("modalite", \.modalite, "Arrêt complet ou temps partiel")
                .required().prefilled(from: "valeur habituelle") { _ in ArretDeTravail.Modalite.complet }
            Field("tempsPartielDebut", \.tempsPartielDebut, "Premier jour à temps partiel")
                .required().example("2026-03-14").shown(when: .is("modalite", \.modalite, .mixte))
            Field("tempsPartielFin", \.tempsPartielFin, "Dernier jour à temps partiel")
                .required().example("2026-03-15").shown(when: .is("modalite", \.modalite, .mixte))
            Field("sorties", \.sorties, "Sorties")
                .required().prefilled(from: "valeur habituelle") { _ in ArretDeTravail.Sorties.autorisees }
                .shown(when: .is("modalite", \.modalite, .complet, .mixte))
            Field("sortiesDebut", \.sortiesDebut, "Sorties permises à partir du")
                .hint("Laissez vide si elles le sont dès le premier jour.").example("2026-03-13").secondary()
                .shown(when: .all(
                    .is("modalite", \.modalite, .complet, .mixte), .is("sorties", \.sorties, .autorisees, .libres)))
        },
        .init("La prolongation", hint: "Pour une prolongation seulement.") {
            Field("qualitePrescripteur", \.qualitePrescripteur, "Vous prolongez en qualité de")
                .hint("Inutile si vous êtes le premier prescripteur ou le médecin traitant.")
                .shown(when: .is("nature", \.nature, .prolongation))
            Field("motifPrescripteur", \.motifPrescripteur, "Pourquoi un autre prescripteur", as: .text(1...200))
                .required().example("Médecin traitant absent, sans remplaçant")
                .shown(when: .all(
                    .is("nature", \.nature, .prolongation), .is("qualitePrescripteur", \.qualitePrescripteur, .autre)))
            Field("finArretPrecedent", \.finArretPrecedent, "Dernier jour de l’arrêt précédent, s’il a été prescrit ailleurs")
                .hint("Inutile si l’arrêt précédent figure déjà dans l’historique du patient.").example("2026-03-11")
                .secondary().shown(when: .is("nature", \.nature, .prolongation))
        },
        .init("Le motif médical", hint: "Seuls le prescripteur et le service médical de la caisse le lisent.") {
            Field("motif", \.motif, "Motif", as: .search(list: ArretDeTravail.Motifs.id, freeText: true))
                .medical().required().hint("Tapez quelques lettres, ou écrivez le motif librement.").example("grippe")
                .shown(when: motive)
            Field("precisions", \.precisions, "Précisions pour le service médical", as: .longText(1...1000))
                .medical().secondary().example("Reprise à réévaluer après l’imagerie.").shown(when: motive)
            Field("lienAld", \.lienAld, "En rapport avec une affection de longue durée", as: .check)
                .medical().hint("L’affection doit être reconnue par la caisse.").shown(when: .is("risque", \.risque, .maladie))
            Field("grossessePathologique", \.grossessePathologique, "État pathologique résultant de la grossesse", as: .check)
                .medical().shown(when: .is("risque", \.risque, .maternite))
            Field("cureThermale", \.cureThermale, "Arrêt pour une cure thermale", as: .check)
                .medical().secondary().shown(when: .is("risque", \.risque, .maladie))
        },
        .init("L’accord du patient") {
            Field("accordPatient", \.accordPatient, "Le patient accepte que l’avis soit transmis pour lui à sa caisse", as: .check)
                .required().hint("À lui demander à chaque fois. S’il refuse, l’avis lui est remis sur papier.")
        },
        .init("Le patient", hint: "Repris de la fiche de l’assuré : à vérifier d’un coup d’œil.", folds: true) {
            Field("situation", \.situation, "Situation professionnelle")
                .required().prefilled(from: "fiche de l’assuré", ArretDeTravail.Prefill.situation)
            Field("finActivite", \.finActivite, "Date de fin d’activité")
                .required().example("2026-01-31").shown(when: .is("situation", \.situation, .sansEmploi))
            Field(group: "employeur", \.employeur, "Employeur")
                .prefilled(group: "fiche de l’assuré", ArretDeTravail.Prefill.employeur)
                .shown(when: .is("situation", \.situation, .salarie, .fonctionnaire, .elu))
            Field(group: "adresseVisite", \.adresseVisite, "Adresse où le patient peut être visité")
                .required().prefilled(group: "fiche de l’assuré", ArretDeTravail.Prefill.adresseVisite)
        },
        .init("Les circonstances", hint: "Accident, téléconsultation, pension : seulement si cela s’applique.", folds: true) {
            Field("dateAccidentTravail", \.dateAccidentTravail, "Date de l’accident ou de la première constatation")
                .required().example("2026-03-10").shown(when: .is("risque", \.risque, .accidentTravail, .maladieProfessionnelle))
            Field("accidentTiers", \.accidentTiers, "Accident causé par un tiers", as: .check)
                .hint("La caisse peut demander réparation au responsable.").secondary()
            Field("accidentTiersDate", \.accidentTiersDate, "Date de l’accident causé par un tiers")
                .required().example("2026-03-11").shown(when: .is("accidentTiers", \.accidentTiers, true))
            Field("teleconsultation", \.teleconsultation, "Prescrit en téléconsultation", as: .check).secondary()
            Field("pensionGuerre", \.pensionGuerre, "En rapport avec une pension militaire d’invalidité", as: .check).secondary()
        }
    )

    /// Bereavement and paternity have no illness to name.
    private static var motive: Condition<Self> {
        .is("risque", \.risque, .maladie, .maternite, .accidentTravail, .maladieProfessionnelle)
    }
}
