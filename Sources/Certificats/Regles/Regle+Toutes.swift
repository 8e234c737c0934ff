extension Regle {
    /// The whole table, C01 to C52, in order.
    public static let toutes: [Regle] = (principes + handicaps + sports + creches + ecoles + employeurs + assurances + conduites + autres).sorted { $0.id < $1.id }

    /// A rule by its number; nil when there is none.
    public static func numero(_ id: String) -> Regle? { toutes.first { $0.id == id } }
}
