/// The table `modele_import`: how the columns of a kind of file were understood, for the next file with the same headers.
public struct ModelesImport {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ fingerprint: String) throws -> String? {
        try session.value(String.self, "SELECT correspondances FROM modele_import WHERE empreinte = \(fingerprint)")
    }

    public func keep(_ fingerprint: String, mapping: String, by account: String, at: Int64) throws {
        try session.lock(key: "modele.\(fingerprint)")
        let changed = try session.execute("UPDATE modele_import SET correspondances = \(mapping), compte = \(account), le = \(at) WHERE empreinte = \(fingerprint)")
        if changed == 0 {
            try session.execute("INSERT INTO modele_import (empreinte, correspondances, compte, le) VALUES (\(fingerprint), \(mapping), \(account), \(at))")
        }
    }
}
