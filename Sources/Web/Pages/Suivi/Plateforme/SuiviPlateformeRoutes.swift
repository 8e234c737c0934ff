/// The calling platform: queues, calls, overload, self-declaration.
enum SuiviPlateformeRoutes {
    static let routes: [Route] =
        FileAppelsRoutes.routes + FicheAppelRoutes.routes + ContactsTerritoireRoutes.routes + FichesTerritoireRoutes.routes + SaisieFicheRoutes.routes + SurchargeRoutes.routes
        + DeclarationRoutes.routes + ArretsRoutes.routes + MessagesRoutes.routes
}
