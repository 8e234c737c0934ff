/// The doctor's sheets: cases, contacts, consent, validation, statement.
enum SuiviMedecinRoutes {
    static let routes: [Route] =
        CasListe.routes + CasOuverture.routes + CasLecture.routes + CasGestes.routes + ContactsSaisie.routes + ContactGestes.routes + ContactResultat.routes
        + RemunerationPages.routes
}
