import Core
import Desk
import HTTPTypes
import Hummingbird

/// Calls with the medical adviser of a fund. For programs.
enum ConfreresAPI {
    static let routes = [list, prepare, ask, read, accept, move, cancel, take, release, attempt, giveUp, callPractice]

    static let list = Route.api(
        .get, "/api/v1/entretiens", .dossier,
        Operation("listerEntretiens", "Vos entretiens, ou les appels que votre caisse doit passer avec le bilan des 24 heures.", answer: "Entretiens")
    ) { exchange in
        let (desk, caller) = (exchange.desk, try exchange.caller())
        var members: [String: JSONValue] = ["entretiens": .array(try await desk.listerEntretiens(by: caller).map(\.json))]
        if caller.actor.caisse != nil {
            let bilan = try await desk.bilanEntretiens(by: caller)
            members["bilan"] = ["jours": .int(bilan.jours), "tenus": .int(bilan.tenus), "manques": .int(bilan.manques), "minutes": bilan.minutes.map(JSONValue.int) ?? .null]
        }
        return .json(.object(members))
    }

    static let prepare = Route.api(
        .get, "/api/v1/entretiens/creneaux", .care,
        Operation(
            "preparerEntretien", "Les créneaux libres, et ce que le guichet sait de vous joindre.",
            parameters: [.query("dossier", "Dossier dont il s’agit"), .query("caisse", "Code de la caisse, sans dossier")], answer: "PreparationEntretien", refusals: [404, 409, 422])
    ) { exchange in
        try exchange.allowQuery("dossier", "caisse")
        let found = try await exchange.desk.preparerEntretien(dossier: exchange.query("dossier"), caisse: exchange.query("caisse"), by: exchange.caller())
        return .json([
            "creneaux": .array(found.creneaux.map { .string($0.iso) }), "auPlusTard": .string(found.auPlusTard.iso), "telephone": found.telephone.map(JSONValue.string) ?? .null,
            "caisse": found.caisse.map { .string($0.code) } ?? .null,
        ])
    }

    static let ask = Route.api(
        .post, "/api/v1/entretiens", .care,
        Operation("demanderEntretien", "Demande à être rappelé par le médecin-conseil dans les 24 heures, ou à un créneau.", body: "DemandeEntretien", success: 201, answer: "Entretien", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let demande = try await exchange.demandeEntretien()
        return .json(try await exchange.desk.demanderEntretien(demande, key: exchange.idempotencyKey, by: exchange.caller()).json, status: .created)
    }

    static let read = Route.api(
        .get, "/api/v1/entretiens/{id}", .dossier, Operation("lireEntretien", "Un entretien, son délai et son histoire.", answer: "Entretien", refusals: [404])
    ) { exchange in .json(try await exchange.desk.lireEntretien(exchange.part("id"), by: exchange.caller()).json) }

    static let accept = Route.api(
        .post, "/api/v1/entretiens/{id}/demande", .care,
        Operation("accepterEntretien", "Dit quand, pour un entretien proposé avec un refus.", body: "DemandeEntretien", answer: "Entretien", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let demande = try await exchange.demandeEntretien()
        return .json(try await exchange.desk.accepterEntretien(exchange.part("id"), demande, key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let move = Route.api(
        .post, "/api/v1/entretiens/{id}/deplacement", .care,
        Operation("deplacerEntretien", "Change l’heure ; sans créneau, dès que possible.", body: "CreneauEntretien", answer: "Entretien", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "creneau")
        return .json(try await exchange.desk.deplacerEntretien(exchange.part("id"), creneau: exchange.words(members, "creneau"), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let cancel = Route.api(
        .post, "/api/v1/entretiens/{id}/annulation", .dossier, Operation("annulerEntretien", "N’en veut plus.", answer: "Entretien", refusals: [404, 409], takesKey: true)
    ) { exchange in .json(try await exchange.desk.annulerEntretien(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()).json) }

    static let take = Route.api(
        .post, "/api/v1/entretiens/{id}/prise-en-charge", .fund, Operation("prendreEntretien", "Prend un appel en charge.", answer: "Entretien", refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in .json(try await exchange.desk.prendreEntretien(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()).json) }

    static let release = Route.api(
        .post, "/api/v1/entretiens/{id}/remise-en-file", .fund, Operation("remettreEntretien", "Remet un appel en file.", answer: "Entretien", refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in .json(try await exchange.desk.remettreEntretien(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()).json) }

    static let attempt = Route.api(
        .post, "/api/v1/entretiens/{id}/essai", .fund,
        Operation("noterEssai", "Note un appel : son issue, et ce qui a été convenu.", body: "EssaiEntretien", answer: "Entretien", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "issue", "note", "rappel")
        return .json(
            try await exchange.desk.noterEssai(
                exchange.part("id"), issue: exchange.words(members, "issue"), note: exchange.words(members, "note"), rappel: exchange.words(members, "rappel"),
                revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()
            ).json)
    }

    static let giveUp = Route.api(
        .post, "/api/v1/entretiens/{id}/abandon", .fund,
        Operation("abandonnerEntretien", "Clôt sans réponse, après assez d’essais.", answer: "Entretien", refusals: [404, 409, 412], takesKey: true, takesRevision: true)
    ) { exchange in .json(try await exchange.desk.abandonnerEntretien(exchange.part("id"), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()).json) }

    static let callPractice = Route.api(
        .post, "/api/v1/corbeilles/dossiers/{id}/appel", .fund,
        Operation("ouvrirAppel", "Prévoit d’appeler l’auteur d’un dossier pour une petite erreur : rien n’est posté.", body: "Motif", success: 201, answer: "Entretien", refusals: [404, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "motif")
        return .json(try await exchange.desk.ouvrirAppel(dossier: exchange.part("id"), motif: exchange.words(members, "motif"), key: exchange.idempotencyKey, by: exchange.caller()).json, status: .created)
    }
}

extension Exchange {
    fileprivate func demandeEntretien() async throws -> DemandeEntretien {
        let members = try await json(keys: "dossier", "caisse", "sujet", "texte", "telephone", "creneau", "calmeDe", "calmeA", "urgent")
        func text(_ name: String) throws -> String { try words(members, name) ?? "" }
        return DemandeEntretien(
            dossier: try words(members, "dossier"), caisse: try words(members, "caisse"), sujet: try text("sujet"), texte: try text("texte"), telephone: try text("telephone"),
            creneau: try text("creneau"), calmeDe: try text("calmeDe"), calmeA: try text("calmeA"), urgent: try truth(members, "urgent"))
    }

    /// A yes or no under a key; absent is no.
    func truth(_ members: [String: JSONValue], _ key: String) throws -> Bool {
        switch members[key] {
        case nil, .null: return false
        case .bool(let value): return value
        default: throw DeskRefusal.invalid([Anomaly(field: key, code: "type.booleen", message: "« \(key) » est vrai ou faux (true, false).")])
        }
    }
}

extension Optional where Wrapped == Instant {
    var json: JSONValue { map { .string($0.iso) } ?? .null }
}

extension LigneEntretien {
    var json: JSONValue {
        [
            "id": .string(id), "genre": .string(genre), "etat": .string(etat.rawValue), "sujet": .string(sujet.rawValue), "professionnel": .string(professionnel),
            "patient": patient.map(JSONValue.string) ?? .null, "urgent": .bool(urgent), "ouvertLe": .string(ouvertLe.iso), "creneau": creneau.json, "duLe": duLe.json,
            "prisPar": prisPar.map(JSONValue.string) ?? .null, "essais": .int(essais), "tenu": tenu.map(JSONValue.bool) ?? .null,
        ]
    }
}

extension EntretienView {
    var json: JSONValue {
        [
            "id": .string(id), "genre": .string(genre), "origine": .string(origine), "etat": .string(etat.rawValue), "caisse": .string(caisse.code),
            "dossier": dossier.map(JSONValue.string) ?? .null, "patient": patient.map { .string($0.id) } ?? .null, "professionnel": .string(professionnel.name),
            "sujet": .string(sujet.rawValue), "texte": .string(texte), "telephone": telephone.map(JSONValue.string) ?? .null, "calmes": calmes.map { .string($0.libelle) } ?? .null,
            "urgent": .bool(urgent), "ouvertLe": .string(ouvertLe.iso), "demandeLe": demandeLe.json, "creneau": creneau.json, "duLe": duLe.json,
            "prisPar": prisPar.map(JSONValue.string) ?? .null, "essais": .int(essais), "premierEssaiLe": premierEssaiLe.json, "prochainLe": prochainLe.json,
            "finiLe": finiLe.json, "tenu": tenu.map(JSONValue.bool) ?? .null, "revision": .int(revision),
            "faits": .array(faits.map { ["mot": .string($0.mot), "le": .string($0.le.iso), "par": .string($0.par), "texte": $0.texte.map(JSONValue.string) ?? .null] }),
            "actions": .array(actions.map { .string($0.rawValue) }),
        ]
    }
}
