import Core
import Desk
import HTTPTypes

/// The personas' doors, under `guichet demo` only: `GET /demo/profils`, `POST /demo/jetons`.
enum DemoRoutes {
    static let profiles = Route.api(
        .get, "/demo/profils", .demoOnly, Operation("profils", "Démonstration : les personnages qui peuvent se connecter.", answer: "Profils")
    ) { exchange in
        .json([
            "profils": .array(
                Personas.all.map {
                    ["profil": .string($0.slug), "nom": .string($0.name), "role": .string($0.role), "description": .string($0.shows)]
                })
        ])
    }

    static let phoneCode = Route.api(
        .post, "/demo/codes", .demoOnly,
        Operation("codeDeDemonstration", "Démonstration : le code qu’afficherait l’application du porteur d’un numéro.", body: "PorteurDemo", answer: "CodeDemo", refusals: [404, 422])
    ) { exchange in
        guard let demo = exchange.house.demo else { throw DeskRefusal.notFound }
        let members = try await exchange.json(keys: "nir")
        let code = try await demo.phoneCode(patient: .nir(NIR.read(exchange.words(members, "nir") ?? "", field: "nir")))
        return .json(["code": .string(code), "minutes": .int(CodeApplication.minutes)])
    }

    static let tokens = Route.api(
        .post, "/demo/jetons", .demoOnly, Operation("jetonDeDemonstration", "Démonstration : un jeton pour un personnage.", body: "Profil", answer: "Jeton", refusals: [404, 422])
    ) { exchange in
        guard let demo = exchange.house.demo else { throw DeskRefusal.notFound }
        let members = try await exchange.json(keys: "profil")
        guard let slug = try exchange.words(members, "profil"), let persona = Personas.all.first(where: { $0.slug == slug }) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "profil", code: "profil-inconnu", message: "« profil » doit être l’un de : \(Personas.all.map(\.slug).joined(separator: ", ")).")
            ])
        }
        return .json(["jeton": .string(try await demo.token(persona: persona.slug, request: exchange.context.requestID))])
    }
}
