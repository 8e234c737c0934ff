public import Core

/// The columns of a file of insured persons, in their order. The file, its schema and its documentation come from here.
public enum ColonneAssures: String, CaseIterable, Sendable {
    case operation, matricule, oid
    case nomNaissance = "nom_naissance"
    case nomUtilise = "nom_utilise"
    case prenoms, sexe
    case dateNaissance = "date_naissance"
    case lieuNaissance = "lieu_naissance"
    case dateDeces = "date_deces"
    case adresse
    case codePostal = "code_postal"
    case commune, telephone
    case matriculeOuvrant = "matricule_ouvrant"
    case rang, periodes, exonerations, couvertures
    case medecinsTraitants = "medecins_traitants"
    case accidents, carte

    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    /// Where the number of the person stands.
    public static let matriculeIndex = matricule.index
    public static let names = allCases.map(\.rawValue)

    /// What it holds, in a sentence.
    public var description: String {
        switch self {
        case .operation: "vide ou « maj » : la ligne dit tout de l’assuré ; « retrait » : la caisse ne le connaît plus"
        case .matricule: "matricule de la personne : 13 caractères et la clé"
        case .oid: "OID du matricule ; vide pour l’INS-NIR"
        case .nomNaissance: "nom de naissance"
        case .nomUtilise: "nom utilisé, s’il diffère"
        case .prenoms: "prénoms de naissance, séparés par |"
        case .sexe: "M ou F"
        case .dateNaissance: "date de naissance"
        case .lieuNaissance: "code INSEE du lieu de naissance"
        case .dateDeces: "date de décès, si la caisse la connaît"
        case .adresse: "lignes d’adresse au-dessus du code postal, séparées par |, quatre au plus"
        case .codePostal: "code postal"
        case .commune: "commune"
        case .telephone: "téléphone"
        case .matriculeOuvrant: "matricule de l’assuré qui ouvre les droits, pour un ayant droit"
        case .rang: "rang de l’ayant droit"
        case .periodes: "périodes de droits séparées par | : début,fin,organisme (9 chiffres),qualité (assure ou ayant-droit),motif d’ouverture,motif de fermeture"
        case .exonerations: "exonérations séparées par | : nature (\(Exoneration.Nature.allCases.map(\.rawValue).joined(separator: ", "))),numéro d’ALD,début (date, ou date et heure 2026-03-10T14:00),fin,libellé"
        case .couvertures: "couvertures séparées par | : nature (\(Couverture.Nature.allCases.map(\.rawValue).joined(separator: ", "))),début,fin,organisme"
        case .medecinsTraitants: "médecins traitants séparés par | : RPPS (vide s’il est déclaré sans être nommé),début,fin"
        case .accidents: "accidents et maladies du travail séparés par | : numéro,nature (\(AccidentTravail.Nature.allCases.map(\.rawValue).joined(separator: ", "))),date,fin,organisme"
        case .carte: "état de la carte Vitale (\(EtatCarte.Etat.allCases.map(\.rawValue).joined(separator: ", "))),date de mise à jour"
        }
    }

    public var isRequired: Bool {
        switch self {
        case .matricule, .nomNaissance, .prenoms, .sexe, .dateNaissance, .periodes: true
        default: false
        }
    }

    private var format: String {
        switch self {
        case .dateNaissance, .dateDeces: "date"
        case .rang: "integer"
        default: "string"
        }
    }

    private var example: String {
        switch self {
        case .operation: "maj"
        case .matricule: "185052599900142"
        case .oid: INSOID.demo.oid
        case .nomNaissance: "DUROC"
        case .nomUtilise: "MARTEL"
        case .prenoms: "Anne|Marie"
        case .sexe: "F"
        case .dateNaissance: "1985-05-12"
        case .lieuNaissance: "25999"
        case .dateDeces: ""
        case .adresse: "12 rue des Tilleuls|Bâtiment A"
        case .codePostal: "96000"
        case .commune: "Aubremont-sur-Sorne"
        case .telephone: "06 39 98 00 00"
        case .matriculeOuvrant, .rang: ""
        case .periodes: "2020-01-01,2026-12-31,019980000,assure,emploi,"
        case .exonerations: "ald,8,2024-01-01,2033-12-31,"
        case .couvertures: "c2s,2026-01-01,2026-12-31,"
        case .medecinsTraitants: "99800000012,2019-04-02,"
        case .accidents: "260115001,accident,2026-01-15,,"
        case .carte: "active,2025-11-03"
        }
    }

    /// The schema of the file, as a program reads it.
    public static var schema: JSONValue {
        .object([
            "titre": "Assurés d’une caisse", "version": .int(EnTeteAssures.version), "encodage": "UTF-8", "separateur": ";",
            "premiereLigne": .string("\(EnTeteAssures.mark);version;caisse;genre (complet ou changements);date (AAAA-MM-JJ);numéro d’ordre"),
            "derniereLigne": .string("\(EnTeteAssures.end);nombre de lignes entre l’en-tête des colonnes et celle-ci"),
            "colonnes": .array(
                allCases.map { column in
                    .object([
                        "nom": .string(column.rawValue), "type": .string(column.format), "obligatoire": .bool(column.isRequired),
                        "description": .string(column.description), "exemple": .string(column.example),
                    ])
                }),
        ])
    }
}
