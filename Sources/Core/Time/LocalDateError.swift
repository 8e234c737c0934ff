/// Why a text is not a date.
public enum LocalDateError: Refusal {
    /// Not the expected form.
    case format
    /// The right form, but no such day in the calendar.
    case inexistante
    /// `5/3/26`: the century would have to be guessed.
    case anneeSurDeuxChiffres

    public var code: String {
        switch self {
        case .format: "date.format"
        case .inexistante: "date.inexistante"
        case .anneeSurDeuxChiffres: "date.annee"
        }
    }

    public var message: String {
        switch self {
        case .format: "Cette date n’est pas lisible."
        case .inexistante: "Ce jour n’existe pas dans le calendrier."
        case .anneeSurDeuxChiffres: "L’année doit compter quatre chiffres."
        }
    }

    public var remedy: String {
        switch self {
        case .format: "Écrivez le jour, le mois et l’année, par exemple 12/03/2026."
        case .inexistante: "Vérifiez le jour et le mois, par exemple 28/02/2026."
        case .anneeSurDeuxChiffres: "Écrivez l’année en entier, par exemple 12/03/2026."
        }
    }
}
