/// A form that asks what the kinds in force ask. Answers stand beside the form’s own fields, each under its question’s key.
extension AnyForm {
    /// The same form, with the choice of kind among these and, after it, the questions of each.
    func asking(_ genres: [GenreDemande], in field: String) -> AnyForm {
        let questions = Dictionary(genres.flatMap { genre in genre.questions.map { ($0.name, (genre, $0)) } }, uniquingKeysWith: { first, _ in first })
        let base = read
        return AnyForm(
            sections: sections.map { $0.asking(genres, in: field) },
            read: { raw in
                guard case .object(let members) = raw else { return base(raw) }
                let own = members.filter { questions[$0.key] == nil }
                let reading = base(.object(own))
                var content = reading.content.object ?? [:]
                var anomalies = reading.anomalies
                let chosen = content[field]?.string
                if let chosen, !genres.contains(where: { $0.code == chosen }) {
                    content[field] = nil
                    anomalies.append(.unknownKind(chosen, genres, field, label(of: field) ?? field))
                }
                for (name, value) in members.sorted(by: { $0.key < $1.key }) where !value.isBlank {
                    guard let (genre, question) = questions[name] else { continue }
                    guard genre.code == chosen else {
                        anomalies.append(.pointless(question))
                        continue
                    }
                    do throws(FieldFault) { content[name] = try question.read(value) } catch {
                        anomalies.append(Anomaly(field: name, code: error.code, message: "« \(question.label) » \(error.message)"))
                    }
                }
                let faulty = Set(anomalies.map(\.field))
                for question in genres.first(where: { $0.code == chosen })?.questions ?? []
                where question.isRequired && content[question.name] == nil && !faulty.contains(question.name) {
                    anomalies.append(
                        Anomaly(field: question.name, code: "requis", message: "« \(question.label) » manque. Répondez à cette question.", stage: .completude))
                }
                return Reading(content: .object(content), anomalies: anomalies)
            }, prefill: prefill)
    }
}

extension AnyForm.Section {
    fileprivate func asking(_ genres: [GenreDemande], in field: String) -> AnyForm.Section {
        AnyForm.Section(
            title: title, hint: hint, folds: folds,
            fields: fields.flatMap { descriptor -> [FieldDescriptor] in
                guard descriptor.name == field else { return [descriptor] }
                var choice = descriptor
                choice.control = .choice(genres.map { Choice(value: $0.code, label: $0.estExemple ? "\($0.titre) (exemple)" : $0.titre, hint: $0.aide) })
                choice.example = nil
                if genres.isEmpty { choice.hint = "Aucun type de demande n’est ouvert aujourd’hui\u{A0}: l’administration du guichet les tient." }
                return [choice] + genres.flatMap { genre in genre.questions.map { $0.descriptor(genre: genre.code, field) } }
            })
    }
}

extension Anomaly {
    fileprivate static func unknownKind(_ chosen: String, _ genres: [GenreDemande], _ field: String, _ label: String) -> Anomaly {
        let open = genres.isEmpty ? "Aucun type n’est ouvert aujourd’hui" : "Choisissez parmi\u{A0}: \(genres.map(\.code).joined(separator: ", "))"
        return Anomaly(field: field, code: "choix", message: "« \(label) » n’est pas dans la liste de ce jour. \(open).")
    }

    fileprivate static func pointless(_ question: QuestionGenre) -> Anomaly {
        Anomaly(
            field: question.name, code: "sans-objet", message: "« \(question.label) » est sans objet ici et n’a pas été retenu.", severity: .avertissement)
    }
}
