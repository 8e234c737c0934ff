/// The settings of the server that decide whether what it acknowledges is kept.
struct PostgreSQLState: Sendable {
    var settings: [String: String]

    private static let names = [
        "fsync", "full_page_writes", "synchronous_commit", "server_version_num", "server_version", "server_encoding",
    ]

    init(settings: [String: String]) {
        self.settings = settings
    }

    init(_ session: any Session) throws {
        settings = [:]
        for row in try session.rows("SELECT name, setting FROM pg_settings WHERE name IN \(sql: .list(Self.names))") {
            settings[try row.text("name")] = try row.text("setting")
        }
        let isStandby = try session.value(Bool.self, "SELECT pg_is_in_recovery()") ?? false
        settings["standby"] = isStandby ? "on" : "off"
    }

    func findings() -> [StartupFinding] {
        var findings = ["fsync", "full_page_writes", "synchronous_commit"].filter { settings[$0] == "off" }.map(unsafe)
        if let text = settings["server_version_num"], let version = Int(text), version < 150_000 {
            findings.append(StartupFinding(
                id: "postgresql.version", weight: .refusal,
                what: "the server is PostgreSQL \(settings["server_version"] ?? text)",
                remedy: "use PostgreSQL 15 or later"))
        }
        if let encoding = settings["server_encoding"], encoding != "UTF8" {
            findings.append(StartupFinding(
                id: "postgresql.encoding", weight: .refusal, what: "the database is encoded in \(encoding)",
                remedy: "create it again: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"))
        }
        if settings["standby"] == "on" {
            findings.append(StartupFinding(
                id: "postgresql.standby", weight: .refusal, what: "the server is a standby and cannot be written to",
                remedy: "give the address of the primary, or add target_session_attrs=read-write to the URL"))
        }
        return findings
    }

    private func unsafe(_ setting: String) -> StartupFinding {
        StartupFinding(
            id: "postgresql.\(setting)", weight: .refusal,
            what: "\(setting) is off: a crash of the server could lose or corrupt acknowledged deposits",
            remedy: "put \(setting) = on in postgresql.conf (or for this database and account) and reload")
    }
}
