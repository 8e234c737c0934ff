import Synchronization

/// Letters that bear nobody’s name, as files: the same for everybody on one day. A few are kept; the oldest make room.
final class LettresDuJour: Sendable {
    private struct Etat {
        var files: [String: DocumentFile] = [:]
        var order: [String] = []
    }

    private let etat = Mutex(Etat())
    private static let auPlus = 120

    func find(_ name: String) -> DocumentFile? { etat.withLock { $0.files[name] } }

    func keep(_ name: String, _ file: DocumentFile) {
        etat.withLock { state in
            if state.files.updateValue(file, forKey: name) == nil { state.order.append(name) }
            while state.order.count > Self.auPlus { state.files[state.order.removeFirst()] = nil }
        }
    }
}
