public import Core

extension ArretDeTravail {
    /// What the notice says. Optional throughout: a draft may be half filled.
    public struct Content: FormContent {
        // The leave
        public var nature: Nature?
        public var risque: Risque?
        public var debut: LocalDate?
        public var fin: LocalDate?
        public var modalite: Modalite?
        public var tempsPartielDebut: LocalDate?
        public var tempsPartielFin: LocalDate?
        public var sorties: Sorties?
        public var sortiesDebut: LocalDate?

        // Why: for the author and the medical service
        public var motif: CodedText?
        public var precisions: String?
        public var lienAld: Bool?
        public var grossessePathologique: Bool?
        public var cureThermale: Bool?

        // Prolongation
        public var qualitePrescripteur: QualitePrescripteur?
        public var motifPrescripteur: String?
        public var finArretPrecedent: LocalDate?

        // The insured person
        public var situation: Situation?
        public var finActivite: LocalDate?
        public var employeur: Employeur?
        public var adresseVisite: AdresseVisite?

        // Circumstances
        public var dateAccidentTravail: LocalDate?
        public var accidentTiers: Bool?
        public var accidentTiersDate: LocalDate?
        public var pensionGuerre: Bool?
        public var teleconsultation: Bool?

        public var accordPatient: Bool?

        public init() {}

        /// First to last day, both included; nil while a date is missing or they are the wrong way round.
        public var periode: ClosedRange<LocalDate>? {
            guard let debut, let fin, debut <= fin else { return nil }
            return debut...fin
        }
    }
}

extension ClosedRange where Bound == LocalDate {
    /// Days, first and last included.
    var nombreDeJours: Int { lowerBound.days(to: upperBound) + 1 }

    /// « 1 jour », « 4 jours ».
    var enJours: String { "\(nombreDeJours)\u{A0}\(nombreDeJours < 2 ? "jour" : "jours")" }

    /// « du 12 mars 2026 au 15 mars 2026 », « le 12 mars 2026 ».
    var enClair: String {
        if lowerBound == upperBound { return "le \(lowerBound.formattedFr)" }
        // What both days share is said once: « du 12 au 15 mars 2026 ».
        let first = lowerBound.formattedFr.split(separator: " ")
        let kept = lowerBound.year != upperBound.year ? 3 : lowerBound.month != upperBound.month ? 2 : 1
        return "du \(first.prefix(kept).joined(separator: " ")) au \(upperBound.formattedFr)"
    }
}
