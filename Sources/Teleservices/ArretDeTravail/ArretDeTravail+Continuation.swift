public import Core

extension ArretDeTravail {
    /// « Prolonger »: from the day after, everything else kept. Only what must be said anew is left blank: the last
    /// day, the patient’s agreement, and in what capacity one prolongs.
    public static let continuation: Continuation<Content>? = Continuation(action: "Prolonger") { previous, _ in
        var next = previous
        next.nature = .prolongation
        next.debut = previous.fin?.adding(days: 1)
        next.fin = nil
        next.accordPatient = nil
        next.qualitePrescripteur = nil
        next.motifPrescripteur = nil
        next.finArretPrecedent = nil
        next.teleconsultation = nil
        next.sortiesDebut = nil
        next.modalite = modaliteSuivante(previous)
        next.tempsPartielDebut = nil
        next.tempsPartielFin = nil
        if next.modalite == .partiel { next.sorties = nil }
        return next
    }

    /// Begun again from a former one, it is a first leave: what only a prolongation says is left.
    public static func reused(_ content: Content, _ context: PrefillContext) -> Content {
        var next = content
        next.nature = .initial
        (next.qualitePrescripteur, next.motifPrescripteur, next.teleconsultation) = (nil, nil, nil)
        return next
    }

    /// A leave that was mixed goes on as it ended.
    private static func modaliteSuivante(_ previous: Content) -> Modalite? {
        guard previous.modalite == .mixte else { return previous.modalite }
        return previous.tempsPartielFin == previous.fin ? .partiel : .complet
    }
}
