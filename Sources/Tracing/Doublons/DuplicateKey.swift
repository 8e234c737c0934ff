import Core

/// What two records of one person very likely share: a store finds those worth comparing by these keys, and never
/// compares all pairs. The value tells who the person is: a store keeps a keyed hash of it, not the value.
public struct DuplicateKey: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case nir
        case telephone
        case courriel
        /// How the surname sounds, and the birth date.
        case nomEtNaissance = "nom-naissance"
        /// How the surname sounds, and the year of birth.
        case nomEtAnnee = "nom-annee"
        /// A name, surname or given, and the birth date: a married name or a swap of the two hides nothing.
        case motEtNaissance = "mot-naissance"
        /// The birth date alone; in long lists too many share one, and the keys above remain.
        case naissance
        /// How the surname sounds, the given name's first letter and the postal code, when no birth date is known.
        case nomEtCommune = "nom-commune"
    }

    public let kind: Kind
    public let value: String

    public init(_ kind: Kind, _ value: String) {
        self.kind = kind
        self.value = value
    }

    /// Kind and value in one text: `telephone:33612345678`.
    public var text: String { "\(kind.rawValue):\(value)" }

    /// The keys of a person, without repeats, in a stable order. Nobody knows enough of a person without any.
    public static func keys(of person: PersonneComparee) -> [DuplicateKey] {
        var keys: [DuplicateKey] = []
        func add(_ kind: Kind, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            let key = DuplicateKey(kind, value)
            if !keys.contains(key) { keys.append(key) }
        }
        add(.nir, person.nirHash)
        add(.telephone, person.phone)
        add(.courriel, person.mail)
        let sounds = person.surnames.map(SurnamePhonetic.code)
        if let birth = person.dateNaissance {
            for sound in sounds {
                add(.nomEtNaissance, "\(sound)|\(birth.iso)")
                add(.nomEtAnnee, "\(sound)|\(birth.year)")
            }
            for word in person.surnames + [person.givenName].compactMap(\.self) { add(.motEtNaissance, "\(word)|\(birth.iso)") }
            add(.naissance, birth.iso)
        }
        if let initial = person.givenName?.first, let postcode = person.codePostal, !postcode.isEmpty {
            for sound in sounds { add(.nomEtCommune, "\(sound)|\(initial)|\(postcode)") }
        }
        return keys
    }
}
