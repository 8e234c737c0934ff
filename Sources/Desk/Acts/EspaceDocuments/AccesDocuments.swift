public import Core
import Store

/// Who may read what in a patient's document space: for each profession, the types it may read. The rest is denied.
public struct MatriceAcces: Sendable, Hashable {
    public struct Ligne: Sendable, Hashable {
        public let profession: Profession
        /// Codes of the types it may read.
        public let types: Set<String>
    }

    public let types: [TypeDocument]
    /// Every profession that can sign in, in the order of the nomenclature.
    public let lignes: [Ligne]
    /// Where each right comes from: « profession/type » and the words.
    public let sources: [String: String]

    /// Deny is the answer when no line says otherwise.
    public func permet(_ profession: Profession, _ type: String) -> Bool { lignes.first { $0.profession == profession }?.types.contains(type) ?? false }
}

extension Desk {
    /// The matrix as it holds today: open to everyone, patients first of all. Settings alone: no person's data.
    public func matriceAcces() async throws -> MatriceAcces {
        let day = now.date(in: .paris).date
        return try await database.read { try MatriceFinder(session: $0).matrice(on: day) }
    }

    /// Lets a profession read a type, or no longer. The source says on what text.
    public func reglerAcces(profession code: String, type: String, permis: Bool, source: String, by caller: Caller) async throws {
        try await act("regler-acces", on: "acces-documents", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard let profession = Profession(rawValue: code), TypeDocument.find(type) != nil else { throw DeskRefusal.notFound }
            var typed = Saisie()
            let words = typed.words(source, "source", "Source", 3...200, example: "Arrêté du 26 octobre 2023, tableau de la profession", optional: !permis)
            try typed.check()
            let today = act.now.date(in: .paris).date
            try act.session.lock(key: "acces-documents")
            let permitted = try MatriceFinder(session: act.session).matrice(on: today).permet(profession, type)
            if permis, !permitted, let words {
                try DocumentSpace(act.session).allow(
                    id: act.desk.chance.identifier(), profession: profession.rawValue, type: type, source: words, from: today.epochDay, by: act.actor.account, at: act.at)
            }
            if !permis, permitted { try DocumentSpace(act.session).deny(profession: profession.rawValue, type: type, on: today.epochDay) }
            try act.trace("acces-documents/\(profession.rawValue)/\(type)")
        }
    }
}

/// The matrix, from the database.
struct MatriceFinder {
    let session: any Session

    func matrice(on day: LocalDate) throws -> MatriceAcces {
        let rows = try DocumentSpace(session).access(on: day.epochDay)
        return MatriceAcces(
            types: TypeDocument.all,
            lignes: Profession.allCases.map { profession in
                .init(profession: profession, types: Set(rows.filter { $0.profession == profession.rawValue }.map(\.type)))
            },
            sources: Dictionary(rows.map { ("\($0.profession)/\($0.type)", $0.source) }, uniquingKeysWith: { first, _ in first }))
    }
}
