public import Core

/// The life of a case as a value: an event goes in, a new state and what it brings about come out.
public struct VieCas: Sendable, Hashable {
    public private(set) var etat: EtatCas
    /// When the positive result was known.
    public private(set) var positifLe: Instant?
    /// Until when the doctor has to validate: at that very moment it is still in time.
    public private(set) var echeanceValidation: Instant?
    public private(set) var valideLe: Instant?

    public init(etat: EtatCas = .suspect, positifLe: Instant? = nil, echeanceValidation: Instant? = nil, valideLe: Instant? = nil) {
        self.etat = etat
        self.positifLe = positifLe
        self.echeanceValidation = echeanceValidation
        self.valideLe = valideLe
    }

    /// Applies one event, or says why it cannot happen.
    public mutating func apply(_ evenement: EvenementCas, at now: Instant, _ delais: DelaisSuivi) throws(LifecycleRefusal) -> [EffetCas] {
        switch (evenement, etat) {
        case (.resultatPositif(let moment), .suspect):
            guard moment <= now else { throw LifecycleRefusal("resultat-futur", "Le résultat ne peut pas être daté de l’avenir.") }
            etat = .positif
            positifLe = moment
            echeanceValidation = moment.adding(hours: delais.validationHeures)
            return []
        case (.resultatNegatif, .suspect):
            etat = .negatif
            return [.effacerBrouillons]
        case (.valider, .positif):
            etat = .valide
            valideLe = now
            return [.enregistrerContacts]
        case (.completer, .valide):
            etat = .complete
            return []
        case (.escalader, .valide), (.escalader, .complete):
            etat = .escalade
            return [.confierContacts]
        case (.rendre, .escalade), (.rendre, .suivi):
            etat = .complete
            return [.rendreContacts]
        case (.suivre, .valide), (.suivre, .complete), (.suivre, .escalade):
            etat = .suivi
            return [.planifierIsolement]
        case (.clore, let depuis) where depuis.estActif:
            etat = .clos
            return []
        default: throw refus(evenement)
        }
    }

    /// Whether the sheet was validated in time; nil while it can still be, or without a positive result.
    public func valideeATemps(at now: Instant) -> Bool? {
        guard let echeance = echeanceValidation else { return nil }
        if let valideLe { return valideLe <= echeance }
        return now <= echeance ? nil : false
    }

    private func refus(_ evenement: EvenementCas) -> LifecycleRefusal {
        let pourquoi =
            switch evenement {
            case .resultatPositif, .resultatNegatif: "Le résultat de cette fiche est déjà connu."
            case .valider: etat == .suspect ? "Saisissez d’abord le résultat positif." : "Cette fiche est déjà validée."
            case .completer: "Seule une fiche validée se complète."
            case .escalader: "Seule une fiche que tient la plateforme se confie à l’agence régionale."
            case .rendre: "Seule une fiche que tient l’agence régionale se rend à la plateforme."
            case .suivre: "L’isolement se suit à partir d’une fiche validée."
            case .clore: "Seule une fiche en cours se clôt."
            }
        return LifecycleRefusal("cas-\(evenement.mot)", "\(pourquoi) (État : \(etat.libelle).)")
    }
}
