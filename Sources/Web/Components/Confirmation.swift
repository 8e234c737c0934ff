/// The page between a destructive button and its effect: what will happen, to what, and the way back.
struct Confirmation: Component {
    let question: String
    /// What follows, in full, so that nobody has to know the rules.
    let consequences: [String]
    let form: HTML
    let back: Link

    init(_ question: String, consequences: [String], back: Link, @HTMLBuilder form: () -> HTML) {
        self.question = question
        self.consequences = consequences
        self.back = back
        self.form = form()
    }

    var body: HTML {
        el(.section, .class("card confirmation")) {
            el(.h2) { question }
            el(.ul) {
                for consequence in consequences { el(.li) { consequence } }
            }
            form
            el(.p) { back }
        }
    }
}
