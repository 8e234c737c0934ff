internal import GRDB

extension DatabaseError {
    /// SQLite's extended codes: https://www.sqlite.org/rescode.html. GRDB's message holds no argument.
    init(_ error: GRDB.DatabaseError, remedy: String? = nil) {
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        self.init(
            Self.kind(error, message), message, remedy: remedy ?? Self.remedy(error),
            code: String(error.extendedResultCode.rawValue))
    }

    private static func kind(_ error: GRDB.DatabaseError, _ message: String) -> Kind {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            return .unique(SQLiteMessage(message).table.map { $0 + "_pkey" })
        case .SQLITE_CONSTRAINT_UNIQUE: return .unique(SQLiteMessage(message).uniqueName)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: return .check(SQLiteMessage(message).subject)
        case .SQLITE_CONSTRAINT_NOTNULL: return .notNull(SQLiteMessage(message).columns.first)
        case .SQLITE_CONSTRAINT_TRIGGER:
            return AppendOnly.table(in: message).map { .appendOnly($0) } ?? .other
        default: break
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_FULL: return .diskFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .corrupt
        case .SQLITE_READONLY: return .readOnly
        case .SQLITE_INTERRUPT: return .timeout
        case .SQLITE_MISMATCH, .SQLITE_TOOBIG: return .invalidValue
        default: return .other
        }
    }

    private static func remedy(_ error: GRDB.DatabaseError) -> String? {
        switch error.resultCode {
        case .SQLITE_FULL: "free some space on the disk of the database: writing resumes by itself"
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: "stop Guichet and restore the last backup"
        case .SQLITE_IOERR: "check the disk of the database"
        default: nil
        }
    }

    /// Errors after which nothing in the current transaction can be kept.
    var endsTransaction: Bool {
        switch kind {
        case .diskFull, .corrupt: true
        default: isInputOutput || code == "7" /* SQLITE_NOMEM */
        }
    }

    /// SQLITE_IOERR and its extended codes: the low byte is 10.
    var isInputOutput: Bool {
        code.flatMap(Int.init).map { $0 & 0xff == 10 } ?? false
    }

    /// GRDB's error becomes ours; ours and the body's own pass unchanged.
    static func translated(_ error: any Error) -> any Error {
        (error as? GRDB.DatabaseError).map { DatabaseError($0) } ?? error
    }

    static func from(_ error: any Error) -> DatabaseError {
        translated(error) as? DatabaseError ?? DatabaseError(.other, "the request failed: \(type(of: error))")
    }
}
