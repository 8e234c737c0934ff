public import ContactTracing
public import Core

/// Who takes part is a parameter of each epidemic, beside what professions and missions allow.
extension Act {
    /// Refuses a part that this epidemic does not have.
    func exige(_ participant: Participant, _ parametres: Parametres) throws {
        guard parametres.participants.contains(participant) else {
            throw DeskRefusal.forbidden("\(participant.libelle) : cette participation n’est pas prévue par le suivi « \(parametres.nom) ».")
        }
    }

    /// Refuses somebody none of whose parts this epidemic has. The desk's own clockwork is no participant.
    func exigeUneParticipation(_ parametres: Parametres) throws {
        let own = actor.participations(parametres.code, at: now)
        guard own.isEmpty || !own.isDisjoint(with: parametres.participants) else {
            throw DeskRefusal.forbidden("Le suivi « \(parametres.nom) » ne prévoit pas votre participation.")
        }
    }
}

extension Actor {
    /// What the actor can be in an epidemic, by profession and by missions in force.
    public func participations(_ epidemie: String, at now: Instant) -> Set<Participant> {
        var own = Set(habilitations.filter { $0.epidemie == epidemie && $0.isInForce(at: now) }.map { Participant($0.mission) })
        if isTracingDoctor { own.insert(.medecin) }
        if isBiologist { own.insert(.laboratoire) }
        if isPharmacist { own.insert(.pharmacie) }
        return own
    }
}

extension Participant {
    init(_ mission: Mission) {
        self =
            switch mission {
            case .plateforme: .plateforme
            case .agence: .agence
            case .sousTraitant: .sousTraitant
            case .structure: .structure
            }
    }

    public var libelle: String {
        switch self {
        case .medecin: "Médecins"
        case .plateforme: "Plateforme d’appel"
        case .laboratoire: "Laboratoires"
        case .pharmacie: "Pharmacies"
        case .agence: "Agence régionale de santé"
        case .sousTraitant: "Sous-traitants de l’agence"
        case .structure: "Structures sous convention"
        }
    }
}
