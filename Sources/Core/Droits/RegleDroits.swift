/// The rules an answer on rights is made with, each with what it rests on. A change of any of them changes the version.
public enum RegleDroits: String, Sendable, Hashable, CaseIterable {
    case dateFuture = "droits.date-future"
    case fenetre = "droits.fenetre-passee"
    case naissance = "droits.avant-naissance"
    case nouveauNe = "droits.nouveau-ne"
    case deces = "droits.deces"
    case periode = "droits.periode"
    case fin = "droits.fin"
    case trou = "droits.trou"
    case aVenir = "droits.a-venir"
    case maintien = "droits.maintien"
    case chevauchement = "droits.chevauchement"
    case changement = "droits.changement-de-caisse"
    case inconnu = "droits.inconnu"
    case ame = "droits.ame"
    case c2s = "droits.c2s"
    case exoneration = "droits.exoneration"
    case exonerationFinie = "droits.exoneration-finie"
    case medecinTraitant = "droits.medecin-traitant"
    case carte = "droits.carte"

    /// Written in every answer.
    public static let version = "2026-11"

    public var source: LegalSource {
        switch self {
        case .fenetre, .dateFuture:
            LegalSource(
                "Consultation des droits (ADRi)", says: "Les droits se consultent à la date des soins, aujourd’hui ou dans l’année écoulée.",
                certainty: .aConfirmer)
        case .periode, .fin, .trou, .aVenir, .inconnu, .naissance, .changement, .chevauchement:
            LegalSource(
                "Registre des droits de la caisse", says: "La caisse ouvre et ferme les droits ; le guichet répète ce qu’elle dit à la date des soins.")
        case .deces: LegalSource("Registre des droits de la caisse", says: "Les droits d’une personne cessent à son décès.")
        case .nouveauNe:
            LegalSource(
                "Rattachement des enfants", says: "Un enfant qui vient de naître est rattaché à l’un de ses parents sur déclaration.", certainty: .aConfirmer)
        case .maintien:
            LegalSource(
                "Maintien des droits (CSS, art. L. 161-8)", says: "Des droits peuvent être maintenus après leur fermeture, pour un temps que fixe la caisse.",
                certainty: .aConfirmer)
        case .ame:
            LegalSource(
                "Aide médicale de l’État (CASF, art. L. 251-1)", says: "Soins pris en charge sans avance de frais, sur présentation de la carte AME.",
                certainty: .aConfirmer)
        case .c2s:
            LegalSource(
                "Complémentaire santé solidaire (CSS, art. L. 861-1)", says: "Ni avance de frais ni dépassement pour les bénéficiaires.",
                certainty: .aConfirmer)
        case .exoneration, .exonerationFinie:
            LegalSource("Registre des droits de la caisse", says: "La caisse ouvre une exonération et dit quand elle finit.")
        case .medecinTraitant:
            LegalSource("CSS, art. L. 162-5-3", says: "Sans médecin traitant déclaré, le remboursement est minoré à partir de 16 ans.", certainty: .aConfirmer)
        case .carte: LegalSource("Registre des droits de la caisse", says: "La caisse tient l’état et la mise à jour de la carte Vitale.")
        }
    }
}

/// Figures of the rules that a house may set.
public struct ReglagesDroits: Sendable, Hashable {
    /// Months one may look back.
    public var moisPasses = 12
    /// Days of rights kept up after a period ends without another; none unless the fund says so in its file.
    public var joursDeMaintien: Int?
    /// Age from which the lack of a treating doctor reduces what is paid back.
    public var ageMedecinTraitant = 16

    public init(joursDeMaintien: Int? = nil) { self.joursDeMaintien = joursDeMaintien }

    /// Version of the rules as this house sets them.
    public var version: String { joursDeMaintien.map { "\(RegleDroits.version)+maintien-\($0)j" } ?? RegleDroits.version }

    /// Why a day cannot be asked about; nil when it can.
    public func refus(de jour: LocalDate, aujourdhui: LocalDate) -> ReponseDroits.Motif? {
        if jour > aujourdhui {
            return ReponseDroits.Motif(
                .dateFuture, "Le \(jour.formattedFr) n’est pas encore venu\u{A0}: les droits d’un jour à venir ne peuvent pas être garantis.",
                aFaire: "Demandez les droits le jour des soins, ou à la date d’aujourd’hui.")
        }
        let premier = aujourdhui.adding(months: -moisPasses)
        guard jour < premier else { return nil }
        return ReponseDroits.Motif(
            .fenetre, "Le \(jour.formattedFr) est trop ancien\u{A0}: les droits se consultent jusqu’au \(premier.formattedFr).",
            aFaire: "Pour des soins plus anciens, écrivez à la caisse du patient.")
    }
}
