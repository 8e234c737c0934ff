public import Core
import Store

extension Desk {
    /// The boxes of a kind of request.
    public static let formulaireGenre = AnyForm(SaisieGenre.form)

    /// Opens a kind of request, or writes its next version: the one before ends the day before. What was deposited keeps the
    /// questions and the delay of its own day.
    /// - Returns: the identifier of the version.
    public func tenirGenre(_ teleservice: String, _ content: JSONValue, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("tenir-genre", on: "genres/\(teleservice)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let service = try act.desk.withKinds(teleservice)
            let id = try act.onceFiche(key, "\(teleservice)\n\(JSONWriter.text(content))") {
                try act.session.lock(key: "genres.\(service.code)")
                let decoded = SaisieGenre.form.decode(content)
                guard decoded.anomalies.blocking.isEmpty else { throw DeskRefusal.invalid(decoded.anomalies.blocking) }
                return try act.keep(decoded.content, service)
            }
            try act.trace("genres/\(service.code)")
            return id
        }
    }

    /// The last day on which a version may be asked.
    public func fermerGenre(_ teleservice: String, _ id: String, au text: String, by caller: Caller) async throws {
        try await act("fermer-genre", on: "genres/\(teleservice)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let service = try act.desk.withKinds(teleservice)
            try act.session.lock(key: "genres.\(service.code)")
            guard Identifier.isWellFormed(id), let row = try Genres(act.session).find(id), row.teleservice == service.code else { throw DeskRefusal.notFound }
            var typed = Saisie()
            let au = typed.day(text, "au", "Dernier jour")
            let today = act.now.date(in: .paris).date
            if let au, au < today { typed.add("au", "date-passee", "«\u{A0}Dernier jour\u{A0}» est passé\u{A0}: des demandes ont pu être déposées depuis. Choisissez aujourd’hui ou plus tard.") }
            if let au, au.epochDay < row.from { typed.add("au", "fin-avant-debut", "«\u{A0}Dernier jour\u{A0}» précède le premier (\(LocalDate(epochDay: row.from).formattedFr)). Corrigez-le.") }
            if let au, let known = row.until, known < today.epochDay || au.epochDay > known {
                typed.add("au", "deja-ferme", "Cette version prend déjà fin le \(LocalDate(epochDay: known).formattedFr). Pour l’ouvrir plus longtemps, écrivez-en une nouvelle version.")
            }
            try typed.check()
            guard let au, try Genres(act.session).end(id, on: au.epochDay) else { throw DeskRefusal.notFound }
            try act.trace("genres/\(service.code)")
        }
    }

    func withKinds(_ code: String) throws -> Teleservice {
        guard let service = teleservice(code), service.champGenre != nil else { throw DeskRefusal.notFound }
        return service
    }
}

extension Act {
    fileprivate func keep(_ typed: SaisieGenre, _ service: Teleservice) throws -> String {
        guard let code = typed.code, let titre = typed.titre, let jours = typed.jours, let silence = typed.silence, let texte = typed.texte, let du = typed.du
        else { throw DeskRefusal.notFound }
        let versions = try Genres(session).all(service.code).filter { $0.code == code }
        let latest = versions.max { $0.from < $1.from }
        let faults = try faults(typed, code, du, service, latest)
        guard faults.isEmpty else { throw DeskRefusal.invalid(faults) }
        if let latest, latest.until.map({ $0 >= du.epochDay }) ?? true { _ = try Genres(session).end(latest.id, on: du.epochDay - 1) }
        let genre = GenreDemande(
            code: code, titre: titre, aide: typed.aide, professions: typed.professions,
            questions: try questions(typed, code, versions.map(GenreDemande.init)),
            reponse: .init(
                days: jours, silence: silence.silence, source: LegalSource(texte, says: "", certainty: typed.confirme == true ? .confirme : .aConfirmer)),
            estExemple: typed.exemple == true, du: du)
        let id = desk.chance.identifier()
        try Genres(session).insert(genre.record(id: id, teleservice: service.code, by: actor.account, at: at))
        return id
    }

    private func faults(_ typed: SaisieGenre, _ code: String, _ du: LocalDate, _ service: Teleservice, _ latest: GenreRecord?) throws -> [Anomaly] {
        var found = Saisie()
        let today = now.date(in: .paris).date
        if code.first?.isLowercase != true || !code.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) }) {
            found.add("code", "code", "«\u{A0}Code\u{A0}» ne compte que des lettres minuscules sans accent et des chiffres, une lettre d’abord. Par exemple\u{A0}: reeducation.")
        }
        if typed.professions.isEmpty { found.add("medecin", "requis", "Personne ne pourrait faire cette demande. Cochez au moins une profession.") }
        let foreign = typed.professions.subtracting(service.authors)
        if !foreign.isEmpty {
            found.add("medecin", "profession", "«\u{A0}\(service.texts.shortTitle)\u{A0}» n’est pas ouvert à\u{A0}: \(foreign.map { $0.libelle.lowercased() }.sorted().joined(separator: ", ")). Décochez-les.")
        }
        let labels = typed.questions.compactMap(\.libelle)
        if Set(labels).count != labels.count { found.add("questions", "double", "Deux questions ont les mêmes mots. Changez l’une des deux.") }
        if du < today { found.add("du", "date-passee", "«\u{A0}Premier jour\u{A0}» est passé. Choisissez aujourd’hui ou plus tard.") }
        if let latest, latest.until.map({ $0 >= today.epochDay }) ?? true, du <= max(today, LocalDate(epochDay: latest.from)) {
            found.add("du", "deja-ouvert", "Ce type est déjà ouvert\u{A0}: sa nouvelle version commence au plus tôt le \(max(today, LocalDate(epochDay: latest.from)).adding(days: 1).formattedFr). Les demandes d’ici là suivent l’ancienne.")
        } else if let latest, let until = latest.until, until >= du.epochDay, latest.from >= du.epochDay {
            found.add("du", "chevauchement", "Une version de ce type commence le \(LocalDate(epochDay: latest.from).formattedFr). Choisissez un jour plus tard.")
        }
        return found.anomalies
    }

    /// A question that keeps its words keeps its key; a new one takes a key that no version ever had.
    private func questions(_ typed: SaisieGenre, _ code: String, _ versions: [GenreDemande]) throws -> [QuestionGenre] {
        let known = versions.flatMap(\.questions)
        var last = known.compactMap { Int($0.name.dropFirst(code.count + 1)) }.max() ?? 0
        return typed.questions.compactMap { question in
            guard let label = question.libelle, let answer = question.reponse?.reponse else { return nil }
            let name: String
            if let same = known.last(where: { $0.label == label && $0.reponse == answer }) {
                name = same.name
            } else {
                last += 1
                name = "\(code)Q\(last)"
            }
            return QuestionGenre(name: name, label: label, reponse: answer, isRequired: question.requise == true, isMedical: question.medicale == true, exemple: question.exemple)
        }
    }
}
