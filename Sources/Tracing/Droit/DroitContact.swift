public import Core

/// What the registration of a contact opens, as a laboratory or a pharmacy is told it: nothing of why, of whom, of when.
public enum DroitContact {
    /// Last day of the right to a test without prescription; nil when there is none on that day.
    /// - Parameters:
    ///   - dernierJour: last exposure; the registration's day when it is not known.
    public static func testJusquau(
        etat: EtatContact, dernierJour: LocalDate?, enregistre: LocalDate, le jour: LocalDate, _ parametres: Parametres
    ) -> LocalDate? {
        guard parametres.ouvreTest, etat.ouvreDroits, parametres.estOuverte(le: jour) else { return nil }
        let last = fin(dernierJour: dernierJour, enregistre: enregistre, parametres)
        return jour <= last ? last : nil
    }

    /// Whether masks are to be delivered on that day.
    public static func masques(
        etat: EtatContact, delivres: Bool, dernierJour: LocalDate?, enregistre: LocalDate, le jour: LocalDate, _ parametres: Parametres
    ) -> Bool {
        guard parametres.ouvreMasques, !delivres, etat.ouvreDroits, parametres.estOuverte(le: jour) else { return false }
        return jour <= fin(dernierJour: dernierJour, enregistre: enregistre, parametres)
    }

    /// The last day of the isolation, which is the last day of the rights.
    public static func fin(dernierJour: LocalDate?, enregistre: LocalDate, _ parametres: Parametres) -> LocalDate {
        min((dernierJour ?? enregistre).adding(days: parametres.delais.isolementJours), parametres.fin)
    }

    /// The day on which the test makes sense: at once with symptoms, else so many days after the exposure.
    public static func jourDuTest(_ exposition: Exposition, symptomes: Bool, enregistre: LocalDate, _ delais: DelaisSuivi) -> LocalDate {
        if symptomes { return enregistre }
        let after = exposition.memeFoyer ? delais.testFoyerJours : delais.testJours
        return max((exposition.dernierJour ?? enregistre).adding(days: after), enregistre)
    }
}
