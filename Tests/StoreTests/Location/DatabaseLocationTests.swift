import Store
import Testing

@Suite("Where the data is")
struct DatabaseLocationTests {
    @Test(arguments: [
        ("sqlite:/var/lib/guichet/guichet.db", DatabaseLocation.sqlite(path: "/var/lib/guichet/guichet.db")),
        ("sqlite:data/guichet.db", .sqlite(path: "data/guichet.db")),
        ("sqlite:///var/guichet.db", .sqlite(path: "/var/guichet.db")),
        (" postgres://a@h/b", .postgresql(url: "postgres://a@h/b")),
        ("postgresql:///b?host=/run/postgresql", .postgresql(url: "postgresql:///b?host=/run/postgresql")),
    ])
    func whatIsUnderstood(text: String, location: DatabaseLocation) throws {
        #expect(try DatabaseLocation(text) == location)
    }

    @Test(arguments: [
        ("", DatabaseLocationError.unknownScheme("")), ("mysql://x", .unknownScheme("mysql")),
        ("sqlite:", .noPath), ("sqlite::memory:", .noPath), ("sqlite:/var/lib/", .folder("/var/lib/")),
    ])
    func whatIsNotSaysWhatToWrite(text: String, error: DatabaseLocationError) {
        #expect(throws: error) { try DatabaseLocation(text) }
        #expect("\(error)".contains("—"))
    }

    @Test(arguments: ["postgres://a:secret@h:5432/b", "postgres://a:se@cret@h/b", "postgres://h/b?password=secret"])
    func aPasswordIsNeverShown(url: String) throws {
        #expect(!"\(try DatabaseLocation(url))".contains("cret"))
    }
}
