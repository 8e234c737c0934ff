/// A property of a content, reached where it lies when it is stored, as nearly all are. A key path finds its way anew at each
/// use, which costs more than reading the value.
struct StoredProperty<Root: Sendable, Value: Sendable>: Sendable {
    private let path: any WritableKeyPath<Root, Value> & Sendable
    /// In bytes from the beginning; nil for what is computed.
    private let offset: Int?

    init(_ path: any WritableKeyPath<Root, Value> & Sendable) {
        self.path = path
        offset = MemoryLayout<Root>.offset(of: path)
    }

    func get(_ root: Root) -> Value {
        guard let offset else { return root[keyPath: path] }
        return withUnsafeBytes(of: root) { bytes in
            guard let base = bytes.baseAddress else { return root[keyPath: path] }
            return (base + offset).assumingMemoryBound(to: Value.self).pointee
        }
    }

    func set(_ value: Value, in root: inout Root) {
        guard let offset else {
            root[keyPath: path] = value
            return
        }
        withUnsafeMutablePointer(to: &root) { pointer in
            (UnsafeMutableRawPointer(pointer) + offset).assumingMemoryBound(to: Value.self).pointee = value
        }
    }
}
