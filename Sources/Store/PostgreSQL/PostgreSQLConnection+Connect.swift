internal import CLibpq
internal import Foundation

extension PostgreSQLConnection {
    /// Our defaults, then the URL, which wins. A peer that vanishes is noticed within half a minute.
    static func connect(_ url: String, _ settings: PostgreSQLSettings) -> OpaquePointer? {
        let seconds = max(2, settings.connectTimeout.components.seconds)   // libpq counts 1 as 2
        let parameters: KeyValuePairs = [
            "connect_timeout": "\(seconds)",
            "keepalives": "1",
            "keepalives_idle": "10",
            "keepalives_interval": "5",
            "keepalives_count": "3",
            "tcp_user_timeout": "25000",
            "application_name": settings.applicationName,
            "dbname": url,
            "client_encoding": "UTF8",
        ]
        var names = parameters.map { strdup($0.key) }
        var values = parameters.map { strdup($0.value) }
        defer { for text in names + values { free(text) } }
        names.append(nil)
        values.append(nil)
        let constantNames = names.map { UnsafePointer($0) }
        let constantValues = values.map { UnsafePointer($0) }
        return PQconnectdbParams(constantNames, constantValues, 1)
    }
}
