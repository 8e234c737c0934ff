/// What ties the contact to the case, as doctors write it.
public enum LienLu: String, Sendable, Hashable, CaseIterable {
    case foyer, conjoint, enfant, parent, fratrie, famille, ami, collegue, voisin, scolaire

    public var libelle: String {
        switch self {
        case .foyer: "Foyer"
        case .conjoint: "Conjoint"
        case .enfant: "Enfant"
        case .parent: "Parent"
        case .fratrie: "Frère ou sœur"
        case .famille: "Famille"
        case .ami: "Ami"
        case .collegue: "Collègue"
        case .voisin: "Voisin"
        case .scolaire: "Même classe"
        }
    }

    /// - Parameter folded: one word in upper-case letters without accents.
    init?(folded word: String) {
        guard let link = Self.words[word] else { return nil }
        self = link
    }

    /// Words that are surnames or given names too: with a capital, they may be one.
    static let alsoNames: Set<String> = ["VOISIN", "AMI", "PARENT", "MARI", "FRERE", "PERE", "MERE", "ENFANT", "FILS", "SOEUR", "FEMME", "COUSIN", "ONCLE"]

    private static let words: [String: LienLu] = [
        "FOYER": .foyer, "DOMICILE": .foyer, "COLOCATAIRE": .foyer, "COLOC": .foyer, "COHABITANT": .foyer, "COHABITANTE": .foyer,
        "CONJOINT": .conjoint, "CONJOINTE": .conjoint, "EPOUX": .conjoint, "EPOUSE": .conjoint, "MARI": .conjoint, "FEMME": .conjoint,
        "COMPAGNON": .conjoint, "COMPAGNE": .conjoint, "CONCUBIN": .conjoint, "CONCUBINE": .conjoint, "PARTENAIRE": .conjoint,
        "ENFANT": .enfant, "ENFANTS": .enfant, "FILS": .enfant, "FILLE": .enfant, "BEBE": .enfant,
        "PARENT": .parent, "PARENTS": .parent, "PERE": .parent, "MERE": .parent, "MAMAN": .parent, "PAPA": .parent,
        "FRERE": .fratrie, "SOEUR": .fratrie,
        "FAMILLE": .famille, "COUSIN": .famille, "COUSINE": .famille, "ONCLE": .famille, "TANTE": .famille, "NEVEU": .famille, "NIECE": .famille,
        "GRAND MERE": .famille, "GRAND PERE": .famille, "GRANDS PARENTS": .famille, "PETITE FILLE": .famille, "PETIT FILS": .famille,
        "BEAU PERE": .famille, "BELLE MERE": .famille, "BEAU FRERE": .famille, "BELLE SOEUR": .famille, "BELLE FILLE": .famille, "BEAU FILS": .famille,
        "AMI": .ami, "AMIE": .ami, "AMIS": .ami, "COPAIN": .ami, "COPINE": .ami,
        "COLLEGUE": .collegue, "COLLEGUES": .collegue, "TRAVAIL": .collegue, "BUREAU": .collegue,
        "VOISIN": .voisin, "VOISINE": .voisin, "CAMARADE": .scolaire, "CLASSE": .scolaire, "ECOLE": .scolaire,
    ]
}
