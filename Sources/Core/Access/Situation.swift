/// A situation of practice: where and how a professional works. One person often has several, and acts
/// under one of them, chosen at sign-in.
public struct Situation: Sendable, Hashable {
    public let id: String
    /// « Cabinet médical des Tilleuls, Dolmont »
    public let label: String
    /// L (libéral), S (salarié), B (bénévole): TRE_R23.
    public let mode: String
    public let specialite: String?
    public let adresse: Adresse?
    public let telephone: String?

    public init(id: String, label: String, mode: String, specialite: String? = nil, adresse: Adresse? = nil, telephone: String? = nil) {
        self.id = id
        self.label = label
        self.mode = mode
        self.specialite = specialite
        self.adresse = adresse
        self.telephone = telephone
    }
}
