/// A recognised illness of a patient, as rules and prefill may know it on the day of the act.
public struct AffectionConnue: Sendable, Hashable {
    public let code: String
    /// What the doctor wrote to make it precise.
    public let precision: String?
    public let periode: PeriodeAffection
    public let renouvellement: RenouvellementAffection
    public let estIrreversible: Bool
    /// The days are those of the fund’s file: it was opened elsewhere, or the file ended it since.
    public let selonFichier: Bool

    public init(
        code: String, precision: String? = nil, periode: PeriodeAffection, renouvellement: RenouvellementAffection, estIrreversible: Bool = false,
        selonFichier: Bool = false
    ) {
        (self.code, self.precision, self.periode) = (code, precision, periode)
        (self.renouvellement, self.estIrreversible, self.selonFichier) = (renouvellement, estIrreversible, selonFichier)
    }

    public var titre: String { ListeAffections.trouver(code)?.titre ?? "Affection de longue durée" }

    /// The medical service renews it without being asked, and that is certain.
    public func seRenouvelleSeule(le day: LocalDate) -> Bool { periode.couvre(day) && renouvellement.mode == .automatique && renouvellement.certain }

    /// Why asking for its renewal today would be useless; nil when it would not.
    public func renouvellementInutile(le day: LocalDate) -> String? {
        guard periode.couvre(day) else { return nil }
        if renouvellement.mode == .automatique { return "Renouvellement inutile\u{A0}: \(renouvellement.raison)" }
        if let au = periode.au, let alerte = periode.alerteLe, day < alerte, !periode.estAbregee {
            return "Renouvellement trop tôt\u{A0}: elle est ouverte \(periode.dureeCertaine ? "jusqu’au" : "au moins jusqu’au") \(au.formattedFr). Vous serez averti le \(alerte.formattedFr), trois mois avant."
        }
        return nil
    }
}

/// What an accepted protocol changes for one illness.
public struct ProtocoleAccepte: Sendable, Hashable {
    public let genre: FaitAffection.Genre
    public let code: String
    public let precision: String?
    public let du: LocalDate
    /// Years asked for and granted; nil when the law's own figure holds.
    public let annees: Int?
    /// The doctor says that it is irreversible.
    public let irreversible: Bool
    /// Opened by the desk itself on a simplified declaration; otherwise decided by the medical service.
    public let estSimplifie: Bool

    public init(
        _ genre: FaitAffection.Genre, code: String, precision: String?, du: LocalDate, annees: Int? = nil, irreversible: Bool = false, estSimplifie: Bool = false
    ) {
        (self.genre, self.code, self.precision, self.du) = (genre, code, precision, du)
        (self.annees, self.irreversible, self.estSimplifie) = (annees, irreversible, estSimplifie)
    }
}
