public import Core

extension AccordPrealable {
    /// What is asked. Optional throughout: a draft may be half filled. Answers to the questions of the kind stand beside.
    public struct Content: FormContent {
        public var genre: String?
        public var objet: String?
        public var debut: LocalDate?
        public var argumentaire: String?

        public init() {}
    }
}

extension AccordPrealable.Content {
    public static let form = FormDefinition<Self>(
        .init("La demande") {
            Field("genre", \.genre, "Type de demande", as: .text(1...40)).required().example("reeducation")
            Field("objet", \.objet, "Ce qui est demandé", as: .text(3...200))
                .required().hint("En quelques mots, sans diagnostic\u{A0}: les services administratifs et le patient le lisent.").example("Trente séances de rééducation de l’épaule")
            Field("debut", \.debut, "À partir du").required().example("2026-03-12").prefilled(from: "date du jour") { $0.today }
        },
        .init("Pour le service médical") {
            Field("argumentaire", \.argumentaire, "Argumentaire médical", as: .longText(3...4000))
                .required().medical().hint("Ce qui justifie la demande\u{A0}: indication, traitements déjà suivis, résultats.").example("Capsulite rétractile, douleur et perte d’amplitude malgré vingt séances.")
        }
    )
}
