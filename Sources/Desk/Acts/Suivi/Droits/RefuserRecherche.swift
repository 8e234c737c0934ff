import Core

extension Desk {
    /// Somebody tried to look people up by an address, or by a part of a name: refused, and the attempt is noted.
    public func refuserRecherche(by caller: Caller) async throws {
        try await act("chercher-par-nom", on: "suivi/droit", by: caller) { (_: Act) -> Void in
            throw DeskRefusal.forbidden(
                "Aucune recherche ni liste n’est possible ici : vérifiez une personne présente, par son code, son numéro, ou son nom, son prénom et sa date de naissance en entier. Cette tentative est notée.")
        }
    }
}
