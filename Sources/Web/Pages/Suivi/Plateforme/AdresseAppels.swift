/// Addresses of the platform's pages, with what they are about: an epidemic when one was named, a département, a queue.
struct AdresseAppels: Sendable {
    let epidemie: String?
    var departement: String?
    var file: String?

    /// `/suivi/appels?departement=39`
    func callAsFunction(_ path: String, _ more: (String, String?)...) -> String {
        let parameters = [("epidemie", epidemie), ("departement", departement), ("file", file)] + more
        let kept = parameters.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return kept.isEmpty ? path : path + "?" + kept.joined(separator: "&")
    }

    /// The same as boxes of a form, so that what follows stays there.
    var hidden: HTML {
        var html = HTML()
        for (name, value) in [("_epidemie", epidemie), ("_departement", departement), ("_file", file)] {
            if let value { html.append(PostForm.hidden(name, value)) }
        }
        return html
    }
}

extension Exchange {
    var adresseAppels: AdresseAppels {
        AdresseAppels(epidemie: safe(query("epidemie")), departement: safe(query("departement")), file: safe(query("file")))
    }

    func adresseAppels(_ form: FormInput) -> AdresseAppels {
        AdresseAppels(epidemie: safe(form.reserved["_epidemie"]), departement: safe(form.reserved["_departement"]), file: safe(form.reserved["_file"]))
    }

    /// Codes only: what is put back in an address came from one.
    private func safe(_ text: String?) -> String? {
        text.flatMap { !$0.isEmpty && $0.utf8.count <= 40 && $0.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 } ? $0 : nil }
    }
}
