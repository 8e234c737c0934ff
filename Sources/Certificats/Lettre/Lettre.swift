import Core

/// What a patient hands to whoever asks for a certificate that the texts do not require.
/// It cites the text, and says nothing of the person.
public struct Lettre: Sendable, Hashable {
    public let reponse: Reponse

    /// Nil where a letter would claim too much: the certificate is required, or the rule is not certain.
    public init?(_ reponse: Reponse) {
        guard reponse.enVigueur else { return nil }
        switch reponse.version.requis {
        case .non, .interdit, .medecinAgree, .discretion, .selonCas: self.reponse = reponse
        case .oui, .conflit, .ancien, .aConfirmer, .nonSouhaite: return nil
        }
    }

    public var objet: String { "Certificat médical : \(reponse.regle.situation)" }

    /// The letter, a paragraph each.
    public var paragraphes: [String] {
        let version = reponse.version
        var all = ["Madame, Monsieur,", "Vous demandez un certificat ou une attestation pour le cas suivant : \(reponse.regle.situation)."]
        all.append(Self.sansRenvoi(version.reponse))
        if let condition = version.condition, reponse.regle.id != "C01" { all.append(Self.sansRenvoi(condition)) }
        if let texte = version.texte {
            all.append("Texte : \(texte).")
        } else if version.requis == .non || version.requis == .discretion {
            all.append("Aucun texte n’exige ce certificat. La circulaire DSS/MCGR/DGS n° 2011-331 du 27 septembre 2011 rappelle qu’« en l’absence de texte normatif l’exigeant, l’attestation ou le certificat médical n’est pas nécessaire ».")
        }
        if let document = version.document, version.requis == .non { all.append("Ce qui suffit : \(document).") }
        all.append(fin)
        return all
    }

    /// Without the numbers of other rules: whoever receives the letter has no table of them.
    private static func sansRenvoi(_ text: String) -> String {
        text.replacing(#/ \(C\d\d\)/#, with: "").replacing(#/de la règle C\d\d/#, with: "d’une autre règle")
    }

    private var fin: String {
        switch reponse.version.requis {
        case .medecinAgree: "Ce document relève d’un médecin agréé par le préfet."
        case .interdit: "Je ne peux donc pas vous répondre. Cette lettre ne dit rien de l’état de santé de la personne."
        case .selonCas, .discretion: "Si un règlement l’impose, merci d’en citer l’article à la personne. Cette lettre ne dit rien de son état de santé."
        default: "Si vous connaissez un texte qui l’exige, merci d’en donner la référence. Cette lettre ne dit rien de l’état de santé de la personne."
        }
    }

    /// Where it comes from, at the foot of the paper.
    public var mention: String {
        "Règle \(reponse.regle.id), version \(reponse.numero), telle que connue au \(reponse.date.formattedFr)."
            + (reponse.version.reserves.isEmpty ? "" : " Points à confirmer : \(reponse.version.reserves.joined(separator: " "))")
    }

    /// To be copied into another letter.
    public var texte: String { ([objet] + paragraphes + [mention]).joined(separator: "\n\n") }
}
