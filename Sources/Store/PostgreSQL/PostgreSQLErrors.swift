internal import CLibpq

/// The fields of a server error that hold no stored value: DETAIL, which quotes the row, is never read.
struct PostgreSQLDiagnostic {
    let state: String
    let message: String
    let constraint: String?
    let column: String?
    let table: String?

    init(_ result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
        }
        state = field("C") ?? ""   // codes of PQresultErrorField: postgres_ext.h
        message = field("M") ?? String(cString: PQresultErrorMessage(result))
        constraint = field("n")
        column = field("c")
        table = field("t")
    }
}

extension DatabaseError {
    /// SQLSTATE codes: PostgreSQL documentation, appendix A.
    init(_ diagnostic: PostgreSQLDiagnostic) {
        let kind = Self.kind(diagnostic)
        self.init(kind, Self.message(diagnostic), remedy: Self.remedy(kind), code: diagnostic.state)
    }

    private static func kind(_ diagnostic: PostgreSQLDiagnostic) -> Kind {
        switch diagnostic.state {
        case "23505", "23P01": .unique(diagnostic.constraint)
        case "23503": .foreignKey
        case "23514": .check(diagnostic.constraint)
        case "23502": .notNull(diagnostic.column)
        case AppendOnly.sqlState: .appendOnly(AppendOnly.table(in: diagnostic.message))
        // Serialization, deadlock, lock not available; then a plan that the schema outgrew.
        case "40001", "40P01", "55P03", "0A000", "26000": .busy
        case "57014": .timeout
        case "53100": .diskFull
        case "53300": .overloaded
        case "25006": .readOnly
        case "25P03", "57P01", "57P02", "57P03", "57P05", "": .connectionLost
        case "XX001", "XX002": .corrupt
        case let state where state.hasPrefix("08"): .connectionLost
        case let state where state.hasPrefix("22"): .invalidValue
        default: .other
        }
    }

    /// Class 22 (bad data) quotes the value in its very message: it is replaced.
    private static func message(_ diagnostic: PostgreSQLDiagnostic) -> String {
        diagnostic.state.hasPrefix("22") ? "a value does not fit the type of its column" : diagnostic.message
    }

    private static func remedy(_ kind: Kind) -> String? {
        switch kind {
        case .diskFull: "free some space on the disk of the PostgreSQL server"
        case .corrupt: "stop writing, check the server's disk and restore the last backup"
        case .timeout: "ask for less at once, or look for a missing index"
        case .overloaded: "raise max_connections on the server, or lower the connections of each process"
        default: nil
        }
    }

    /// Whether the plans kept by the connection must be forgotten before running again.
    var isStalePlan: Bool { code == "0A000" || code == "26000" }
}
