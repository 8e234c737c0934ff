import Core
import Store

extension DemoWorld {
    /// The invented kinds of request of every téléservice that has kinds.
    func keepKinds(of teleservices: [Teleservice], _ session: any Session, at: Int64) throws {
        guard let admin = try Accounts(session).find(issuer: Personas.issuer, subject: "admin") else { throw DeskRefusal.notFound }
        let kinds = teleservices.filter { $0.champGenre != nil }.flatMap { one in one.genres.map { (one.code, $0) } }
        for (number, (teleservice, genre)) in kinds.enumerated() {
            try Genres(session).insert(genre.record(id: ids.id("genre", number), teleservice: teleservice, by: admin.id, at: at))
        }
    }
}
