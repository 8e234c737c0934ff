import Core

/// Where an import may write: everywhere at the operator's console, else the départements somebody was entrusted with.
struct TerritoireImport: Sendable, Hashable {
    /// Nil at the console.
    let departements: Set<String>?
    /// For rows that name none.
    let parDefaut: String?

    /// The département of a row; nil when it is outside the territory. Empty when nobody knows it.
    func departement(nomme: String?, codePostal: String?, already: String? = nil) -> String? {
        let found = nomme.flatMap(Departement.lu)?.code ?? codePostal.flatMap { try? CodePostal($0) }.flatMap(Departement.init)?.code ?? already ?? parDefaut ?? ""
        return holds(found) ? found : nil
    }

    func holds(_ departement: String) -> Bool { departements?.contains(departement) ?? true }
}
