/// Says that what follows is covered by medical secrecy, and so who will read it.
struct MedicalMark: Component {
    var body: HTML {
        el(.span, .class("medical")) { "Donnée médicale" }
    }
}
