import Core
import Testing

@Suite("Searching a list of terms")
struct NomenclatureTests {
    let list = Nomenclature(
        id: "fruits", title: "Fruits", origin: "test",
        terms: [
            .init("F1", "Pêche", family: "Noyau", synonyms: ["brugnon"]),
            .init("F2", "Pomme", family: "Pépin"),
            .init("F3", "Pomme de terre", family: "Faux amis", synonyms: ["patate"]),
            .init("F4", "Compote de pomme", family: "Conserve"),
        ])

    @Test("Every typed word must begin some word; the label counts before the rest", arguments: [
        ("peche", ["F1"]), ("BRUG", ["F1"]), ("pomme", ["F2", "F3", "F4"]), ("pomme terre", ["F3"]), ("pepin", ["F2"]), ("zzzz", []),
    ])
    func search(_ query: String, _ codes: [String]) {
        #expect(list.search(query).map(\.code) == codes)
    }

    @Test("Nothing typed shows the head of the list, never more than asked")
    func blank() {
        #expect(list.search(" ", limit: 2).map(\.code) == ["F1", "F2"])
        #expect(list.search("p", limit: 1).count == 1)
    }

    @Test("Slips of the hand are forgiven, then words that say something else; never before an exact answer", arguments: [
        ("brugnno", ["F1"]), ("pomm terre", ["F3"]), ("brunon", ["F1"]), ("omme", ["F4", "F2", "F3"]), ("patate pêche", ["F1", "F3"]), ("pec", ["F1"]), ("bru", ["F1"]), ("brx", []),
    ])
    func slips(_ query: String, _ codes: [String]) {
        #expect(list.search(query).map(\.code) == codes)
    }

    @Test("Little words are not looked for; what is typed whole comes before what only begins so; a word as typed before a slip")
    func whole() {
        let illnesses = Nomenclature(
            id: "maladies", title: "Maladies", origin: "test",
            terms: [
                .init("M1", "Déficit primitif", family: "A"), .init("M2", "Polyarthrite", family: "A", synonyms: ["PR"]),
                .init("M3", "Soins continus", family: "A"), .init("M4", "Tumeur maligne", family: "A", synonyms: ["cancer"]),
            ])
        #expect(illnesses.search("PR").map(\.code) == ["M2", "M1"])
        #expect(illnesses.search("cancer du sein").first?.code == "M4")
        #expect(illnesses.search("du cancer").map(\.code) == ["M4"])
        #expect(illnesses.search("du").isEmpty)
    }

    @Test("A code finds its term")
    func code() {
        #expect(list["F3"]?.label == "Pomme de terre")
        #expect(list["F9"] == nil)
    }
}
