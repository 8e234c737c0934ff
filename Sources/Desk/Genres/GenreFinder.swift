public import Core
import Store

/// The kinds of request that held on a day, from the database.
struct GenreFinder {
    let session: any Session

    /// The téléservice as it asks on a day: unchanged when it has no kinds.
    func configured(_ teleservice: Teleservice, on day: LocalDate) throws -> Teleservice {
        guard teleservice.champGenre != nil else { return teleservice }
        return teleservice.asking(try Genres(session).open(teleservice.code, on: day.epochDay).map(GenreDemande.init))
    }
}

extension Act {
    /// As it asked on the day of the last deposit; as it asks today when nothing was deposited yet.
    func configured(_ teleservice: Teleservice, depositedAt: Int64? = nil) throws -> Teleservice {
        let day = (depositedAt.map(Instant.init(millisecondsSince1970:)) ?? now).date(in: .paris).date
        return try GenreFinder(session: session).configured(teleservice, on: day).remembering()
    }
}

extension Desk {
    /// A téléservice as it asked on the day of a deposit, or as it asks now. Settings alone: no person’s data.
    public func configured(_ code: String, depositedAt: Instant? = nil) async throws -> Teleservice {
        guard let teleservice = teleservice(code) else { throw DeskRefusal.notFound }
        guard teleservice.champGenre != nil else { return teleservice }
        let day = (depositedAt ?? now).date(in: .paris).date
        return try await database.read { try GenreFinder(session: $0).configured(teleservice, on: day) }
    }
}
