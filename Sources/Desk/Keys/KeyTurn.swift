/// Turning the desk's secret over, in its file: the processes that use it follow by themselves.
public enum KeyTurn {
    /// What a key file holds, by name: nothing secret.
    public struct Stand: Sendable, Hashable {
        /// Seals what is written.
        public let current: String
        public let prepared: String?
        /// Open what they sealed.
        public let older: [String]
        /// Destroyed: what they signed can still be verified.
        public let retired: [String]

        init(_ set: KeySet) {
            (current, prepared) = (set.current.id, set.prepared?.id)
            (older, retired) = (set.older.map(\.id), set.retired.map(\.id))
        }
    }

    public static func stand(_ path: String) throws -> Stand { Stand(try KeyFile.set(path)) }

    /// Adds a secret that seals nothing yet, to be copied to every machine first.
    public static func prepare(_ path: String, chance: Chance = .system) throws -> Stand {
        Stand(
            try KeyFile.change(path) { set in
                guard set.prepared == nil else {
                    throw SettingsError("clef.preparee", "A key is already prepared in \(path).", remedy: "Copy the file to every machine, then: guichet keys rotate \(path)")
                }
                try set.prepare(chance.bytes(32))
            })
    }

    /// The prepared secret, or else a new one, seals from now on.
    public static func rotate(_ path: String, chance: Chance = .system) throws -> Stand {
        Stand(try KeyFile.change(path) { try $0.turnOver(chance.bytes(32)) })
    }

    /// Older secrets leave the file; `sealed` entries of the trace may bear their signature.
    static func retire(_ path: String, sealed: Int) throws -> Stand {
        Stand(try KeyFile.change(path) { $0.retire(until: sealed) })
    }
}
