import ContactTracing
import Core

/// A hypothesis of the simulation as it is typed on the page and named in the API's address.
enum ChampEffectif: String, CaseIterable {
    case cas, agents, contacts, journees, foyer, mobile, refus, muets, dispersion, appel, personne, sansReponse, essais, attente, ouverture, fermeture, surcharge, graine

    /// Those asked first; the others are folded away.
    static let premiers: [ChampEffectif] = [.cas, .agents, .contacts]

    var label: String {
        switch self {
        case .cas: "Cas par jour"
        case .agents: "Agents présents"
        case .contacts: "Contacts par cas, en moyenne"
        case .journees: "Jours simulés"
        case .foyer: "Contacts du même foyer, en %"
        case .mobile: "Contacts avec un mobile, en %"
        case .refus: "Refus parmi les joints, en %"
        case .muets: "Numéros qui ne répondent jamais, en %"
        case .dispersion: "Dispersion k des contacts par cas"
        case .appel: "Appel abouti, en minutes"
        case .personne: "Par personne de plus du foyer, en minutes"
        case .sansReponse: "Appel sans réponse, en minutes"
        case .essais: "Essais avant « injoignable »"
        case .attente: "Minutes entre deux essais"
        case .ouverture: "Heure d’ouverture"
        case .fermeture: "Heure de fermeture"
        case .surcharge: "Messages quand l’attente passe cette durée, en heures (0 : jamais)"
        case .graine: "Graine du tirage"
        }
    }

    var hint: String? {
        switch self {
        case .cas: "Fiches validées par les médecins."
        case .agents: "Postes tenus de l’ouverture à la fermeture, sept jours sur sept."
        case .dispersion: "Plus petit : peu de cas ont presque tous les contacts."
        case .graine: "La même graine donne les mêmes journées."
        default: nil
        }
    }

    private var isWhole: Bool {
        switch self {
        case .cas, .agents, .journees, .essais, .attente, .ouverture, .fermeture, .graine: true
        default: false
        }
    }

    /// As typed: « 4,5 » or « 4.5 ».
    func read(_ text: String, into p: inout SimulationParameters) -> String? {
        let plain = String(text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 })
        guard plain.count <= 20, let value = Double(plain), value.isFinite, value >= 0, value <= 1e9, !isWhole || value == value.rounded() else {
            return "« \(label) » : un nombre\(isWhole ? " entier" : ""), par exemple \(shown(p))."
        }
        let whole = isWhole ? Int(value) : 0
        switch self {
        case .cas: p.casesPerDay = whole
        case .agents: p.agents = whole
        case .contacts: p.meanContacts = value
        case .journees: p.days = whole
        case .foyer: p.householdShare = value / 100
        case .mobile: p.mobileShare = value / 100
        case .refus: p.refusalShare = value / 100
        case .muets: p.neverAnswerShare = value / 100
        case .dispersion: p.dispersion = value
        case .appel: p.reachedMinutes = value
        case .personne: p.householdMinutes = value
        case .sansReponse: p.unansweredMinutes = value
        case .essais: p.maximumAttempts = whole
        case .attente: p.retryMinutes = whole
        case .ouverture: p.opensAt = whole
        case .fermeture: p.closesAt = whole
        case .surcharge: p.overload = value == 0 ? nil : SimulationParameters.Overload(thresholdHours: value)
        case .graine: p.seed = UInt64(whole)
        }
        return nil
    }

    func shown(_ p: SimulationParameters) -> String {
        switch self {
        case .cas: String(p.casesPerDay)
        case .agents: String(p.agents)
        case .contacts: Self.short(p.meanContacts)
        case .journees: String(p.days)
        case .foyer: Self.short(p.householdShare * 100)
        case .mobile: Self.short(p.mobileShare * 100)
        case .refus: Self.short(p.refusalShare * 100)
        case .muets: Self.short(p.neverAnswerShare * 100)
        case .dispersion: Self.short(p.dispersion)
        case .appel: Self.short(p.reachedMinutes)
        case .personne: Self.short(p.householdMinutes)
        case .sansReponse: Self.short(p.unansweredMinutes)
        case .essais: String(p.maximumAttempts)
        case .attente: String(p.retryMinutes)
        case .ouverture: String(p.opensAt)
        case .fermeture: String(p.closesAt)
        case .surcharge: p.overload.map { Self.short($0.thresholdHours) } ?? "0"
        case .graine: String(p.seed)
        }
    }

    /// « 4 », « 4,5 », « 0,62 ».
    private static func short(_ value: Double) -> String {
        var text = Nombre.decimal(value, 2).filter { $0 != "\u{202F}" }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(",") { text.removeLast() }
        return text
    }
}

extension Exchange {
    /// The hypotheses of the address, over those prepared; and what could not be read, by field.
    func hypotheses(_ prepared: SimulationParameters) -> (SimulationParameters, [Anomaly]) {
        var parameters = prepared
        var anomalies: [Anomaly] = []
        for field in ChampEffectif.allCases {
            guard let text = query(field.rawValue) else { continue }
            if let why = field.read(text, into: &parameters) {
                anomalies.append(Anomaly(field: field.rawValue, code: "simulation.nombre", message: why))
            }
        }
        return (parameters, anomalies)
    }
}
