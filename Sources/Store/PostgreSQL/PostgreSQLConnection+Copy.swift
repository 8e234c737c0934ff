internal import CLibpq
internal import Foundation

extension PostgreSQLConnection {
    /// Bytes handed to libpq at a time.
    private static let chunk = 262_144

    /// Sends rows by COPY, inside the transaction under way.
    /// - Throws: ``DatabaseError``: the row the server refuses ends the whole COPY.
    func copy(_ rows: BulkRows, into table: BulkTable) throws {
        try settle()   // COPY does not travel with others
        guard !isLost else { throw lost("the connection is closed") }
        guard PQsendQuery(handle, table.copyText) == 1 else { throw lost(lastMessage) }
        let deadline = ContinuousClock.now.advanced(by: patience)
        try flush(until: deadline)
        while PQisBusy(handle) == 1 { try more(until: deadline) }
        guard let raw = PQgetResult(handle) else { throw lost(lastMessage) }
        let opened = PostgreSQLResult(raw)
        guard opened.isCopy else {
            _ = try answer(until: deadline)
            throw opened.error ?? lost("COPY was not accepted")
        }
        try rows.copyText(columns: table.columns.count, chunk: Self.chunk) { try put($0, until: deadline) }
        while true {
            let sent = PQputCopyEnd(handle, nil)
            if sent == 1 { break }
            guard sent == 0 else { throw lost(lastMessage) }
            try flush(until: deadline)
        }
        try flush(until: deadline)
        if let error = try answer(until: deadline).error { throw error }
    }

    private func put(_ piece: [UInt8], until deadline: ContinuousClock.Instant) throws {
        while true {
            let sent = piece.withUnsafeBytes { bytes in
                PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
            }
            if sent == 1 { return }
            guard sent == 0 else { throw lost(lastMessage) }
            try flush(until: deadline)
        }
    }

    private func more(until deadline: ContinuousClock.Instant) throws {
        try wait(for: Int16(POLLIN), until: deadline)
        guard PQconsumeInput(handle) == 1 else { throw lost(lastMessage) }
    }
}
