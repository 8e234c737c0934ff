internal import CLibpq
internal import Foundation

extension PostgreSQLConnection {
    /// Bytes handed to libpq at a time.
    private static let chunk = 262_144

    /// COPY is a conversation of its own, three ways there and back: up to this many, rows travel with what else is on its way.
    static let fewRows = 64

    /// Sends a few rows without waiting, by statements of a few lengths, each prepared once.
    func insert(_ rows: BulkRows, into table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        for slice in rows.slices(columns: table.columns.count, upTo: 16) {
            let parameters = try PostgreSQLParameters(slice)
            let plan = try plan(of: table.insertText(rows: slice.count / table.columns.count), parameters)
            try put(.posted(reading)) { parameters.withPointers { PQsendQueryPrepared(handle, plan.name, $0, $1, $2, $3, 0) } }
        }
    }

    /// Sends rows by COPY, inside the transaction under way, once all that is on its way has been answered: it does not travel with others.
    /// - Throws: ``DatabaseError``: the row the server refuses ends the whole COPY.
    func copy(_ rows: BulkRows, into table: BulkTable) throws {
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
