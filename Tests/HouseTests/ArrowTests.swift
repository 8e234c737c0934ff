import Testing

/// Arrows between rooms go one way: Core ← Teleservices, Tracing, Certificats, Recensement, Formats, Synthetic, Store ← Desk ← Web ← guichet.
@Suite struct ArrowTests {
    static let mayKnow: [String: Set<String>] = [
        "Core": [], "Teleservices": ["Core"], "Tracing": ["Core"], "Certificats": ["Core"], "Recensement": ["Core"], "Formats": ["Core"], "Synthetic": ["Core"], "Store": [],
        "Desk": ["Core", "Teleservices", "Tracing", "Certificats", "Recensement", "Formats", "Synthetic", "Store"],
        "Web": ["Core", "Teleservices", "Tracing", "Certificats", "Recensement", "Formats", "Desk", "Store"],
        "guichet": ["Core", "Teleservices", "Tracing", "Certificats", "Recensement", "Formats", "Synthetic", "Store", "Desk", "Web"],
    ]

    @Test(arguments: mayKnow.keys.sorted()) func roomKnowsOnlyWhatItMay(_ room: String) throws {
        let files = try SourceTree.swift("Sources/\(room)")
        #expect(!files.isEmpty)
        let rooms = Set(Self.mayKnow.keys)
        // The module of the room Tracing bears another name: a package of the web stack has its own.
        func folder(of module: String) -> String { module == "ContactTracing" ? "Tracing" : module }
        for file in files {
            for module in imports(file).map(folder(of:)) where rooms.contains(module) {
                #expect(Self.mayKnow[room]?.contains(module) == true, "\(file.path) imports \(module)")
            }
        }
    }

    /// The pure rooms do nothing but compute: no file, no network, no clock, no chance.
    @Test(arguments: ["Core", "Teleservices", "Tracing", "Certificats", "Recensement", "Formats", "Synthetic"]) func pureRoomsOnlyCompute(_ room: String) throws {
        for file in try SourceTree.swift("Sources/\(room)") {
            for word in ["FileManager", "URLSession", "Date()", "SystemRandomNumberGenerator", ".random(in", "Process("] {
                #expect(!file.text.contains(word), "\(file.path) uses \(word)")
            }
        }
    }

    /// SQL is written in Store and nowhere else.
    @Test func onlyStoreSpeaksSQL() throws {
        for room in ["Core", "Teleservices", "Tracing", "Certificats", "Recensement", "Formats", "Synthetic", "Web", "guichet"] {
            for file in try SourceTree.swift("Sources/\(room)") {
                for word in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"] {
                    #expect(!file.text.contains(word), "\(file.path) holds SQL")
                }
            }
        }
    }

    private func imports(_ file: SourceTree.File) -> [String] {
        file.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index + 1 < words.count, index <= 1 else { return nil }
            return String(words[index + 1])
        }
    }
}
