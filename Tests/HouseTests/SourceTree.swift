import Foundation

/// The project's own files, read as text.
enum SourceTree {
    static let root: URL = {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { folder.deleteLastPathComponent() }
        return folder
    }()

    struct File: Sendable {
        /// From the root: `Sources/Core/Form/Field.swift`.
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// `Core` of `Sources/Core/Form/Field.swift`.
        var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    /// Swift files under a folder of the root.
    static func swift(_ folder: String) throws -> [File] { try files(folder) { $0.hasSuffix(".swift") } }

    static func files(_ folder: String, where isWanted: (String) -> Bool) throws -> [File] {
        let base = root.appending(path: folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        let names = walker.compactMap { $0 as? String }.filter { isWanted($0) && !$0.hasSuffix(".pyc") }.sorted()
        return try names.compactMap { name in
            let file = base.appending(path: name)
            guard !file.hasDirectoryPath, try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType == .typeRegular else { return nil }
            return File(path: "\(folder)/\(name)", text: try String(contentsOf: file, encoding: .utf8))
        }
    }
}
