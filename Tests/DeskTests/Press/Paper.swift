import Foundation
import Testing

/// A PDF in a file, looked at with the tools of Debian (poppler-utils, qpdf, zxing-cpp-tools).
struct Paper {
    let file: URL

    init(_ pdf: [UInt8]) throws {
        file = FileManager.default.temporaryDirectory.appendingPathComponent("paper-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
    }

    func remove() { try? FileManager.default.removeItem(at: file) }

    var information: String { get throws { try Self.run("/usr/bin/pdfinfo", file.path) } }
    var structure: String { get throws { try Self.run("/usr/bin/pdfinfo", "-struct-text", file.path) } }
    var metadata: String { get throws { try Self.run("/usr/bin/pdfinfo", "-meta", file.path) } }
    var fonts: String { get throws { try Self.run("/usr/bin/pdffonts", file.path) } }
    var text: String { get throws { try Self.run("/usr/bin/pdftotext", "-layout", file.path, "-") } }
    var pages: Int {
        get throws {
            let line = try information.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            return try #require(line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) })
        }
    }

    /// What the DataMatrix at the foot of `page` says, from a grey picture at 200 dpi of the foot, as a phone would see it.
    func datamatrix(page: Int) throws -> String {
        let picture = file.deletingPathExtension().path
        let number = String(page)
        _ = try Self.run(
            "/usr/bin/pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", "-f", number, "-l", number,
            "-x", "0", "-y", "1754", "-W", "1654", "-H", "585", file.path, picture)
        defer { try? FileManager.default.removeItem(atPath: picture + ".png") }
        return try Self.run("/usr/bin/ZXingReader", "-1", picture + ".png")
    }

    /// Runs a tool and returns what it printed; a tool that is missing or fails is an error.
    @discardableResult
    static func run(_ tool: String, _ arguments: String..., input: [UInt8] = []) throws -> String {
        try #require(FileManager.default.isExecutableFile(atPath: tool), "\(tool) is missing: run scripts/setup-system test")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        let (given, printed) = (Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = printed
        process.standardError = FileHandle.nullDevice
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: Data(input))
        try given.fileHandleForWriting.close()
        let output = try printed.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool) ended with \(process.terminationStatus)")
        return String(decoding: output, as: UTF8.self)
    }
}
