import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What a doctor does to a sheet: consent, result, validation.
enum CasGestes {
    static let routes = [consent, positive, askNegative, negative, validate]

    static let consent = Route.page(.post, "/suivi/cas/{id}/accord", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let given = form.text("accord") == "oui"
        _ = try await exchange.desk.changerAccord(id, accord: given, by: exchange.caller())
        return .seeOther("/suivi/cas/\(id)?fait=\(given ? "accord" : "accord-retire")")
    }

    static let positive = Route.page(.post, "/suivi/cas/{id}/positif", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            let moment = try MomentSaisi.read(form)
            _ = try await exchange.desk.annoncerPositif(id, le: moment, by: exchange.caller())
            return .seeOther("/suivi/cas/\(id)?fait=positif")
        } catch DeskRefusal.invalid(let anomalies) {
            let fiche = try await exchange.desk.lireCas(id, by: exchange.caller())
            return try await CasLecture.show(fiche, exchange, anomalies: anomalies, typed: ["jour": form.text("jour") ?? "", "heure": form.text("heure") ?? ""])
        }
    }

    static let askNegative = Route.page(.get, "/suivi/cas/{id}/negatif", .tracingDoctor) { exchange in
        let fiche = try await exchange.desk.lireCas(exchange.part("id"), by: exchange.caller())
        guard fiche.cas.etat == .suspect else { return .seeOther("/suivi/cas/\(fiche.cas.id)") }
        let drafts = fiche.lignes.count
        return try await exchange.page(
            "Résultat négatif", patient: exchange.banner(fiche), breadcrumb: [Link("Fiche \(fiche.cas.numero)", to: "/suivi/cas/\(fiche.cas.id)")],
            lead: fiche.cas.donnees.personne.displayName
        ) {
            Confirmation(
                "Le résultat est négatif ?",
                consequences: [
                    drafts == 0 ? "Aucun contact n’était saisi." : drafts == 1 ? "Le brouillon de contact est effacé, sans retour." : "Les \(drafts) brouillons de contacts sont effacés, sans retour.",
                    "L’identité, les symptômes et les lieux de la fiche sont effacés avec eux.", "Personne n’a été appelé, personne ne le sera.",
                ], back: Link("Revenir à la fiche", to: "/suivi/cas/\(fiche.cas.id)")
            ) {
                PostForm(to: "/suivi/cas/\(fiche.cas.id)/negatif", csrf: exchange.formToken) { Actions { Button("Le résultat est négatif", .danger, isMain: true) } }
            }
        }
    }

    static let negative = Route.page(.post, "/suivi/cas/{id}/negatif", .tracingDoctor) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.annoncerNegatif(exchange.part("id"), by: exchange.caller())
        return .seeOther("/suivi/cas?fait=negatif")
    }

    static let validate = Route.page(.post, "/suivi/cas/{id}/validation", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        guard let how = form.text("annonce").flatMap(Annonce.init) else {
            let fiche = try await exchange.desk.lireCas(id, by: exchange.caller())
            let missing = Anomaly(field: "annonce", code: "requis", message: "« Comment le résultat a été annoncé » manque. Choisissez l’une des trois réponses.")
            return try await CasLecture.show(fiche, exchange, anomalies: [missing])
        }
        _ = try await exchange.desk.validerCas(id, annonce: how, by: exchange.caller())
        return .seeOther("/suivi/cas/\(id)?fait=validation")
    }
}

/// A day and an hour typed in two boxes.
enum MomentSaisi {
    static func read(_ form: FormInput) throws -> Instant {
        var anomalies: [Anomaly] = []
        var day: LocalDate?
        do throws(FieldFault) {
            guard let text = form.text("jour") else { throw FieldFault("requis", "manque. Par exemple : 12/03/2026.") }
            day = try LocalDate.read(.string(text))
        } catch { anomalies.append(Anomaly(field: "jour", code: error.code, message: "« Jour » \(error.message)")) }
        let time = hour(form.text("heure") ?? "")
        if time == nil { anomalies.append(Anomaly(field: "heure", code: "heure", message: "« Heure » n’est pas une heure. Écrivez par exemple 09:30 ou 9 h 30.")) }
        guard let day, let time, anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return Instant(day, hour: time.hour, minute: time.minute, in: .paris)
    }

    /// `09:30`, `9h30`, `9 h`.
    static func hour(_ text: String) -> (hour: Int, minute: Int)? {
        let parts = text.lowercased().filter { !$0.isWhitespace }.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } && $0.count <= 2 }), let hour = Int(parts[0]), hour < 24 else { return nil }
        let minute = parts.count == 2 && !parts[1].isEmpty ? Int(parts[1]) : 0
        return minute.flatMap { $0 < 60 ? (hour, $0) : nil }
    }
}
