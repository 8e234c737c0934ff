/// Why there is no PDF. None of the cases quotes the document: they may be logged.
public enum PressFailure: Error, Hashable, Sendable {
    /// No worker can be had now; asking again later may succeed. The remedy is for whoever runs the server.
    case unavailable(remedy: String)
    /// This document cannot be printed as it is; asking again is useless.
    case refused(String)
    /// The deadline passed; the worker was ended and another will take its place.
    case tooLong
}

extension PressFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unavailable(let remedy): "the press is unavailable: \(remedy)"
        case .refused(let reason): "the press refused the document: \(reason)"
        case .tooLong: "the document took too long to make"
        }
    }
}
