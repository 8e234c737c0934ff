import Core
import Recensement
import Store

/// The call list of a territory, read from the directory slice by slice.
struct ListeDuTerritoire {
    private let annuaire: AnnuaireRecensement
    private let savoirFaire: [String]
    private let categories: [String: GenreCible]
    private static let slice = 2_000

    /// Names by which structures are known when the register of establishments does not list them, folded.
    private static let noms: [(beginning: String, genre: GenreCible)] = [
        ("CENTRE DE SANTE", .centre), ("MAISON DE SANTE", .maison), ("CPTS", .cpts), ("COMMUNAUTE PROFESSIONNELLE TERRITORIALE", .cpts),
        ("COMMUNAUTES PROFESSIONNELLES TERRITORIALES", .cpts),
    ]

    init(_ session: any Session, generalistesSeuls: Bool) throws {
        annuaire = try AnnuaireRecensement(session)
        // Codes are never written here: the directory says what each one means.
        savoirFaire = generalistesSeuls
            ? try Annuaire(session).labels("savoir-faire").filter { NomPropre.folded($0.label).contains("MEDECINE GENERALE") }.map(\.code) : []
        categories = Dictionary(
            try annuaire.categories().compactMap { category in
                let label = NomPropre.folded(category.label)
                return Self.noms.first { label.hasPrefix($0.beginning) }.map { (category.code, $0.genre) }
            }, uniquingKeysWith: { first, _ in first })
    }

    func lignes(_ departement: Departement) throws -> [LigneAnnuaire] {
        try structures(departement.code) + people(departement.code, .medecin, Profession.medecin, savoirFaire)
            + people(departement.code, .infirmier, Profession.infirmier, [])
    }

    private func people(_ departement: String, _ genre: GenreCible, _ profession: Profession, _ knowHow: [String]) throws -> [LigneAnnuaire] {
        var found: [LigneAnnuaire] = []
        var last: AnnuaireRecensement.Line?
        repeat {
            let lines = try annuaire.people(departement: departement, profession: profession.code, knowHow: knowHow, after: last, limit: Self.slice)
            found += lines.map { ligne($0, genre) }
            last = lines.count == Self.slice ? lines.last : nil
        } while last != nil
        return found
    }

    private func ligne(_ line: AnnuaireRecensement.Line, _ genre: GenreCible) -> LigneAnnuaire {
        let title = line.title?.uppercased() == "DR" || line.title?.uppercased() == "DOCTEUR" ? "Dr " : ""
        return LigneAnnuaire(
            genre: genre, identifiant: line.identifier, nom: title + [TexteAnnuaire.capitalized(line.givenName ?? ""), line.name].filter { !$0.isEmpty }.joined(separator: " "),
            // Who practises nowhere known is a practice of their own.
            lieu: line.place ?? "P" + line.identifier, nomLieu: line.placeName, commune: line.commune, codePostal: line.postalCode,
            communeLibelle: line.communeName.map(TexteAnnuaire.capitalized), telephone: line.telephone)
    }

    private func structures(_ departement: String) throws -> [LigneAnnuaire] {
        var found: [LigneAnnuaire] = []
        for genre in Set(categories.values).sorted(by: { $0.rawValue < $1.rawValue }) {
            let codes = categories.filter { $0.value == genre }.keys.sorted()
            found += try annuaire.establishments(departement: departement, categories: codes).map { ligne($0, genre) }
        }
        for (beginning, genre) in Self.noms { found += try annuaire.places(departement: departement, beginning: beginning).map { ligne($0, genre) } }
        return found
    }

    private func ligne(_ structure: AnnuaireRecensement.Structure, _ genre: GenreCible) -> LigneAnnuaire {
        LigneAnnuaire(
            genre: genre, identifiant: structure.place, nom: structure.name, lieu: structure.place, nomLieu: structure.name, commune: structure.commune,
            codePostal: structure.postalCode, communeLibelle: structure.communeName.map(TexteAnnuaire.capitalized), telephone: structure.telephone)
    }
}
