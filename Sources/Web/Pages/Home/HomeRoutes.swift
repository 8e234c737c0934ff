import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Recensement

/// The first page of each kind of person: what awaits them, and the shortest way to what they do most.
enum HomeRoutes {
    static let routes = [open] + NotificationsRoutes.routes

    static let open = Route.page(.get, "/", .signedIn) { exchange in
        let actor = try exchange.actor()
        switch actor.role {
        case .professionnel: return try await care(exchange)
        case .secretaire: return actor.delegation == nil ? try await idle(exchange) : try await care(exchange)
        case .agent, .serviceMedical: return try await fund(exchange)
        case .agence: return .seeOther("/suivi")
        case .administrateur: return try await administration(exchange)
        }
    }

    private static func care(_ exchange: Exchange) async throws -> Response {
        let home = CareHome(accueil: try await exchange.desk.accueilSoignant(by: exchange.caller()), csrf: exchange.formToken, now: exchange.desk.now)
        return try await exchange.page("Accueil") { home }
    }

    /// A secretary for whom no delegation holds today.
    private static func idle(_ exchange: Exchange) async throws -> Response {
        let identifier = try await exchange.desk.delegationIdentifier(by: exchange.caller())
        return try await exchange.page("Accueil") {
            EmptyState(
                title: "Personne ne vous a confié de délégation en cours.",
                next: "Dictez cet identifiant au professionnel pour qui vous travaillez : \(identifier). Il l’écrira sur sa page « Mon compte », et ses dossiers apparaîtront ici.",
                action: Link("Mon compte", to: "/compte"))
        }
    }

    private static func fund(_ exchange: Exchange) async throws -> Response {
        let home = FundHome(accueil: try await exchange.desk.accueilCaisse(by: exchange.caller()), csrf: exchange.formToken, now: exchange.desk.now)
        return try await exchange.page("Accueil") { home }
    }

    private static func administration(_ exchange: Exchange) async throws -> Response {
        let outbox = try await exchange.desk.readOutbox(by: exchange.caller())
        let waiting = try await exchange.desk.countAdministrationAnnuaire(by: exchange.caller())
        let frozen = try await exchange.desk.compterGels(by: exchange.caller())
        let unread = try await exchange.desk.listerEcarts(by: exchange.caller()).aLire.count
        return try await exchange.page("Accueil", lead: "Vous voyez la marche du guichet, jamais les données des personnes.") {
            OutboxState(outbox: outbox, now: exchange.desk.now)
            if frozen > 0 {
                Notice(.danger, frozen == 1 ? "Un accès est suspendu" : "\(frozen) accès sont suspendus") {
                    el(.p) { Link("Voir pourquoi, et le rétablir", to: "/administration/vigilance") }
                }
            }
            if unread > 0 {
                Notice(.warning, unread == 1 ? "Un écart relevé dans la trace attend d’être lu" : "\(unread) écarts relevés dans la trace attendent d’être lus") {
                    el(.p) { Link("Les lire", to: "/administration/lecture") }
                }
            }
            if waiting.comptes > 0 {
                Notice(.warning, waiting.comptes == 1 ? "L’annuaire a changé un compte" : "L’annuaire a changé \(waiting.comptes) comptes") {
                    el(.p) { Link("Voir lesquels", to: "/administration/comptes-annuaire") }
                }
            }
            if waiting.lieux > 0 {
                Notice(.info, waiting.lieux == 1 ? "Une saisie libre à rapprocher" : "\(waiting.lieux) saisies libres à rapprocher") {
                    el(.p) { Link("Les rapprocher", to: "/administration/lieux-a-rapprocher") }
                }
            }
            Actions {
                Button("Ouvrir la file de travail", .primary, to: "/administration/file")
                Button("Lieux à rapprocher", to: "/administration/lieux-a-rapprocher")
                Button("Comptes et annuaire", to: "/administration/comptes-annuaire")
                Button("Accès aux documents", to: "/administration/acces-documents")
                for service in exchange.desk.teleservices where service.champGenre != nil {
                    Button("Types de demande\u{A0}: \(service.texts.shortTitle.lowercased())", to: "/administration/genres/\(service.code)")
                }
                Button("Accès suspendus", to: "/administration/vigilance")
                Button("Lecture de la trace", to: "/administration/lecture")
                Button("Interruptions annoncées", to: "/administration/maintenances")
                Button("Recensement des volontaires", to: "/recensement")
                Button("Positions des communes", to: "/recensement/communes")
                Button("Règles des certificats", to: "/administration/certificats")
            }
        }
    }
}
