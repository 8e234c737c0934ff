import Core
import Testing

@testable import Web

@Suite struct FormDecoderTests {
    private func decode(_ body: String) throws(FormDecodingError) -> FormInput { try FormDecoder().decode(Array(body.utf8)) }

    @Test func dottedNamesBecomeATree() throws {
        let input = try decode("nom=Th%C3%A9+vert&adresse.ville=Dolmont&sorties.0.jour=lundi&sorties.2.jour=mardi&vide=&_csrf=abc&_cle=k")
        #expect(input.content == [
            "nom": "Thé vert", "adresse": ["ville": "Dolmont"], "sorties": [["jour": "lundi"], ["jour": "mardi"]], "vide": "",
        ])
        #expect(input.reserved == ["_csrf": "abc", "_cle": "k"])
    }

    @Test func emptyBodyIsAnEmptyObject() throws { #expect(try decode("").content == [:]) }

    @Test func lineEndsAreOneCharacter() throws { #expect(try decode("t=a%0D%0Ab%0Dc%0A").content == ["t": "a\nb\nc\n"]) }

    @Test func tickedBoxWinsOverItsHiddenNo() throws {
        #expect(try decode("lu=non&lu=oui").content == ["lu": "oui"])
        #expect(throws: FormDecodingError.duplicate(name: "lu")) { try decode("lu=oui&lu=non") }
    }

    @Test(arguments: [
        ("a=%", "formulaire.pourcent"), ("a=%4", "formulaire.pourcent"), ("a=%zz", "formulaire.pourcent"), ("%=a", "formulaire.pourcent"),
        ("a=%FF", "formulaire.utf8"), ("a=%C0%AF", "formulaire.utf8"), ("a=%ED%A0%80", "formulaire.utf8"), ("%E9=a", "formulaire.utf8"),
        ("a=1&a=2", "formulaire.double"), ("_csrf=1&_csrf=2", "formulaire.double"), ("a.0.b=1&a.0.b=2", "formulaire.double"),
        ("a=1&a.b=2", "formulaire.conflit"), ("a.b=1&a=2", "formulaire.conflit"), ("a.0=1&a.b=2", "formulaire.conflit"),
        ("=1", "formulaire.nom"), ("a..b=1", "formulaire.nom"), (".a=1", "formulaire.nom"), ("a.=1", "formulaire.nom"),
        ("0.a=1", "formulaire.nom"), ("a.01=1", "formulaire.nom"), ("a.1000=1", "formulaire.nom"), ("a%5Bb%5D=1", "formulaire.nom"),
        ("%3Cscript%3E=1", "formulaire.nom"), ("__proto__=1&__proto__=2", "formulaire.double"), ("a.__proto__=1", "formulaire.nom"),
        ("_=1", "formulaire.nom"), ("a.b.c.d.e.f.g=1", "formulaire.profondeur"), ("nom%00=1", "formulaire.nom"),
    ])
    func hostileInputIsRefused(_ body: String, _ code: String) {
        let error = #expect(throws: FormDecodingError.self) { try decode(body) }
        #expect(error?.code == code)
        #expect(error?.message.isEmpty == false)
        #expect(error?.status == 400)
    }

    @Test func limitsHold() {
        var decoder = FormDecoder()
        decoder.mostFields = 3
        decoder.largest = 20
        #expect(throws: FormDecodingError.tooManyFields(limit: 3)) { try decoder.decode(Array("a=1&b=1&c=1&d=1&e=1".utf8)) }
        let tooLarge = #expect(throws: FormDecodingError.self) { try decoder.decode(Array(repeating: 0x61, count: 21)) }
        #expect(tooLarge?.status == 413)
    }

    @Test func randomBytesNeverTrap() {
        var generator = Linear(state: 7)
        let alphabet = Array("ab.=&%_019+é\u{0}\r\n".utf8) + [0xFF, 0xC3]
        for _ in 0..<5_000 {
            let body = (0..<Int(generator.next() % 40)).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            _ = try? FormDecoder().decode(body)
        }
    }

    private struct Linear {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
