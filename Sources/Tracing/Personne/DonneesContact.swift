public import Core

/// What the sheet of a contact holds of the person. Kept sealed.
public struct DonneesContact: Sendable, Hashable, Codable {
    public var personne: PersonneSuivie
    public var exposition: Exposition
    /// « conjoint », « collègue »: for the doctor and the habilitated agents, never said on the phone without consent.
    public var lien: String?
    public var symptomesLe: LocalDate?
    /// Who is to receive the result: « Dr Anne LECLERC, Aubremont ».
    public var medecinResultat: String?
    /// Needs the person agreed to pass on, and nothing else.
    public var besoinSocial: String?
    public var note: String?
    /// What a line list said besides, column by column.
    public var autres: [String: String]

    public init(
        personne: PersonneSuivie, exposition: Exposition, lien: String? = nil, symptomesLe: LocalDate? = nil, medecinResultat: String? = nil,
        besoinSocial: String? = nil, note: String? = nil, autres: [String: String] = [:]
    ) {
        self.personne = personne
        self.exposition = exposition
        self.lien = lien
        self.symptomesLe = symptomesLe
        self.medecinResultat = medecinResultat
        self.besoinSocial = besoinSocial
        self.note = note
        self.autres = autres
    }
}
