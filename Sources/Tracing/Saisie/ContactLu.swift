public import Core

/// What was understood of one pasted line. Nothing is guessed in silence: `doutes` says what was deduced, `manques`
/// what is still asked for, `reste` what was not understood, and `texte` is the line as it was pasted.
public struct ContactLu: Sendable, Hashable {
    /// 1 for the first line pasted, blank lines counted.
    public let ligne: Int
    public let texte: String

    public internal(set) var nom: String?
    /// After « née » or « né ».
    public internal(set) var nomNaissance: String?
    public internal(set) var prenom: String?
    /// `0612345678`, or with the country's code when it was typed with it: `+33612345678`, `+32470123456`.
    public internal(set) var telephone: String?
    public internal(set) var autresTelephones: [String] = []
    public internal(set) var courriel: String?
    /// Five digits.
    public internal(set) var codePostal: String?
    /// `35`, `2A`, `974`; from the postal code when only that was given, nil when it does not tell.
    public internal(set) var departement: String?
    public internal(set) var commune: String?
    public internal(set) var adresse: String?
    public internal(set) var dateNaissance: LocalDate?
    /// Years, when written as « 45 ans ».
    public internal(set) var age: Int?
    public internal(set) var nir: NIR?
    public internal(set) var lien: LienLu?
    /// True when the line says they live together; nil when it says nothing.
    public internal(set) var foyer: Bool?

    /// What was deduced rather than read, in French sentences.
    public internal(set) var doutes: [String] = []
    /// Words that were not understood, as typed.
    public internal(set) var reste: [String] = []

    init(ligne: Int, texte: String) {
        self.ligne = ligne
        self.texte = texte
    }

    /// What is still asked for, compulsory first.
    public var manques: [Manque] {
        Manque.allCases.filter {
            switch $0 {
            case .territoire: codePostal == nil && departement == nil
            case .nom: nom == nil
            case .prenom: prenom == nil
            case .telephone: telephone == nil
            }
        }
    }

    /// Nothing compulsory is missing.
    public var estSuffisant: Bool { !manques.contains(where: \.estObligatoire) }

    public enum Manque: String, Sendable, Hashable, CaseIterable {
        case territoire, nom, prenom, telephone

        public var estObligatoire: Bool { self == .territoire || self == .nom }

        public var message: String {
            switch self {
            case .territoire: "Le code postal ou le département est obligatoire\u{A0}: il désigne la caisse qui appellera. Exemple\u{A0}: 35000 ou 35."
            case .nom: "Le nom n’a pas été reconnu. Écrivez-le en majuscules, par exemple DUPONT Marie."
            case .prenom: "Le prénom n’a pas été reconnu."
            case .telephone: "Le téléphone est recommandé\u{A0}: sans lui, le contact ne pourra pas être appelé."
            }
        }
    }
}
