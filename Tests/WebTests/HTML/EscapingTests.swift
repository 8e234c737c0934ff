import Testing

@testable import Web

@Suite struct EscapingTests {
    /// Pieces that have broken out of text or attributes somewhere, joined in every pair.
    static let payloads: [String] = {
        let breakouts = [
            "", "\"", "'", "`", ">", "\">", "'>", "</p>", "</textarea>", "</title>", "-->", "&quot;>", "\u{0}\">", "\r\n\">", "</select>",
        ]
        let payloads = [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", " onmouseover=alert(1) x=",
            "<a href=javascript:alert(1)>", "<iframe srcdoc='<script>'>", "&lt;script&gt;", "&#60;script&#62;", "<!--", "<![CDATA[",
            "<ſcript>", "＜script＞", "<math><mi//xlink:href=\"data:x,\">", "<details open ontoggle=alert(1)>", "{{7*7}}", "${7*7}",
            "<style>@import'//x'</style>", "\u{2028}<b>", "<base href=//x>", "<input autofocus onfocus=alert(1)>",
        ]
        return breakouts.flatMap { breakout in payloads.map { breakout + $0 } }
    }()

    @Test func thereAreEnough() { #expect(Self.payloads.count == 300) }

    @Test(arguments: payloads) func textHoldsNoMarkup(_ payload: String) {
        let html = el(.p) { payload }.string
        let inside = html.dropFirst(3).dropLast(4)
        #expect(html.hasPrefix("<p>") && html.hasSuffix("</p>"))
        #expect(!inside.utf8.contains(UInt8(ascii: "<")) && !inside.utf8.contains(UInt8(ascii: ">")))
        #expect(unescaped(inside) == payload.replacing("\0", with: "\u{FFFD}"))
    }

    @Test(arguments: payloads) func attributeHoldsNoQuote(_ payload: String) {
        let html = leaf(.input, .value(payload)).string
        let inside = html.dropFirst("<input value=\"".count).dropLast(2)
        #expect(html.hasPrefix("<input value=\"") && html.hasSuffix("\">"))
        #expect(inside.utf8.allSatisfy { !"\"'<>`".utf8.contains($0) })
        #expect(unescaped(inside) == payload.replacing("\0", with: "\u{FFFD}"))
    }

    @Test(arguments: ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
        "vbscript:x", "//ailleurs.example", "/\\ailleurs.example", "\\\\x", "", "dossiers", "/a\nb"])
    func unsafeAddressLeadsNowhere(_ address: String) {
        #expect(el(.a, .href(address)) { "x" }.string == "<a href=\"#\">x</a>")
    }

    @Test(arguments: ["/dossiers?etat=1", "#f-debut", "?apres=x", "https://exemple.fr/", "mailto:a@exemple.fr", "tel:+33384000000"])
    func safeAddressIsKept(_ address: String) { #expect(SafeAddress.check(address) == address) }

    @Test func booleanAttributesAreThereOrNot() {
        #expect(leaf(.input, .required, .checked.when(false), .disabled.when(true)).string == "<input required disabled>")
    }

    @Test func builderKeepsOrder() {
        let shown = false
        let html = el(.ul) {
            for word in ["a", "<b>"] { el(.li) { word } }
            if shown { el(.li) { "non" } } else { "fin" }
        }
        #expect(html.string == "<ul><li>a</li><li>&lt;b&gt;</li>fin</ul>")
    }

    private func unescaped(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"), ("&#13;", "\r"), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
