public import Core

extension DeclarationGrossesse {
    /// What is declared. Optional throughout: a draft may be half filled. The fund’s administrative services open rights from
    /// these dates: nothing of the pregnancy’s course is asked.
    public struct Content: FormContent {
        public var debut: LocalDate?
        public var examen: LocalDate?
        public var nombreEnfants: Int?
        public var organisme: Organisme?
        public var accordPatiente: Bool?

        public init() {}
    }

    /// The family fund, which is the agricultural scheme’s own for those who belong to it.
    public enum Organisme: String, ClosedChoice {
        case caf, msa

        public var label: String {
            switch self {
            case .caf: "CAF"
            case .msa: "MSA"
            }
        }

        var fonds: FamilyFund { self == .msa ? .msa : .caf }
    }
}

extension DeclarationGrossesse.Content {
    public static let form = FormDefinition<Self>(
        .init("La grossesse") {
            Field("debut", \.debut, "Date de début de grossesse").required().example("2026-03-12")
            Field("examen", \.examen, "Date du premier examen").required().example("2026-04-28").prefilled(from: "date du jour") { $0.today }
            Field("nombreEnfants", \.nombreEnfants, "Nombre d’enfants attendus", as: .integer(1...8))
                .required().hint("Il se corrige plus tard si une échographie le change.").example("1").prefilled(from: "valeur habituelle") { _ in 1 }
        },
        .init("Transmission") {
            Field("organisme", \.organisme, "Allocations familiales versées par")
                .required().prefilled(from: "régime de la patiente") { context in
                    context.patient.regime.map { $0 == .agricole ? DeclarationGrossesse.Organisme.msa : .caf }
                }
            Field("accordPatiente", \.accordPatiente, "La patiente accepte que cette déclaration soit transmise", as: .check).required()
        }
    )
}
