import Core
import Desk
import HTTPTypes

/// One contact of a doctor's own sheets: `/api/v1/suivi/contacts/{id}/…`
enum ContactDuMedecinAPI {
    static let routes = [form, update, remove, restore, call]

    static let form = Route.api(
        .get, "/api/v1/suivi/contacts/{id}/formulaire", .tracingDoctor, Operation("preparerContact", "Un contact tel qu’il a été saisi.", answer: "ContactPrepare", refusals: [404])
    ) { exchange in
        let (fiche, contact, content) = try await exchange.desk.preparerContact(exchange.part("id"), by: exchange.caller())
        return .json(["cas": .string(fiche.cas.id), "numero": .string(contact.numero), "revision": .int(contact.revision), "contenu": content])
    }

    static let update = Route.api(
        .put, "/api/v1/suivi/contacts/{id}", .tracingDoctor,
        Operation("modifierContact", "Corrige un contact que personne n’a encore joint.", body: "ContenuDeContact", answer: "FicheDeCas", refusals: [404, 409, 412, 422], takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "contenu")
        return .cas(try await exchange.desk.modifierContact(exchange.part("id"), members["contenu"] ?? [:], revision: exchange.ifMatch(), by: exchange.caller()))
    }

    static let remove = Route.api(
        .delete, "/api/v1/suivi/contacts/{id}", .tracingDoctor,
        Operation("retirerContact", "Retire un brouillon ; il peut être remis jusqu’à la validation.", answer: "FicheDeCas", refusals: [404, 409])
    ) { exchange in .cas(try await exchange.desk.retirerContact(exchange.part("id"), by: exchange.caller())) }

    static let restore = Route.api(
        .post, "/api/v1/suivi/contacts/{id}/remise", .tracingDoctor, Operation("remettreContact", "Remet un brouillon retiré.", answer: "FicheDeCas", refusals: [404, 409], takesKey: true)
    ) { exchange in .cas(try await exchange.desk.remettreContact(exchange.part("id"), by: exchange.caller())) }

    static let call = Route.api(
        .post, "/api/v1/suivi/contacts/{id}/appel-medecin", .tracingDoctor,
        Operation("appelerSoiMeme", "Le médecin prend l’appel d’un contact, le note fait, ou le rend à la plateforme.", body: "GesteAppel", answer: "FicheDeCas", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "geste")
        return .cas(try await exchange.desk.appelerSoiMeme(exchange.part("id"), GesteAppel.read(exchange.words(members, "geste")), by: exchange.caller()))
    }
}
