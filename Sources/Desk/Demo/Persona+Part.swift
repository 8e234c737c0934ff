import Core

extension Persona {
    /// What the person is in the house.
    enum Part: Sendable, Hashable {
        case professionnel(Profession, Seat, [Practice])
        case secretaire
        /// Of the fund of this régime whose number is 998.
        case agent(Regime)
        case serviceMedical(Regime)
        /// Of the regional agency, with a mission of tracing.
        case agence
        case administrateur
    }

    /// Which synthetic professional's RPPS the persona bears, and so whose patients are theirs.
    enum Seat: Sendable, Hashable {
        /// One of the general practitioners, who are treating doctors.
        case generaliste(Int)
        /// One of the others, who have no patients of their own.
        case autre(Int)
    }

    /// A place of practice of the invented département.
    struct Practice: Sendable, Hashable {
        enum Place: Sendable, Hashable {
            /// Street, in the town of that number.
            case street(String, commune: Int)
            case hopital
        }
        let label: String
        /// L (libéral), S (salarié): TRE_R23.
        let mode: String
        let specialty: String?
        let place: Place
        /// Of the range kept for fiction.
        let telephone: String
    }
}
