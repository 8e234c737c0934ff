public import Core
import Store

/// One version of a kind of request, as its administrators and its users read it.
public struct GenreVue: Sendable {
    public let id: String
    public let genre: GenreDemande

    /// What the boxes hold when the next version is written.
    public var saisie: JSONValue {
        var typed = SaisieGenre()
        (typed.code, typed.titre, typed.aide) = (genre.code, genre.titre, genre.aide)
        let professions = genre.professions
        typed.medecin = professions.contains(.medecin) ? true : nil
        typed.sageFemme = professions.contains(.sageFemme) ? true : nil
        typed.chirurgienDentiste = professions.contains(.chirurgienDentiste) ? true : nil
        typed.infirmier = professions.contains(.infirmier) ? true : nil
        typed.masseurKinesitherapeute = professions.contains(.masseurKinesitherapeute) ? true : nil
        typed.orthophoniste = professions.contains(.orthophoniste) ? true : nil
        typed.questions = genre.questions.map { question in
            var row = SaisieQuestion()
            row.libelle = question.label
            row.reponse = ReponseSaisie(rawValue: question.reponse.rawValue)
            row.requise = question.isRequired ? true : nil
            row.medicale = question.isMedical ? true : nil
            return row
        }
        typed.jours = genre.reponse.days
        typed.silence = SilenceSaisi(rawValue: genre.reponse.silence.rawValue)
        typed.texte = genre.reponse.source.reference
        typed.confirme = genre.reponse.source.certainty == .confirme ? true : nil
        typed.exemple = genre.estExemple ? true : nil
        return SaisieGenre.form.encode(typed)
    }
}

extension Desk {
    /// Every version of every kind, past and to come: for administrators.
    public func listerGenres(_ teleservice: String, by caller: Caller) async throws -> [GenreVue] {
        try await act("lister-genres", on: "genres/\(teleservice)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let service = try act.desk.withKinds(teleservice)
            try act.trace("genres/\(service.code)")
            return try Genres(act.session).all(service.code).map { GenreVue(id: $0.id, genre: try GenreDemande($0)) }
        }
    }

    /// Those that may be asked today: for whoever writes a request.
    public func genresOuverts(_ teleservice: String, by caller: Caller) async throws -> [GenreVue] {
        try await act("lister-genres", on: "genres/\(teleservice)", by: caller) { act in
            let service = try act.desk.withKinds(teleservice)
            try act.trace("genres/\(service.code)")
            return try Genres(act.session).open(service.code, on: act.now.date(in: .paris).date.epochDay).map { GenreVue(id: $0.id, genre: try GenreDemande($0)) }
        }
    }
}
