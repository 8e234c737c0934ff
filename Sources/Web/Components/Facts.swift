/// Names and their values, for reading: a dossier's content, a person's file.
struct Facts: Component {
    struct Fact {
        let name: String
        let value: HTML
        var isMedical = false
    }

    let facts: [Fact]

    var body: HTML {
        el(.dl, .class("facts")) {
            for fact in facts {
                el(.div) {
                    el(.dt) {
                        fact.name
                        if fact.isMedical { MedicalMark() }
                    }
                    el(.dd) { fact.value }
                }
            }
        }
    }
}

extension Facts.Fact {
    init(_ name: String, _ value: String, isMedical: Bool = false) {
        self.init(name: name, value: HTML(text: value), isMedical: isMedical)
    }
}
