public import Core

extension ArretDeTravail {
    /// Where the patient can be visited during the leave.
    public struct AdresseVisite: FormContent {
        public var lignes: String?
        public var complement: String?
        public var codePostal: String?
        public var commune: String?
        public var telephone: String?

        public init() {}

        public static let form = FormDefinition<AdresseVisite> {
            Field("lignes", \.lignes, "Numéro et voie", as: .text(1...150)).required().example("12 rue des Tilleuls")
            Field("complement", \.complement, "Bâtiment, étage, code d’accès", as: .text(1...100)).example("Bât. B, 3e étage, code 12A4")
            Field("codePostal", \.codePostal, "Code postal", as: .postcode).required().example("39000")
            Field("commune", \.commune, "Commune", as: .text(1...80)).required().example("Lons-le-Saunier")
            Field("telephone", \.telephone, "Téléphone", as: .telephone).example("03 84 00 00 00")
        }

        /// As an envelope shows it.
        var enUneLigne: String {
            [lignes, complement, [codePostal, commune].compactMap(\.self).joined(separator: " ")]
                .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    /// Who is to receive the third volet.
    public struct Employeur: FormContent {
        public var nom: String?
        public var adresse: String?
        public var telephone: String?
        public var courriel: String?

        public init() {}

        public static let form = FormDefinition<Employeur> {
            Field("nom", \.nom, "Nom ou raison sociale", as: .text(1...120)).required().example("Scierie du Val")
            Field("adresse", \.adresse, "Adresse", as: .text(1...200)).example("4 route de la Forêt, 39300 Champagnole")
            Field("telephone", \.telephone, "Téléphone", as: .telephone).example("03 84 00 00 00")
            Field("courriel", \.courriel, "Adresse électronique", as: .email).example("rh@exemple.fr")
        }
    }
}
