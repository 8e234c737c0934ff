import Desk
import Foundation

/// How `guichet backup` asks the process that holds an embedded database for a copy of it: two files beside the
/// database, whose folder is the operator's alone. No second process ever opens the database itself.
struct BackupRequest: Codable {
    let id: String
    /// Where to write it: an absolute path.
    let path: String

    struct Answer: Codable {
        let report: RapportSauvegarde?
        /// Why there is none.
        let refusal: String?
    }

    static func place(_ database: String) -> String { database + ".sauvegarde-demandee" }
    static func scratch(_ database: String) -> String { database + ".sauvegarde-en-cours" }
    static func answerPlace(_ database: String, _ id: String) -> String { database + ".sauvegarde-\(id)" }

    /// The request that waits beside a database, taken away; nil without one.
    static func take(_ database: String) -> BackupRequest? {
        guard let bytes = FileManager.default.contents(atPath: place(database)) else { return nil }
        try? FileManager.default.removeItem(atPath: place(database))
        return try? JSONDecoder().decode(BackupRequest.self, from: bytes)
    }

    func put(_ database: String) throws { try Self.write(self, to: Self.place(database)) }

    func answer(_ answer: Answer, _ database: String) throws { try Self.write(answer, to: Self.answerPlace(database, id)) }

    /// The answer, once it is there; it is then taken away.
    func answered(_ database: String) -> Answer? {
        let place = Self.answerPlace(database, id)
        guard let bytes = FileManager.default.contents(atPath: place), let answer = try? JSONDecoder().decode(Answer.self, from: bytes) else { return nil }
        try? FileManager.default.removeItem(atPath: place)
        return answer
    }

    private static func write(_ value: some Encodable, to path: String) throws {
        let partial = path + ".partiel"
        guard FileManager.default.createFile(atPath: partial, contents: try JSONEncoder().encode(value), attributes: [.posixPermissions: 0o600]), rename(partial, path) == 0 else {
            throw SettingsError("sauvegarde.demande", "\(path) cannot be written.", remedy: "Run guichet backup as the account that runs the server.")
        }
    }
}
