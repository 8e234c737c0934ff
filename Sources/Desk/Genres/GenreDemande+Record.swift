public import Core
import Store

extension GenreDemande {
    /// A row that cannot be read is an error of the program: rows are written by one act, from checked values.
    init(_ record: GenreRecord) throws {
        guard let silence = LifecycleRules.Silence(rawValue: record.silence), let certainty = LegalSource.Certainty(rawValue: record.certitude) else {
            throw GenreIllisible(id: record.id)
        }
        let (from, until) = (LocalDate(epochDay: record.from), record.until.map { LocalDate(epochDay: $0) })
        let rows = try JSONReader.read(record.questions).array ?? []
        self.init(
            code: record.code, titre: record.titre, aide: record.aide,
            professions: Set(record.professions.split(separator: " ").compactMap { Profession(rawValue: String($0)) }),
            questions: try rows.map { row in
                guard let name = row["nom"]?.string, let label = row["libelle"]?.string, let answer = row["reponse"]?.string.flatMap(QuestionGenre.Reponse.init(rawValue:))
                else { throw GenreIllisible(id: record.id) }
                return QuestionGenre(
                    name: name, label: label, reponse: answer, isRequired: row["requise"] == .bool(true), isMedical: row["medicale"] == .bool(true),
                    exemple: row["exemple"]?.string)
            },
            reponse: .init(
                days: record.jours, silence: silence,
                source: LegalSource(record.texte, says: "Délai et effet du silence, comme l’administration du guichet les tient.", from: from, until: until, certainty: certainty)),
            estExemple: record.exemple, du: from, au: until)
    }

    /// The row that keeps it.
    func record(id: String, teleservice: String, by account: String, at: Int64) -> GenreRecord {
        GenreRecord(
            id: id, teleservice: teleservice, code: code, titre: titre, aide: aide, professions: professions.map(\.rawValue).sorted().joined(separator: " "),
            questions: JSONWriter.text(.array(questions.map(\.json))), jours: reponse.days, silence: reponse.silence.rawValue,
            texte: reponse.source.reference, certitude: reponse.source.certainty.rawValue, exemple: estExemple, from: du.epochDay, until: au?.epochDay,
            notedBy: account, notedAt: at)
    }
}

extension QuestionGenre {
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "nom": .string(name), "libelle": .string(label), "reponse": .string(reponse.rawValue), "requise": .bool(isRequired), "medicale": .bool(isMedical),
        ]
        members["exemple"] = exemple.map(JSONValue.string)
        return .object(members)
    }
}

/// A kept kind of request cannot be read back.
struct GenreIllisible: Error { let id: String }
