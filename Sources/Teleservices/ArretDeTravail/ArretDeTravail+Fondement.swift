public import Core

extension ArretDeTravail {
    /// What this leave is judged by: the notice always, the rest when it bears on it.
    public static func basis(_ content: Content, on day: LocalDate) -> [LegalSource] {
        var found = [Loi.formulaireUnique, Loi.volets, Loi.envoi48h, Loi.prescripteurs]
        if content.nature == .prolongation { found += [Loi.prolongationSansCarence, Loi.prescripteurDeProlongation] } else { found.append(Loi.carence) }
        if content.adresseVisite != nil { found.append(Loi.visiteHorsDepartement) }
        if content.teleconsultation == true { found.append(Loi.teleconsultation) }
        if let sorties = content.sorties, sorties != .libres { found.append(Loi.presence) }
        return (found + [Loi.retard]).filter { $0.isInForce(on: day) }
    }
}
