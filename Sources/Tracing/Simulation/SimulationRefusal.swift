public import Core

/// Parameters that describe no platform.
public enum SimulationRefusal: Refusal {
    /// A value outside its range, with its French name and the range in words.
    case horsBornes(nom: String, bornes: String)
    /// A table of hours without its 24 values, or with nothing in it.
    case heures(nom: String)
    case ouverture

    public var code: String {
        switch self {
        case .horsBornes: "simulation.hors-bornes"
        case .heures: "simulation.heures"
        case .ouverture: "simulation.ouverture"
        }
    }

    public var message: String {
        switch self {
        case .horsBornes(let nom, let bornes): "La valeur « \(nom) » n’est pas comprise \(bornes)."
        case .heures(let nom): "La table « \(nom) » doit compter 24 valeurs positives ou nulles, une par heure, et ne pas être vide."
        case .ouverture: "L’heure d’ouverture doit précéder l’heure de fermeture."
        }
    }

    public var remedy: String {
        switch self {
        case .horsBornes(_, let bornes): "Donnez une valeur \(bornes)."
        case .heures: "Donnez 24 nombres séparés par des virgules, de minuit à 23\u{A0}h."
        case .ouverture: "Donnez par exemple 8 et 19, entre 0 et 24."
        }
    }
}
