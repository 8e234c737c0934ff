public import Core

/// Everything the desk holds of a person, as it was when they asked: parts that can be read, and the files that go with them.
public struct ExportPersonne: Sendable {
    /// One column of one row.
    public struct Champ: Sendable {
        /// Of the schema: `cree_le`.
        public let nom: String
        public let libelle: String
        public let valeur: JSONValue
    }

    public struct Rangee: Sendable {
        /// What names the row in its table, as the database holds it.
        let cle: [String]
        public let champs: [Champ]
    }

    public struct Table: Sendable {
        public let nom: String
        public let titre: String
        public let rangees: [Rangee]
        /// Columns that are not told, each with the reason.
        public let tus: [(nom: String, pourquoi: String)]
    }

    public struct Partie: Sendable {
        public let titre: String
        public let explication: String
        /// Those that hold something.
        public let tables: [Table]
    }

    /// A paper or a joined file: `documents/….pdf`.
    public struct Fichier: Sendable {
        public let nom: String
        public let octets: [UInt8]
    }

    /// « Élodie MARTIN »
    public let nom: String
    public let dateNaissance: LocalDate
    public let sexe: Sexe
    /// The fund that answers for them.
    public let caisse: String
    public let faitLe: Instant
    /// « le service médical de votre caisse »
    public let faitPar: String
    public let parties: [Partie]
    public let fichiers: [Fichier]
    /// Tables that hold nothing of the person, each with the reason.
    public let absents: [(table: String, pourquoi: String)]
    /// Sheets of the contact tracing that bear the same name and birth date and no number, where somebody else bears them too:
    /// nobody can say whose they are.
    public let fichesHomonymes: Int

    public var nombre: Int { parties.reduce(0) { $0 + $1.tables.reduce(0) { $0 + $1.rangees.count } } }
}

extension ExportPersonne {
    /// For programs: the tables and columns of the desk, values opened.
    public var json: JSONValue {
        [
            "faitLe": .string(faitLe.iso), "caisse": .string(caisse), "fichesHomonymes": .int(fichesHomonymes),
            "parties": .array(
                parties.map { part in
                    ["titre": .string(part.titre), "tables": .array(part.tables.map(\.json))]
                }),
            "nonCommuniques": .array(absents.map { ["table": .string($0.table), "pourquoi": .string($0.pourquoi)] }),
        ]
    }
}

extension ExportPersonne.Table {
    fileprivate var json: JSONValue {
        [
            "table": .string(nom), "titre": .string(titre),
            "lignes": .array(rangees.map { row in .object(Dictionary(row.champs.map { ($0.nom, $0.valeur) }, uniquingKeysWith: { $1 })) }),
            "colonnesNonCommuniquees": .array(tus.map { ["colonne": .string($0.nom), "pourquoi": .string($0.pourquoi)] }),
        ]
    }
}
