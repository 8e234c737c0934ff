import Foundation
import Testing

@testable import Web

@Suite struct ComponentsPageTests {
    @Test func idsAreUnique() {
        let html = ComponentsPage.render().string
        let ids = html.replacing(/<template.*?<\/template>/.dotMatchesNewlines(), with: "").matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        let twice = Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
    }

    @Test func describedElementsExist() {
        let html = ComponentsPage.render().string
        for found in html.matches(of: /aria-describedby="([^"]*)"/) {
            for id in found.output.1.split(separator: " ") where !id.contains("__i__") { #expect(html.contains("id=\"\(id)\""), "\(id)") }
        }
    }

    @Test func oneFormWeighsLessThanSixtyKilobytes() {
        let page = PageLayout("Formulaire", viewer: ComponentsPage.viewer, patient: ComponentsPage.patient) {
            FormFaults(view: .showcaseFaulty)
            FormRenderer(view: .showcaseFaulty)
        }.body
        #expect(page.bytes.count < 60_000)
        #expect(ComponentsPage.render().bytes.count < 120_000)
    }

    /// A strict content security policy holds: nothing runs or is styled from within the page.
    @Test func nothingIsInline() {
        let html = ComponentsPage.render().string
        #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains("javascript:"))
        #expect(html.matches(of: /<script src="\/assets\/desk-[0-9a-f]+\.js"><\/script>/).count == 1)
        #expect(html.matches(of: /<script/).count == 1)
        #expect(html.firstMatch(of: /\son[a-z]+=/) == nil)
    }

    @Test func assetsAreLight() {
        #expect(Asset.script.bytes.count < 12_000)
        #expect(Asset.stylesheet.bytes.count < 26_000)
        #expect(Set(Asset.all.map(\.address)).count == Asset.all.count)
    }

    @Test(arguments: [400, 401, 403, 404, 405, 409, 412, 413, 422, 429, 500, 503])
    func everyErrorSaysWhatToDoNext(_ status: Int) {
        let words = ErrorWords(status: status)
        let html = ErrorPage(status: status, reference: "a1b2").render().string
        #expect(html.contains(HTML(text: words.happened).string) && html.contains(HTML(text: words.next).string) && html.contains("a1b2"))
    }

    /// Writes pages to a folder, for screenshots and accessibility tools.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["GUICHET_DUMP"] != nil))
    func dump() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["GUICHET_DUMP"] ?? ".")
        try FileManager.default.createDirectory(at: folder.appending(path: "assets"), withIntermediateDirectories: true)
        try Data(ComponentsPage.render().bytes).write(to: folder.appending(path: "composants.html"))
        try Data(ErrorPage(status: 412, reference: "a1b2c3").render().bytes).write(to: folder.appending(path: "erreur.html"))
        for asset in Asset.all { try Data(asset.bytes).write(to: folder.appending(path: String(asset.address.dropFirst()))) }
    }
}
