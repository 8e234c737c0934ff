public import Core

extension PrescriptionTransport {
    /// What is prescribed. Optional throughout: a draft may be half filled.
    public struct Content: FormContent {
        // Why
        public var motif: Motif?
        public var incapacite: Bool?
        public var dateAccident: LocalDate?

        // The patient's state, for the author and the medical service
        public var etat: Etat?
        public var surveillance: Bool?
        public var portage: Bool?
        public var asepsie: Bool?
        public var aideTiers: Bool?
        public var precisions: String?

        // How, computed
        public var autreMode: ChoixMode?
        public var mode: Mode?
        public var accompagnant: Bool?

        // From where to where
        public var depart: Bout?
        public var lieuDepart: LieuSaisi?
        public var arrivee: Bout?
        public var lieuArrivee: LieuSaisi?
        public var distance: Int?

        // When
        public var trajets: Trajets?
        public var date: LocalDate?
        public var nombre: Int?
        public var dernierJour: LocalDate?
        public var urgence: Bool?

        /// Why a prior agreement is asked for, computed; empty when none is needed.
        public var accord: [Accord] = []

        public init() {}

        /// From the first trip to the last.
        public var periode: ClosedRange<LocalDate>? {
            guard let date else { return nil }
            guard trajets == .serie else { return date...date }
            return dernierJour.flatMap { $0 >= date ? date...$0 : nil }
        }

        /// The lightest mode that the state described allows; nil until it is described.
        public var modeJustifie: Mode? {
            guard let etat else { return nil }
            if etat == .allonge || surveillance == true || portage == true || asepsie == true { return .ambulance }
            return etat == .seul ? .individuel : .assis
        }
    }

    /// One reason of a prior agreement.
    public struct Accord: FormContent {
        public var motif: MotifAccord?

        public init() {}

        init(_ motif: MotifAccord) { self.motif = motif }

        public static let form = FormDefinition<Accord> { Field("motif", \.motif, "Motif") }
    }
}
