public import Core

extension CertificatAccident.Content {
    typealias Sujet = CertificatAccident

    /// Page order is the order of speed: the accident, the lesions, then what is known already.
    public static let form = FormDefinition<Self>(
        .init("Le certificat") {
            Field("nature", \.nature, "Nature du certificat")
                .required().prefilled(from: "valeur habituelle") { _ in Sujet.Nature.initial }
            Field("risque", \.risque, "Au titre de")
                .required().prefilled(from: "valeur habituelle") { _ in Sujet.Risque.accidentTravail }.shown(when: certified)
            Field("dateAccident", \.dateAccident, "Date de l’accident")
                .required().hint("Pour une maladie, sa première constatation.").example("2026-03-10").shown(when: certified)
            Field("dateConstat", \.dateConstat, "Examen du")
                .required().example("2026-03-11").prefilled(from: "date du jour") { $0.today }.shown(when: certified)
            Field("numero", \.numero, "Numéro de l’accident ou de la maladie", as: .text(1...30))
                .hint("Donné par la caisse, s’il est connu.").example("260310 391 2").secondary().shown(when: certified)
            Field("demandeur", \.demandeur, "Qui demande ce certificat", as: .text(2...120))
                .hint("Facultatif : la réponse lui est adressée.").example("Le service du personnel").shown(when: .is("nature", \.nature, .prolongation))
        },
        .init("Les lésions", hint: "Seuls le patient, vous et le service médical de la caisse les lisent.") {
            Field(list: "lesions", \.lesions, "Lésions", maximum: 8, item: "lésion")
                .medical().required().shown(when: .is("nature", \.nature, .initial, .nouvelleLesion, .rechute))
            Field("dureeSoins", \.dureeSoins, "Jours de soins", as: .integer(1...730))
                .medical().hint("Indicatif.").example("15")
                .shown(when: .is("nature", \.nature, .initial, .nouvelleLesion, .rechute))
        },
        .init("La fin", hint: "Pour un certificat final seulement.") {
            Field("conclusion", \.conclusion, "Conclusion").required().shown(when: .is("nature", \.nature, .final))
            Field("dateConclusion", \.dateConclusion, "À la date du")
                .required().example("2026-05-04")
                .shown(when: .is("nature", \.nature, .final))
            Field("sequelles", \.sequelles, "Séquelles fonctionnelles", as: .yesNo)
                .medical().required().shown(when: .is("nature", \.nature, .final))
            Field("descriptionSequelles", \.descriptionSequelles, "Séquelles constatées", as: .longText(2...2000))
                .medical().required().example("Raideur de la cheville droite en flexion.")
                .shown(when: .all(.is("nature", \.nature, .final), .is("sequelles", \.sequelles, true)))
        },
        .init("Observations") {
            Field("observations", \.observations, "Observations pour le service médical", as: .longText(1...2000))
                .medical().example("Patient droitier, maçon.").shown(when: certified)
        },
        .init("L’employeur", hint: "Repris de la fiche de l’assuré. Il ne reçoit rien de ce certificat.", folds: true) {
            Field(group: "employeur", \.employeur, "Employeur")
                .prefilled(group: "fiche de l’assuré", ArretDeTravail.Prefill.employeur).shown(when: certified)
        }
    )

    private static var certified: Condition<Self> { .is("nature", \.nature, .initial, .nouvelleLesion, .rechute, .final) }
}
