import Core
import Foundation
import Store

/// A fund as typed.
public struct FundInput: Sendable, Hashable {
    public var nom, lignes, codePostal, commune, telephone, source: String

    public init(nom: String, lignes: String, codePostal: String, commune: String, telephone: String, source: String) {
        (self.nom, self.lignes, self.codePostal, self.commune, self.telephone, self.source) = (nom, lignes, codePostal, commune, telephone, source)
    }
}

extension Desk {
    /// Every fund, with what each receives and what was taken over. No one's data.
    public func listFunds(by caller: Caller) async throws -> FundsView {
        try await act("lister-caisses", on: "caisses", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("caisses")
            return try act.fundsView()
        }
    }

    public func readFund(_ code: String, by caller: Caller) async throws -> FundView {
        try await act("lire-caisse", on: "caisse", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard let code = try? CodeOrganisme(code), let found = try act.fundsView().funds.first(where: { $0.caisse.codeOrganisme == code }) else {
                throw DeskRefusal.notFound
            }
            try act.trace("caisse/\(code.code)")
            return found
        }
    }

    /// Makes a fund known, or corrects its name and address.
    public func keepFund(_ code: String, _ input: FundInput, by caller: Caller) async throws {
        try await act("ecrire-caisse", on: "caisse", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            var typed = Saisie()
            let organisme = typed.code(code, "code", "Code organisme")
            let nom = typed.words(input.nom, "nom", "Nom", 2...120, example: "CPAM du Val-de-Sorne")
            let lignes = typed.words(input.lignes, "lignes", "Adresse", 2...200, example: "12 avenue des Remparts")
            let commune = typed.words(input.commune, "commune", "Commune", 1...80, example: "Aubremont-sur-Sorne")
            let telephone = typed.words(input.telephone, "telephone", "Téléphone", 4...30, example: "03 00 00 00 00", optional: true)
            let source = typed.words(input.source, "source", "Source", 3...300, example: "Liste des organismes du 1er janvier 2027")
            let postal = try? CodePostal(input.codePostal)
            if postal == nil { typed.add("codePostal", "code-postal", "«\u{A0}Code postal\u{A0}» n’est pas valide. Saisissez cinq chiffres, par exemple 39000.") }
            try typed.check()
            guard let organisme, let nom, let lignes, let commune, let source, let postal else { return }
            let adresse = Adresse(lignes: lignes.split(separator: "\n").map { String($0).trimmingBlanks }, codePostal: postal, commune: commune)
            try Caisses(act.session).keep(CaisseRecord(Caisse(codeOrganisme: organisme, nom: nom, adresse: adresse, telephone: telephone), source: source))
            try act.trace("caisse/\(organisme.code)")
        }
    }
}
