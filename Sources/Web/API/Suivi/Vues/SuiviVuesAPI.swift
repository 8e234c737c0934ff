import Core

/// Pictures and figures of an epidemic.
enum SuiviVuesAPI {
    static let routes = [ReadTableau.route, ReadChaines.route, ReadEffectif.route, ReadGraphique.route]

    static let periode = Operation.Parameter.query(
        "jours", "Période : 7, 14, 28 derniers jours, ou « tout »", ["type": "string", "enum": ["7", "14", "28", "tout"]])
    static let epidemie = Operation.Parameter.query("epidemie", "Code du suivi ; celui qui est ouvert par défaut")
    static let departement = Operation.Parameter.query("departement", "Un de vos départements ; tous par défaut")
    static let chaine = [
        Operation.Parameter.query("cas", "Numéro de fiche d’un cas : sa chaîne"), .query("groupe", "Identifiant d’un groupe de cas"),
        .query("vue", "« toutes » pour toutes les chaînes ; sinon la plus grande", ["type": "string", "enum": ["toutes"]]),
    ]
    static let effectif = ChampEffectif.allCases.map { Operation.Parameter.query($0.rawValue, $0.label, ["type": "number", "minimum": 0]) }
}
