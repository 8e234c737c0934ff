/// The regional agency: collectivities, clusters, isolation.
enum SuiviAgenceAPI {
    static let routes: [Route] =
        [ListerCasAgence.route, LireCasAgence.route, ListerIsolement.route, LireIsolement.route, NoterIsolement.route, ListerGroupes.route, LireGroupe.route]
        + TraiterCasAgence.routes + DeciderGroupe.routes
}
