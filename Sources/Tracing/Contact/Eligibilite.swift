public import Core

/// Whether a declared exposure makes a contact, and why: said to the doctor as it is typed.
public struct Eligibilite: Sendable, Hashable {
    public enum Raison: String, Sendable, Hashable, Codable, CaseIterable {
        case foyer
        case exposition
        case dureeInsuffisante = "duree-insuffisante"
        case distance
        case protection
        case horsFenetre = "hors-fenetre"
        case soignantProtege = "soignant-protege"
        case aPreciser = "a-preciser"
    }

    public let estContact: Bool
    public let raison: Raison
    /// In French, with the figures of the definition.
    public let phrase: String

    /// - Parameters:
    ///   - symptomes: first day of symptoms of the case; nil without symptoms.
    ///   - prelevement: day of the sample, used without symptoms and for the oldest day that counts.
    public static func juge(
        _ exposition: Exposition, symptomes: LocalDate?, prelevement: LocalDate?, _ definition: DefinitionContact
    ) -> Eligibilite {
        if let jour = exposition.dernierJour, let fenetre = fenetre(symptomes, prelevement, definition), jour < fenetre.debut {
            return non(.horsFenetre, "Dernier contact le \(jour.formattedShort), avant le \(fenetre.debut.formattedShort) : \(fenetre.phrase).")
        }
        if exposition.memeFoyer { return Eligibilite(estContact: true, raison: .foyer, phrase: "Vit sous le même toit : contact, quelle que soit la durée.") }
        if exposition.soignant, exposition.protege != false {
            return non(.soignantProtege, "Soignant protégé pendant le soin : pas un contact, sauf rupture des mesures barrières.")
        }
        if exposition.protege == true { return non(.protection, "Protection portée pendant tout le contact.") }
        if exposition.rapproche == false { return non(.distance, "À \(distance(definition)) ou plus.") }
        if let minutes = exposition.minutes, minutes < definition.minutes {
            return non(.dureeInsuffisante, "\(minutes) minutes : moins des \(definition.minutes) minutes de la définition.")
        }
        guard exposition.minutes != nil, exposition.rapproche == true, exposition.protege == false else {
            return non(.aPreciser, "Précisez la durée, la distance et la protection, ou le même foyer.")
        }
        return Eligibilite(
            estContact: true, raison: .exposition,
            phrase: "Au moins \(definition.minutes) minutes à moins de \(distance(definition)), sans protection : contact.")
    }

    /// The first day that counts, and why.
    static func fenetre(_ symptomes: LocalDate?, _ prelevement: LocalDate?, _ definition: DefinitionContact) -> (debut: LocalDate, phrase: String)? {
        let oldest = prelevement?.adding(days: -definition.joursAuPlus)
        if let symptomes {
            // Days, not hours, are what people remember: 48 h before the day of the symptoms are the two days before it.
            let start = symptomes.adding(days: -((definition.heuresAvantSymptomes + 23) / 24))
            return (oldest.map { max($0, start) } ?? start, "les contacts comptent depuis \(definition.heuresAvantSymptomes) h avant les symptômes")
        }
        guard let prelevement else { return nil }
        let start = prelevement.adding(days: -definition.joursAvantPrelevement)
        return (max(start, oldest ?? start), "sans symptômes, les contacts comptent depuis \(definition.joursAvantPrelevement) jours avant le prélèvement")
    }

    private static func non(_ raison: Raison, _ phrase: String) -> Eligibilite { Eligibilite(estContact: false, raison: raison, phrase: phrase) }

    private static func distance(_ definition: DefinitionContact) -> String {
        definition.centimetres % 100 == 0 ? "\(definition.centimetres / 100) m" : "\(definition.centimetres) cm"
    }
}
