import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Looking for a professional or a place. Sent by POST: the name of a person never enters an address.
enum RechercheRoutes {
    static let routes = [open, search, places, searchPlaces, keep]

    static let open = Route.page(.get, "/annuaire", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, .init(), found: nil, kept: exchange.query("fait") == "garde")
    }

    static let search = Route.page(.post, "/annuaire", .signedIn) { exchange in
        let form = try await exchange.form()
        func text(_ name: String) -> String { form.content[name]?.string ?? "" }
        let asked = RechercheProfessionnel(nom: text("nom"), profession: text("profession"), specialite: text("specialite"), commune: text("commune"))
        do {
            return try await show(exchange, asked, found: exchange.desk.chercherProfessionnels(asked, by: exchange.caller()))
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, asked, found: nil, anomalies: anomalies)
        }
    }

    static let places = Route.page(.get, "/annuaire/lieux", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, nom: "", commune: "", found: nil, kept: exchange.query("fait") == "garde")
    }

    static let searchPlaces = Route.page(.post, "/annuaire/lieux", .signedIn) { exchange in
        let form = try await exchange.form()
        let (nom, commune) = (form.content["nom"]?.string ?? "", form.content["commune"]?.string ?? "")
        do {
            return try await show(exchange, nom: nom, commune: commune, found: exchange.desk.chercherLieux(nom: nom, commune: commune, by: exchange.caller()))
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, nom: nom, commune: commune, found: nil, anomalies: anomalies)
        }
    }

    /// Keeps what was typed, as it was typed.
    static let keep = Route.page(.post, "/annuaire/libres", .care) { exchange in
        let form = try await exchange.form()
        func text(_ name: String) -> String { form.content[name]?.string ?? "" }
        guard let genre = GenreLibre(rawValue: text("genre")) else { throw DeskRefusal.notFound }
        do {
            let kept = try await exchange.desk.garderLieuLibre(genre, texte: text("texte"), commune: text("commune"), key: form.key, by: exchange.caller())
            if let place = kept.lieu { return .seeOther(place.address) }
            return .seeOther(genre == .lieu ? "/annuaire/lieux?fait=garde" : "/annuaire?fait=garde")
        } catch DeskRefusal.invalid(let anomalies) {
            return genre == .lieu
                ? try await show(exchange, nom: text("texte"), commune: text("commune"), found: nil, anomalies: anomalies)
                : try await show(exchange, .init(nom: text("texte"), commune: text("commune")), found: nil, anomalies: anomalies)
        }
    }

    private static func show(
        _ exchange: Exchange, _ asked: RechercheProfessionnel, found: TrouveAnnuaire<ProfessionnelVue>?, kept: Bool = false, anomalies: [Anomaly] = []
    ) async throws -> Response {
        let lists = try await exchange.desk.listNomenclaturesAnnuaire(by: exchange.caller())
        let page = RecherchePage(
            asked: asked, professions: lists.professions, specialites: lists.specialites, found: found, kept: try await keptHere(exchange, .professionnel),
            hasKept: kept, mayKeep: mayKeep(exchange), anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Annuaire", status: anomalies.isEmpty ? .ok : .unprocessableContent, lead: "Les professionnels de santé et les lieux de soins de l’annuaire national.",
            hasErrors: !anomalies.isEmpty
        ) { page }
    }

    private static func show(
        _ exchange: Exchange, nom: String, commune: String, found: TrouveAnnuaire<LieuVue>?, kept: Bool = false, anomalies: [Anomaly] = []
    ) async throws -> Response {
        let page = RechercheLieuxPage(
            nom: nom, commune: commune, found: found, kept: try await keptHere(exchange, .lieu), hasKept: kept, mayKeep: mayKeep(exchange),
            anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Annuaire des lieux", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Annuaire", to: "/annuaire")],
            lead: "Hôpitaux, cabinets, pharmacies, laboratoires\u{A0}: par leur nom, ou comme on les appelle chez vous.", hasErrors: !anomalies.isEmpty
        ) { page }
    }

    private static func keptHere(_ exchange: Exchange, _ genre: GenreLibre) async throws -> [LieuLibreVue] {
        try await exchange.desk.listLieuxLibres(by: exchange.caller()).filter { $0.genre == genre }
    }

    /// The page's own question; the act asks its policy again.
    private static func mayKeep(_ exchange: Exchange) -> Bool { RoutePolicy.care.decide(exchange.visitor) == .admit }
}

extension LieuVue {
    var address: String { "/annuaire/lieux/\(Self.escaped(id))" }

    static func escaped(_ id: String) -> String {
        id.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
        }.joined()
    }
}

extension ProfessionnelVue {
    var address: String { "/annuaire/professionnels/\(LieuVue.escaped(id))" }
}
