import Desk

/// Addresses of the pictures' pages, with what is being looked at kept from one to the next.
struct VueAddress {
    let demande: DemandeVue

    func callAsFunction(_ path: String, _ more: (String, String?)...) -> String {
        let kept: [(String, String?)] = [("epidemie", demande.epidemie), ("jours", demande.periode.rawValue), ("departement", demande.departement)]
        let given = Set(more.map(\.0))
        let parameters = (kept.filter { !given.contains($0.0) } + more).compactMap { name, value in value.map { "\(name)=\($0)" } }
        return "\(path)?\(parameters.joined(separator: "&"))"
    }
}
