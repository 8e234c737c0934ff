/// The doctor's sheets: cases, contacts, consent, validation, statement.
enum SuiviMedecinRoutes {
    static let routes: [Route] = []
}
