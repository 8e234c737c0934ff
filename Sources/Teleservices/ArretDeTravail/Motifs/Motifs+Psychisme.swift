import Core

extension ArretDeTravail.Motifs {
    static let psychisme: [Nomenclature.Term] = {
        let family = "Souffrance psychique"
        return [
            term(53, "Épisode dépressif", family, "dépression", "syndrome dépressif", "déprime"),
            term(54, "Trouble anxieux", family, "anxiété", "angoisse", "crise d’angoisse", "attaque de panique"),
            term(55, "Trouble de l’adaptation", family, "état anxiodépressif", "anxio-dépressif", "stress aigu"),
            term(56, "Épuisement professionnel", family, "burn-out", "burnout", "surmenage", "souffrance au travail"),
            term(57, "Trouble de stress post-traumatique", family, "ESPT", "choc psychologique", "agression"),
            term(58, "Deuil difficile", family, "perte d’un proche", "réaction au deuil"),
            term(59, "Trouble bipolaire", family, "épisode maniaque", "maniaco-dépressif"),
            term(60, "Trouble psychotique", family, "psychose", "schizophrénie", "bouffée délirante"),
            term(61, "Trouble lié à l’alcool ou à une substance", family, "addiction", "sevrage", "alcoolisme", "dépendance"),
            term(62, "Insomnie", family, "trouble du sommeil"),
        ]
    }()
}
