public import Core

/// Makes the PDF of a document. Two gestures, so that any room can be given one.
///
/// ```swift
/// let press = Press.live(PressConfiguration(folder: "/opt/guichet/press", python: "/opt/guichet/.venv/bin/python"))
/// let pdf = try await press.render(volet, PressOptions())
/// await press.close()
/// ```
public struct Press: Sendable {
    /// The PDF's bytes: tagged, PDF/A-2a and PDF/UA-1 declared, the same for the same document.
    /// Throws ``PressFailure``. Nothing is kept: calling it again is always allowed.
    public var render: @Sendable (PrintedDocument, PressOptions) async throws -> [UInt8]
    /// Ends the workers after what they hold; those who wait are told ``PressFailure/unavailable(remedy:)``.
    public var close: @Sendable () async -> Void

    public init(
        render: @escaping @Sendable (PrintedDocument, PressOptions) async throws -> [UInt8],
        close: @escaping @Sendable () async -> Void
    ) {
        self.render = render
        self.close = close
    }
}

extension Press {
    /// The real one: typst in long-lived worker processes, started when the first document comes.
    public static func live(_ configuration: PressConfiguration) -> Press {
        let press = DocumentPress(configuration)
        return Press(
            render: { document, options in try await press.render(document, options) },
            close: { await press.close() }
        )
    }

    /// Never prints: to see what the rest of the desk does without paper.
    public static let failing = Press(
        render: { _, _ in throw PressFailure.unavailable(remedy: "this press is one that always fails") },
        close: {}
    )
}
