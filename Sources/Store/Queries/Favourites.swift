/// The table `favori`: services in the order a person chose.
public struct Favourites {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func list(_ account: String) throws -> [String] {
        try session.rows("SELECT teleservice FROM favori WHERE compte = \(account) ORDER BY rang, teleservice").map { try $0.text("teleservice") }
    }

    public func replace(_ account: String, with codes: [String]) throws {
        try session.execute("DELETE FROM favori WHERE compte = \(account)")
        for (rank, code) in codes.enumerated() {
            try session.execute("INSERT INTO favori (compte, teleservice, rang) VALUES (\(account), \(code), \(rank))")
        }
    }
}
