import Core
import Testing

@Suite("Decoding a form")
struct FormDecodeTests {
    /// Whoever asks for the content alone gets the same one.
    private func decode(_ raw: JSONValue) -> FormDefinition<Inscription>.Decoded {
        let decoded = Inscription.form.decode(raw)
        #expect(Inscription.form.content(of: raw) == decoded.content)
        return decoded
    }

    @Test("What is well formed comes back whole, in canonical bytes")
    func roundTrip() {
        let raw = Inscription.with([
            "age": 41, "formule": "reduite", "remise": 10, "remarque": "Deux\nlignes", "depuis": "2026-03-12", "accord": true,
            "motif": ["code": "A", "texte": "b"], "adresse": ["rue": "12 rue Haute", "codePostal": "39000"],
            "enfants": [["prenom": "Zoé", "ne": "2020-02-29"]],
        ])
        let decoded = decode(raw)
        #expect(decoded.anomalies.isEmpty)
        #expect(JSONWriter.write(Inscription.form.encode(decoded.content)) == JSONWriter.write(raw))
    }

    @Test("A page’s texts mean the same as the API’s values")
    func pageAndAPI() {
        let page = Inscription.with(["age": " 41 ", "depuis": "12/03/2026", "accord": "on", "remarque": "  ", "nom": " Martin "])
        let api = Inscription.with(["age": 41, "depuis": "2026-03-12", "accord": true])
        #expect(decode(page).content == decode(api).content)
        #expect(decode(page).anomalies.isEmpty)
    }

    @Test("Every fault is said at once")
    func allAtOnce() {
        let decoded = decode([
            "nom": "Mar\u{200B}tin", "age": "vieux", "formule": "gratuite", "depuis": "2026-02-30", "accord": "peut-être",
            "motif": ["cle": "x"], "adresse": ["codePostal": "3900", "telephone": "12", "courriel": "a@b"],
            "enfants": [["prenom": "Zoé"], ["prenom": "Z", "age": 3]], "inconnue": 1,
        ])
        #expect(decoded.anomalies.keys == [
            "inconnue:cle-inconnue", "nom:caractere.invisible", "age:type.entier", "formule:choix", "depuis:date", "accord:type.oui-non",
            "motif:cle-inconnue", "adresse.codePostal:code-postal", "adresse.telephone:telephone", "adresse.courriel:courriel", "adresse.rue:requis",
            "enfants.1.age:cle-inconnue", "enfants.1.prenom:longueur",
        ])
        #expect(decoded.anomalies.allSatisfy { $0.message.hasSuffix(".") && $0.message.hasPrefix("«") || $0.code == "cle-inconnue" })
    }

    @Test("The wrong kind of value is one fault, never a crash", arguments: [
        ("nom", 12, "type.texte"), ("nom", ["a"], "type.texte"), ("age", .double(1.5), "type.entier"), ("age", 121, "intervalle"), ("age", -1, "intervalle"),
        ("age", "99999999999999999999", "type.entier"), ("age", "٣", "type.entier"), ("formule", true, "choix"), ("depuis", 20_260_312, "type.date"),
        ("depuis", "12/03/26", "date"), ("accord", 1, "type.oui-non"), ("motif", "grippe", "type.terme"), ("motif", ["code": 3], "type.texte"),
        ("adresse", "12 rue", "type.objet"), ("enfants", ["prenom": "Zoé"], "type.liste"), ("enfants", [1, 2, 3], "liste.longueur"),
        ("nom", "deux\nlignes", "ligne"), ("remarque", "vingt et un caractères", "longueur"),
    ] as [(String, JSONValue, String)])
    func wrongKind(_ field: String, _ value: JSONValue, _ code: String) {
        let anomalies = decode(Inscription.with([field: value])).anomalies
        #expect(anomalies.keys == ["\(field):\(code)"])
        #expect(anomalies.first?.stage == .structure)
    }

    @Test("Figures of other scripts are not a telephone number")
    func foreignDigits() {
        #expect(decode(Inscription.with(["adresse": ["rue": "a", "telephone": "٠٣٨٤٠٠٠٠٠٠"]])).anomalies.keys == ["adresse.telephone:telephone"])
    }

    @Test("Anything but an object is one fault", arguments: [JSONValue.null, 1, "a", [1], true])
    func notAnObject(_ raw: JSONValue) {
        #expect(decode(raw).anomalies.keys == [":type.objet"])
    }

    @Test("What is missing is an affair of completeness: a draft may wait")
    func missing() {
        let decoded = decode(["nom": "   ", "formule": nil])
        #expect(decoded.anomalies.keys == ["nom:requis", "formule:requis"])
        #expect(decoded.anomalies.structural.isEmpty)
        #expect(decoded.anomalies.first?.message.contains("Martin") == true)
    }

    @Test("A field that is not shown is neither asked for nor kept, nor judged")
    func hidden() {
        #expect(decode(Inscription.minimal).anomalies.isEmpty)
        #expect(decode(Inscription.with(["formule": "reduite"])).anomalies.keys == ["remise:requis"])
        for leftover: JSONValue in [10, "beaucoup"] {
            let decoded = decode(Inscription.with(["remise": leftover]))
            #expect(decoded.content.remise == nil)
            #expect(decoded.anomalies.keys == ["remise:sans-objet"])
            #expect(decoded.anomalies.blocking.isEmpty)
        }
    }

    @Test("Lengths are counted in characters, whatever they are made of", arguments: [
        ("ab", true), ("é\u{301}é", true), ("🇫🇷é", true), ("🇫🇷", false), (String(repeating: "é", count: 10), true), (String(repeating: "é", count: 11), false),
    ])
    func lengths(_ name: String, _ fits: Bool) {
        let faults = decode(Inscription.with(["enfants": [["prenom": .string(name)]]])).anomalies.keys
        #expect(faults == (fits ? [] : ["enfants.0.prenom:longueur"]))
    }

    @Test("A line is a line in every writing", arguments: ["a\nb", "a\r\nb", "a\rb", "é\nb"])
    func lines(_ name: String) {
        #expect(decode(Inscription.with(["nom": .string(name)])).anomalies.keys == ["nom:ligne"])
    }

    @Test("Blank groups and rows are nothing")
    func blanks() {
        let decoded = decode(Inscription.with(["adresse": ["rue": "", "codePostal": " "], "enfants": [["prenom": ""], ["prenom": "Zoé"]]]))
        #expect(decoded.anomalies.isEmpty)
        #expect(decoded.content.adresse == nil)
        #expect(decoded.content.enfants.map(\.prenom) == ["Zoé"])
    }

    @Test("An unknown key is told without its deceiving characters")
    func deceivingKey() {
        let anomaly = decode(Inscription.with(["a\u{202E}b": 1])).anomalies.first
        #expect(anomaly?.code == "cle-inconnue")
        #expect(anomaly?.message.unicodeScalars.contains("\u{202E}") == false)
    }
}
