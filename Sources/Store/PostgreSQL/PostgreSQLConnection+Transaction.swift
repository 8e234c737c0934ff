internal import CLibpq

extension PostgreSQLConnection {
    /// Reads see one snapshot; writes see what others committed before each statement. Nobody waits for it: it travels with the
    /// first statement.
    /// - Throws: `.connectionLost` when the server went while the connection was idle.
    func begin(_ access: Access) throws {
        try noticeLoss()
        isAnswered = false
        forgetForeseen()
        switch access {
        case .read: try post("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        case .write: try post("BEGIN ISOLATION LEVEL READ COMMITTED")
        }
    }

    /// - Throws: `.commitUnknown` when the connection was cut before the answer came.
    func commit() throws {
        let tag: String
        do { tag = try command("COMMIT") } catch let error as DatabaseError where error.kind == .connectionLost {
            throw DatabaseError(
                .commitUnknown, "COMMIT was sent and its answer never came: \(error.message)",
                remedy: "look whether it is there before sending it again, or send it with the same key")
        }
        // A transaction that failed earlier answers COMMIT with the tag ROLLBACK, and no error.
        guard tag == "COMMIT" else { throw DatabaseError(.other, "the transaction was rolled back") }
    }

    /// Ends a transaction that only read. Its COMMIT is sent and not waited for: what was read was read, and the answer is read with
    /// the next thing asked of this connection. One that cannot be told is marked lost.
    /// - Throws: what was wrong with a question that was foreseen and never asked.
    func leave() throws {
        // Behind a statement that failed COMMIT would be skipped, and the next transaction would begin in this one.
        if onTheirWay.contains(where: \.isQuestion) { try settle() }
        do {
            try put(.farewell) { PQsendQueryParams(handle, "COMMIT", 0, nil, nil, nil, nil, 0) }
            guard PQpipelineSync(handle) == 1 else { return abandon() }
            onTheirWay.append(.mark)
            try flush(until: ContinuousClock.now.advanced(by: patience))
        } catch { abandon() }
    }

    /// Undoes what was begun; a connection that cannot is marked lost.
    func rollback() {
        guard !isLost else { return }
        // What is on its way may fail, and ROLLBACK behind it would then not be heard.
        do { try settle() } catch { if isLost { return } }
        do { try command("ROLLBACK") } catch { abandon() }
    }
}
