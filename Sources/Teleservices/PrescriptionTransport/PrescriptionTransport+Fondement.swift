public import Core

extension PrescriptionTransport {
    /// What this journey is judged by: the mode and the situation always, the rest when it is asked for.
    public static func basis(_ content: Content, on day: LocalDate) -> [LegalSource] {
        var found = [Loi.mode, Loi.situations, Loi.avant]
        if content.motif == .ald { found.append(Loi.referentiel) }
        if content.accompagnant == true { found.append(Loi.accompagnant) }
        if !content.accord.isEmpty { found += [Loi.accord, Loi.silence] }
        return found.filter { $0.isInForce(on: day) }
    }
}
