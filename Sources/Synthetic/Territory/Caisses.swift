import Core

/// The invented funds. Their three-digit numbers, 994 to 998, are borne by no fund of the national list.
enum Caisses {
    /// Régime, number, name, street, whether it receives forms electronically.
    private static let liste: [(Regime, String, String, String, Bool)] = [
        (.general, "998", "CPAM du Val-de-Sorne", "12 avenue des Remparts", true),
        (.general, "997", "CPAM du Plateau d’Aubre", "3 place du Belvédère", true),
        (.general, "996", "Caisse des industries de l’énergie de Sorne", "40 rue de la Forge", true),
        (.agricole, "998", "MSA Sorne et Plateaux", "7 route des Vergers", true),
        (.sncf, "998", "Caisse ferroviaire du Val-de-Sorne", "1 place de la Gare", true),
        (.ratp, "998", "Caisse des transports urbains de Sorne", "18 rue du Stade", true),
        (.enim, "998", "Caisse des marins et bateliers de Sorne", "5 rue du Canal", false),
        (.mines, "998", "Caisse des mines de Sorne", "22 rue de la Saline", false),
        (.militaires, "998", "Caisse des militaires de Sorne", "9 boulevard des Remparts", true),
        (.notaires, "998", "Caisse des clercs de notaires de Sorne", "2 rue des Cordeliers", false),
        (.cultes, "998", "Caisse des cultes de Sorne", "6 place de l’Église", false),
        (.mgen, "998", "Mutuelle des enseignants de Sorne", "15 rue des Écoles", true),
        (.mfp, "998", "Mutuelle des agents publics de Sorne", "28 rue de la République", true),
        (.mnh, "998", "Mutuelle des hospitaliers de Sorne", "4 chemin de la Source", true),
    ]

    /// The sick leave has gone by wire for years, the treating doctor's declaration since this year.
    private static let electroniques = [
        LocalDate(year: 2019, month: 1, day: 1).map { Reception(teleservice: "arret-de-travail", du: $0) },
        LocalDate(year: 2026, month: 1, day: 1).map { Reception(teleservice: "declaration-medecin-traitant", du: $0) },
        LocalDate(year: 2022, month: 5, day: 7).map { Reception(teleservice: "certificat-accident-travail", du: $0) },
        LocalDate(year: 2026, month: 1, day: 1).map { Reception(teleservice: "prescription-transport", du: $0) },
        LocalDate(year: 2026, month: 1, day: 1).map { Reception(teleservice: "demande-accord-prealable", du: $0) },
        LocalDate(year: 2026, month: 1, day: 1).map { Reception(teleservice: "declaration-grossesse", du: $0) },
        LocalDate(year: 2026, month: 1, day: 1).map { Reception(teleservice: "protocole-de-soins", du: $0) },
    ].compactMap(\.self)

    static func toutes(siege: SyntheticCommune, plateau: SyntheticCommune) -> [Caisse] {
        liste.enumerated().compactMap { index, caisse in
            guard let code = try? CodeOrganisme(regime: caisse.0, caisse: caisse.1) else { return nil }
            return Caisse(
                codeOrganisme: code, nom: caisse.2,
                adresse: (caisse.1 == "997" ? plateau : siege).adresse([caisse.3]),
                telephone: Coordonnees.fixe(100 + index), receptions: caisse.4 ? electroniques : [])
        }
    }
}
