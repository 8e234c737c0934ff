import Store

/// A column that holds values sealed with the desk's secret: where it is, and what its values are bound to.
struct ColonneScellee: Sendable {
    let colonne: Scelles.Colonne
    /// The first member of the place its values are bound to.
    private let genre: String
    /// How many members of the key follow it.
    private let nommes: Int
    /// The last member, where a row has several sealed values.
    private let partie: String?
    /// Kept as hexadecimal text.
    let enTexte: Bool
    /// Rows taken at once: few where values are whole papers.
    let lot: Int

    private init(
        _ table: SQLIdentifier, _ column: SQLIdentifier, by keys: [SQLIdentifier] = ["id"], as genre: String? = nil, named: Int? = nil, _ part: String? = nil,
        digest: SQLIdentifier? = nil, isText: Bool = false, batch: Int = 200
    ) {
        colonne = Scelles.Colonne(table, column, cles: keys, empreinte: digest)
        (self.genre, nommes, partie, enTexte, lot) = (genre ?? table.name, named ?? keys.count, part, isText, batch)
    }

    /// What a value is bound to, by the key of its row.
    func place(_ keys: [SQLValue]) -> KeyRing.Place {
        let names = keys.prefix(nommes).map { key in
            switch key {
            case .int(let number): String(number)
            case .text(let text): text
            default: ""
            }
        }
        return KeyRing.Place(parts: [genre] + names + [partie].compactMap(\.self))
    }

    /// The bytes of a value as it is stored, or nil when it is not one.
    func bytes(_ value: SQLValue) -> [UInt8]? {
        switch value {
        case .blob(let bytes) where !enTexte: bytes
        case .text(let text) where enTexte: text.bytesFromHexadecimal
        default: nil
        }
    }

    /// Bytes as the column stores them.
    func stored(_ bytes: [UInt8]) -> SQLValue { enTexte ? .text(bytes.hexadecimal) : .blob(bytes) }

    /// Every column of the schema that the desk's secret seals. What the tracing's own keys seal is not among them: those
    /// keys die with their data.
    static let toutes: [ColonneScellee] = [
        ColonneScellee("patient", "identite"),
        ColonneScellee("assure", "identite", by: ["patient", "caisse", "livraison"], as: "patient", named: 1),
        ColonneScellee("assure", "droits", by: ["patient", "caisse", "livraison"]),
        ColonneScellee("reponse_droits", "contenu"),
        ColonneScellee("identite", "proposition", by: ["patient"], "proposition"),
        ColonneScellee("identite_evenement", "motif", "motif"),
        ColonneScellee("identite_evenement", "traits", "traits"),
        ColonneScellee("fusion_patient", "motif", "motif"),
        ColonneScellee("fusion_patient", "retour_motif", "retour"),
        ColonneScellee("dossier", "brouillon", "brouillon"),
        ColonneScellee("dossier", "resume", "resume"),
        ColonneScellee("version", "contenu", by: ["dossier", "numero"], digest: "empreinte"),
        ColonneScellee("document", "pdf", by: ["code"], digest: "empreinte", batch: 16),
        ColonneScellee("idempotence", "reponse", by: ["compte", "cle"]),
        ColonneScellee("affection", "contenu"),
        ColonneScellee("remboursement", "ligne"),
        ColonneScellee("releve_refus", "octets", by: ["releve", "rang"]),
        ColonneScellee("orientation", "personne"),
        ColonneScellee("limitation", "motif", "motif"),
        ColonneScellee("limitation", "levee_motif", "levee"),
        ColonneScellee("fil", "titre"),
        ColonneScellee("message", "texte"),
        ColonneScellee("piece", "nom", "nom"),
        ColonneScellee("piece", "contenu", "contenu", digest: "empreinte", batch: 8),
        ColonneScellee("entretien", "texte", "texte"),
        ColonneScellee("entretien", "telephone", "telephone"),
        ColonneScellee("entretien_fait", "texte", by: ["entretien", "rang"], named: 1),
        ColonneScellee("preference_rappel", "telephone", by: ["compte"]),
        ColonneScellee("reclamation_fait", "texte", by: ["reclamation", "rang"], named: 1),
        ColonneScellee("preference_avis", "courriel", by: ["compte"]),
        ColonneScellee("webhook", "adresse", "adresse"),
        ColonneScellee("webhook", "secret", "secret"),
        ColonneScellee("session", "jeton_fournisseur", isText: true),
        ColonneScellee("connexion", "verificateur", by: ["etat"], isText: true),
    ]
}
