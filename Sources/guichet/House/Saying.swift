import Foundation
import Logging
import Store

/// A line for whoever started the command, at once even when the output is a file.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// A line beside the output: progress, and what a script must not read as data.
func whisper(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Shows the findings; the refusals say why nothing was started.
func show(_ findings: [StartupFinding]) {
    for finding in findings {
        say("\(finding.weight == .refusal ? "refused" : "notice ") [\(finding.id)] \(finding.what)\n         → \(finding.remedy)")
    }
}

extension Logger {
    /// To standard error; `GUICHET_LOG` chooses the level, `notice` by default. Nothing of a person is ever logged.
    static var ofGuichet: Logger {
        var logger = Logger(label: "guichet") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Settings["GUICHET_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .notice
        return logger
    }
}
