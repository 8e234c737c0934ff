public import Core
import Foundation

/// The time of day as a value that tests can hold still.
public struct Clock: Sendable {
    public let now: @Sendable () -> Instant

    public init(now: @escaping @Sendable () -> Instant) { self.now = now }

    public static let system = Clock { Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000)) }
}
