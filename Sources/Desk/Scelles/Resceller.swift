import Core
import Foundation
import Store

/// What sealing again came to.
public struct BilanRescellement: Sendable, Hashable {
    /// Values sealed again with the key that seals now.
    public var rescellees = 0
    /// Values that no key opens, or that are not what their digest says: left as they are.
    public var illisibles = 0
    /// Where the first of those is: a table and a column.
    public var premiereIllisible: String?
}

extension Desk {
    /// Whether an older secret is still there, which values may need.
    public var aResceller: Bool { !keys.held.set().older.isEmpty }

    /// The name of the secret that seals now.
    public var clefCourante: String { keys.id }

    /// Seals again, batch after batch, what an older secret sealed, while everyone works. Stopped anywhere, even by a power
    /// cut, it takes up what is left when it is asked again: a value is either as it was or sealed anew.
    /// - Parameter pause: left to others after each batch.
    public func resceller(pause: Duration = .zero, by caller: Caller, progress: @Sendable (Int) -> Void = { _ in }) async throws -> BilanRescellement {
        var found = BilanRescellement()
        guard aResceller else { return found }
        var isNoted = false
        for column in ColonneScellee.toutes {
            var after: [SQLValue]?
            while !Task.isCancelled {
                let (from, prefix) = (after, column.stored(keys.held.set().prefix))
                let rows = try await database.read { try Scelles($0).next(column.colonne, after: from, sauf: prefix, limit: column.lot) }
                guard let last = rows.last else { break }
                after = last.cles
                let anew = rows.map { (row: $0, value: scelleANouveau($0, column)) }
                let unread = anew.count { $0.value == nil }
                if unread > 0 {
                    found.illisibles += unread
                    found.premiereIllisible = found.premiereIllisible ?? "\(column.colonne.table.name).\(column.colonne.nom.name)"
                }
                if !isNoted {
                    try await act("resceller", on: "clef/\(keys.id)", by: caller) { try $0.trace("clef/\($0.desk.keys.id)") }
                    isNoted = true
                }
                found.rescellees += try await database.write { session in
                    try anew.reduce(0) { sum, one in
                        guard let value = one.value else { return sum }
                        return sum + (try Scelles(session).replace(column.colonne, one.row, by: value) ? 1 : 0)
                    }
                }
                progress(found.rescellees)
                if pause > .zero { try await Task.sleep(for: pause) }
            }
        }
        if isNoted, !Task.isCancelled { try await act("resceller", on: "clef/\(keys.id)/fin", by: caller) { try $0.trace("clef/\($0.desk.keys.id)/fin") } }
        return found
    }

    /// The same content sealed with the key of now; nil when it cannot be read, or is not what it was.
    private func scelleANouveau(_ row: Scelles.Rangee, _ column: ColonneScellee) -> SQLValue? {
        guard let clear = lu(row, column), let sealed = try? keys.encrypt(clear, at: column.place(row.cles)) else { return nil }
        return column.stored(sealed)
    }

    /// What a row holds, if it opens and is what its digest says.
    func lu(_ row: Scelles.Rangee, _ column: ColonneScellee) -> [UInt8]? {
        guard let bytes = column.bytes(row.scelle), let clear = try? keys.decrypt(bytes, at: column.place(row.cles)) else { return nil }
        return column.colonne.empreinte == nil || row.empreinte == Digest.of(clear) ? clear : nil
    }

    /// Takes older secrets out of the key file, once nothing in the database is sealed with them. Backups made before need
    /// the file as it was: nobody can know here whether there are any.
    /// - Throws: ``SettingsError`` while something still needs them.
    public func retirerAnciennesClefs(dans path: String, by caller: Caller) async throws -> KeyTurn.Stand {
        let before = try KeyTurn.stand(path)
        guard !before.older.isEmpty else {
            throw SettingsError("clef.sans-ancienne", "The key file \(path) holds no older key.", remedy: "There is nothing to retire. guichet keys rotate \(path) turns the key over.")
        }
        let set = keys.held.set(atOnce: true)
        for column in ColonneScellee.toutes {
            let left = try await database.read { try Scelles($0).count(column.colonne, sauf: column.stored(set.prefix)) }
            guard left == 0 else {
                throw SettingsError(
                    "clef.utile", "\(left) values of \(column.colonne.table.name).\(column.colonne.nom.name) are still sealed with an older key.",
                    remedy: "Seal them again first: guichet keys reseal, or wait until the server has done it.")
            }
        }
        let names = before.older.joined(separator: "+")
        try await act("retirer-clef", on: "clef/\(names)", by: caller) { try $0.trace("clef/\(names)") }
        while try await sealTraces() > 0 {}
        let size = try await database.read { try Traces($0).lastHead()?.size ?? 0 }
        return try KeyTurn.retire(path, sealed: size)
    }
}
