/// The box for a paper's code. A code is not about a person: it may stand in an address.
struct VerificationForm: Component {
    var body: HTML {
        Card("") {
            SearchForm(
                label: "Code du document", action: "/verification", name: "code",
                hint: "Espaces et majuscules sont sans importance. Exemple : 3f9a 02c4 77d1 e85b 6a0e 91bc 4d20 f816")
        }
    }
}
