import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// As what one works: a place of practice, or for someone under a delegation. Asked when there are several,
/// and changed at any time.
enum SituationRoutes {
    static let routes = [open, choose]

    static let open = Route.page(.get, "/situation", .beforeChoice) { exchange in
        let actor = try exchange.actor()
        let choices = try await exchange.desk.listChoices(by: exchange.caller())
        let current = actor.delegation?.id ?? actor.situation?.id
        return try await exchange.page(
            "En quelle qualité travaillez-vous ?",
            lead: choices.isEmpty ? nil : "Les documents porteront ce lieu. Vous pourrez en changer à tout moment, en haut de chaque page."
        ) {
            if choices.isEmpty {
                EmptyState(
                    title: "Vous n’avez rien à choisir.", next: "Votre compte n’a qu’une seule qualité : vous y travaillez déjà.",
                    action: Link("Aller à l’accueil", to: "/"))
            } else {
                PostForm(to: "/situation", csrf: exchange.formToken) {
                    PickList(name: "situation", picks: choices.map { pick($0, isCurrent: $0.id == current) })
                }
            }
        }
    }

    private static func pick(_ choice: WorkChoice, isCurrent: Bool) -> PickList.Pick {
        PickList.Pick(value: choice.id, title: choice.label, detail: choice.detail, isCurrent: isCurrent)
    }

    static let choose = Route.page(.post, "/situation", .beforeChoice) { exchange in
        let form = try await exchange.form()
        guard let id = form.text("situation"), let token = exchange.sessionToken else { throw DeskRefusal.notFound }
        try await exchange.desk.choose(id, sessionToken: token, by: exchange.caller())
        return .seeOther("/")
    }
}
