import Formats
import Foundation

/// Reads the datamatrix on a picture, as a value of closures.
///
/// A picture comes from outside and its decoding is a known way in: it is done in another process, which has a few
/// seconds, little memory and nothing of ours, and is told on its input what to read and says on its output what it read.
public struct LecteurEtiquettes: Sendable {
    /// The characters of the symbol; nil when there is none to be read.
    let read: @Sendable ([UInt8]) async throws -> String?

    public init(read: @escaping @Sendable ([UInt8]) async throws -> String?) { self.read = read }

    /// Largest picture taken, in bytes and in pixels.
    public static let longest = 5 << 20
    static let mostPixels = 24_000_000

    /// No program at hand on this machine.
    struct Absent: Error {}

    /// The reader of the package zxing-cpp-tools.
    public static let zxing = LecteurEtiquettes { picture in
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try OneReading.run(arguments, input: picture, seconds: 6, longest: 4096) }) }
        }
    }

    /// One at a time: a wave of pictures waits, and takes no more than one processor.
    private static let queue = DispatchQueue(label: "etiquettes")

    private static let arguments = [
        "/usr/bin/prlimit", "--cpu=5", "--as=805306368", "--fsize=0", "--nproc=64", "/usr/bin/ZXingReader", "-format", "DataMatrix", "-1", "-bytes", "/dev/stdin",
    ]
}
