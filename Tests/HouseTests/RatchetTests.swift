import Testing

/// Things we would rather not have, counted. A count that rises fails; one that falls fails too, until the
/// figure here is brought down with it.
@Suite struct RatchetTests {
    struct Ratchet: Sendable, CustomTestStringConvertible {
        let pattern: String
        let allowed: Int
        let why: String
        var testDescription: String { pattern }
    }

    static let ratchets = [
        Ratchet(pattern: "try!", allowed: 0, why: "a crash nobody planned"),
        Ratchet(pattern: "fatalError(", allowed: 0, why: "a crash on purpose"),
        Ratchet(pattern: "preconditionFailure(", allowed: 0, why: "a crash on purpose"),
        Ratchet(pattern: "TO" + "DO", allowed: 0, why: "work left behind belongs in docs/gaps.md"),
        Ratchet(pattern: "FIX" + "ME", allowed: 0, why: "work left behind belongs in docs/gaps.md"),
        Ratchet(pattern: ".disabled(", allowed: 0, why: "a test that does not run proves nothing"),
        Ratchet(pattern: ".enabled(if", allowed: 1, why: "a test that runs only when asked is not run (one writes the components page out, to be looked at)"),
    ]

    @Test(arguments: ratchets) func countsStay(_ ratchet: Ratchet) throws {
        let found = try (SourceTree.swift("Sources") + SourceTree.swift("Tests"))
            .filter { !$0.path.hasSuffix("RatchetTests.swift") }
            .flatMap { file in
                file.lines.enumerated().filter { $0.element.contains(ratchet.pattern) && !$0.element.contains("///") }
                    .map { "\(file.path):\($0.offset + 1)" }
            }
        #expect(found.count == ratchet.allowed, "\(ratchet.pattern) (\(ratchet.why)): \(found.joined(separator: ", "))")
    }

    /// A file longer than this has more than one noun in it.
    static let longest = 260

    @Test func filesStaySmall() throws {
        for file in try SourceTree.swift("Sources") {
            #expect(file.lines.count <= Self.longest, "\(file.path) has \(file.lines.count) lines")
        }
    }

    /// Rooms named after what they hold, not after how they feel.
    @Test func noDrawers() throws {
        for file in try SourceTree.swift("Sources") + SourceTree.swift("Tests") {
            for drawer in ["Utils", "Utilities", "Helpers", "Manager", "/Service.swift", "Misc", "Common"] {
                #expect(!file.path.contains(drawer), "\(file.path) is a drawer")
            }
        }
    }

    /// The project stands alone: no address of a package registry, no path of somebody's machine.
    @Test func noMachineShowsThrough() throws {
        let files = try SourceTree.swift("Sources") + SourceTree.swift("Tests")
            + SourceTree.files("docs") { $0.hasSuffix(".md") } + SourceTree.files("scripts") { _ in true }
        let words = ["/wo" + "rk/", "py" + "pi.org", "deb.deb" + "ian.org", "files.python" + "hosted"]
        for file in files {
            for word in words { #expect(!file.text.contains(word), "\(file.path) names \(word)") }
        }
    }

    /// A NIR in clear goes to the vault, to papers and to look-up keys: nowhere else, and never to an address.
    @Test func clearNIRStaysWhereItMay() throws {
        let allowed = ["Sources/Core/Identity/", "Sources/Desk/People/", "Sources/Desk/Suivi/", "Sources/Desk/Acts/Dossiers/PrintOrder.swift",
            "Sources/Desk/Acts/Dossiers/DraftInput.swift", "Sources/Synthetic/", "Sources/Desk/Demo/", "Sources/Desk/Compteurs/Act+Compteurs.swift"]
        for file in try SourceTree.swift("Sources") where !allowed.contains(where: { file.path.hasPrefix($0) }) {
            for word in [".digits13", ".digits15", "nir.formatted"] {
                #expect(!file.text.contains(word), "\(file.path) uses \(word)")
            }
        }
    }
}
