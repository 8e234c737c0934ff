import Glibc

/// Where the press lives and how much it may take.
public struct PressConfiguration: Sendable, Hashable {
    /// The folder that holds `worker.py` and `document.typ`, deployed beside the server.
    public var folder: String
    /// A Python that has the packages of `requirements.txt`.
    public var python: String
    /// Worker processes, about 70 MB each; one makes some 80 documents a second.
    public var workers: Int
    /// How long one document may take.
    public var deadline: Duration
    /// Documents waiting in line beyond which the press says it is unavailable.
    public var longestLine: Int

    public init(
        folder: String,
        python: String,
        workers: Int = 1,
        deadline: Duration = .seconds(10),
        longestLine: Int = 200
    ) {
        self.folder = folder
        self.python = python
        self.workers = max(1, workers)
        self.deadline = deadline
        self.longestLine = longestLine
    }

    var script: String { folder + "/worker.py" }

    /// What is wrong with it and how to mend it, without starting anything: a check at start-up.
    /// Nil when everything is in its place.
    public var fault: PressFailure? {
        if access(python, X_OK) != 0 {
            return .unavailable(remedy: "no Python at \(python): run scripts/setup-python demo, or set the press's Python")
        }
        for file in [script, folder + "/document.typ"] where access(file, R_OK) != 0 {
            return .unavailable(remedy: "\(file) cannot be read: deploy the folder `press` beside the server, or set its place")
        }
        return nil
    }
}
