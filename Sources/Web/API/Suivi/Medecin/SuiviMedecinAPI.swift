/// The doctor's sheets: cases, contacts, consent, validation, statement.
enum SuiviMedecinAPI {
    static let routes: [Route] = []
}
