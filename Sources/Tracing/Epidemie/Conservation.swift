public import Core

/// How long each category of data is kept after its collection.
public struct Conservation: Sendable, Hashable, Codable {
    /// Contacts: identities, exposures, calls.
    public var moisContacts: Int
    /// Cases: identities, symptoms, environment.
    public var moisCas: Int
    /// Pseudonymous figures for epidemiology: kept until this day; nil for as long as the contacts.
    public var epidemiologieJusqua: LocalDate?

    public init(moisContacts: Int = 3, moisCas: Int = 3, epidemiologieJusqua: LocalDate? = nil) {
        self.moisContacts = moisContacts
        self.moisCas = moisCas
        self.epidemiologieJusqua = epidemiologieJusqua
    }

    /// The day on which what was collected on `jour` is erased: it is no longer there in the morning of that day.
    public func effacement(_ categorie: CategorieSuivi, collecte jour: LocalDate) -> LocalDate {
        switch categorie {
        case .contact: jour.adding(months: moisContacts)
        case .cas: jour.adding(months: moisCas)
        }
    }

    /// The last day whose collection is due on `aujourdhui`: everything up to it must be gone.
    public func dernierJourEchu(_ categorie: CategorieSuivi, le aujourdhui: LocalDate) -> LocalDate {
        let mois = categorie == .contact ? moisContacts : moisCas
        // Months have different lengths: around that day, the first from the end whose term has come.
        var jour = aujourdhui.adding(months: -mois).adding(days: 4)
        while effacement(categorie, collecte: jour) > aujourdhui { jour = jour.adding(days: -1) }
        return jour
    }
}

/// What is kept of people, each for its own time and under its own keys.
public enum CategorieSuivi: String, Sendable, Hashable, Codable, CaseIterable {
    case cas, contact

    public var libelle: String {
        switch self {
        case .cas: "Fiches de cas"
        case .contact: "Fiches de contacts"
        }
    }
}
