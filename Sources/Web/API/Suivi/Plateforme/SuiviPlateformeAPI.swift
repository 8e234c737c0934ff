/// The calling platform: queues, calls, overload, self-declaration.
enum SuiviPlateformeAPI {
    static let routes: [Route] =
        [ReadFileAppels.route, AppelerSuivantAPI.route, ReadFicheAppel.route, NoterIssue.route, CompleterFicheContact.route] + TenirContact.routes
        + [ListContacts.route, ListFiches.route, ReadFiche.route] + ChangerFiche.routes + SaisirFicheAPI.routes + SurchargeAPI.routes + ArretsAPI.routes + DeclarationAPI.routes
        + MessagesAPI.routes
}
