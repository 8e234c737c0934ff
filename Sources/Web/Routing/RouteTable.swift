import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Every address of the desk. A route that is not here does not exist; each one names its policy.
public enum RouteTable {
    public static let all: [Route] = pages + api + assets

    static let api: [Route] =
        [
            OpenAPI.route, CreateDossier.route, ReadDossier.route, UpdateDossier.route, DiscardDossier.route, DepositDossier.route,
            RectifyDossier.route, WithdrawDossier.route, EndDossier.route, NoteDossierDelivery.route, ContinueDossier.route, ReuseDossier.route, FollowDossier.route, ReadHistory.route,
            ReadVersion.route, ReadDocument.route,
            ListDossiers.route, ListCorbeilles.route, ReadCorbeille.route, FindPatients.route, FindPatientsByPicture.route, Me.route, ListNotifications.route,
            DemoRoutes.profiles, DemoRoutes.tokens, DemoRoutes.phoneCode, ListTeleservices.route, PrepareForm.route, SearchNomenclature.route, ReadPatient.route,
            ListPatients.route, MarkNotificationsRead.route, VerifyDocument.route,
        ] + account + HandleDossier.routes + SuiviAPI.routes + AnnuaireAPI.routes + RelevesAPI.routes + DroitsAPI.routes
        + MedecinTraitantAPI.routes + CaissesAPI.routes + IdentiteAPI.routes
        + AffectionsAPI.routes + DecisionsAPI.routes + EspaceDocumentsAPI.routes + ConfreresAPI.routes + MessagerieAPI.routes + AvisAPI.routes + CertificatsAPI.routes + VigilanceAPI.routes + LectureTraceAPI.routes + LeurresAPI.routes + RecensementAPI.routes + DroitsPersonnesAPI.routes

    private static let account: [Route] = [
        SessionAPI.list, SessionAPI.close, TokenAPI.list, TokenAPI.create, TokenAPI.revoke, DelegationAPI.list,
        DelegationAPI.grant, DelegationAPI.revoke, DelegationAPI.accept, DelegationAPI.refuse, FavouriteRoutes.list, FavouriteRoutes.replace, OutboxRoutes.read, OutboxRoutes.revive, OutboxRoutes.hooks, OutboxRoutes.reviveHook,
    ]

    static let assets: [Route] = Asset.all.map { asset in
        .asset(asset.address) { _ in
            var response = Response.bytes(asset.bytes, type: asset.contentType)
            response.headers[.cacheControl] = "public, max-age=31536000, immutable"
            return response
        }
    }
}
