import Foundation

/// Whether a fault sown for the tests of the tests is awake; no part of the product.
enum Mutant {
    private static let awake = Int(ProcessInfo.processInfo.environment["GUICHET_MUTANT"] ?? "") ?? 0

    /// A byte for each fault, in a file: 1 once a test came by.
    nonisolated(unsafe) private static let seen: UnsafeMutablePointer<UInt8>? = {
        guard let path = ProcessInfo.processInfo.environment["GUICHET_MUTANTS_SEEN"] else { return nil }
        let file = open(path, O_RDWR)
        guard file >= 0, let bytes = mmap(nil, 65_536, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), bytes != MAP_FAILED else { return nil }
        return bytes.assumingMemoryBound(to: UInt8.self)
    }()

    static func isAwake(_ number: Int) -> Bool {
        seen?[number] = 1
        return number == awake
    }
}
