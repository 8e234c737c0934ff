/// A desk printed by a library that logs what it is given shows nothing of how it is set up.
extension Desk: CustomStringConvertible, CustomReflectable {
    public var description: String { "Desk" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension KeyRing: CustomStringConvertible, CustomReflectable {
    public var description: String { "KeyRing(\(id))" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

extension OpenIDSettings: CustomStringConvertible, CustomReflectable {
    public var description: String { "OpenIDSettings" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
