extension RouteTable {
    /// The screens, each from its own folder.
    static let pages: [Route] =
        SignInRoutes.routes + SituationRoutes.routes + SignOut.routes + HomeRoutes.routes + ServicesRoutes.routes
        + PatientsRoutes.routes + DossierRoutes.routes + DossiersRoutes.routes + CorbeillesRoutes.routes + CompteRoutes.routes
        + AdministrationRoutes.routes + VerificationRoutes.routes + PublicRoutes.routes + SuiviRoutes.routes
        + AnnuaireRoutes.routes + RelevesRoutes.routes + DroitsRoutes.routes + MedecinTraitantRoutes.routes + CaissesRoutes.routes + IdentiteRoutes.routes
        + AffectionsRoutes.routes + DecisionsRoutes.routes + EspaceDocumentsRoutes.routes + ConfreresRoutes.routes + MessagerieRoutes.routes + AvisRoutes.routes + CertificatsRoutes.routes + RecensementRoutes.routes + DroitsPersonnesRoutes.routes
}
