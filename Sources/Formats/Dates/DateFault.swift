public import Core

/// Why what stands in a column of dates is not taken.
public enum DateFault: Refusal {
    case illisible
    /// 31 February, a thirteenth month.
    case inexistante
    /// The year 0202, the year 2920.
    case anneeInvraisemblable(Int)
    /// Later than the day the file is read.
    case future

    public var code: String {
        switch self {
        case .illisible: "date.format"
        case .inexistante: "date.inexistante"
        case .anneeInvraisemblable: "date.annee"
        case .future: "date.future"
        }
    }

    public var message: String {
        switch self {
        case .illisible: "Ce n’est pas une date lisible."
        case .inexistante: "Ce jour n’existe pas dans le calendrier."
        case .anneeInvraisemblable(let annee): "L’année \(annee) n’est pas vraisemblable."
        case .future: "Cette date est dans le futur."
        }
    }

    public var remedy: String { "Écrivez le jour, le mois et l’année, par exemple 12/03/2020." }
}
