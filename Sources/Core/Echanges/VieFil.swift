/// Whose turn it is in a thread. Transitions are written on the cases.
public enum EtatFil: String, Sendable, Hashable, CaseIterable, Codable {
    /// The fund owes an answer. → `attendProfessionnel` (it answers), `clos`.
    case attendCaisse = "attend-caisse"
    /// The doctor has been answered. → `attendCaisse` (they write again), `clos`.
    case attendProfessionnel = "attend-professionnel"
    /// → `attendCaisse`, `attendProfessionnel` (reopened by a message).
    case clos

    public var libelle: String {
        switch self {
        case .attendCaisse: "En attente de la caisse"
        case .attendProfessionnel: "Répondu"
        case .clos: "Clos"
        }
    }
}

/// Who writes in a thread.
public enum CoteFil: String, Sendable, Hashable, CaseIterable, Codable {
    case professionnel, caisse
}

/// The life of a thread as a value.
public struct VieFil: Sendable, Hashable {
    public private(set) var etat: EtatFil
    /// Since when the side whose turn it is has been waited for.
    public private(set) var attendDepuis: Instant

    public init(etat: EtatFil = .attendCaisse, attendDepuis: Instant) { (self.etat, self.attendDepuis) = (etat, attendDepuis) }

    /// Somebody writes; a closed thread opens again.
    /// - Returns: how long the fund was waited for, in milliseconds, when this is its answer.
    public mutating func ecrire(_ cote: CoteFil, at now: Instant) -> Int64? {
        let waited = cote == .caisse && etat == .attendCaisse ? attendDepuis.milliseconds(to: now) : nil
        let next: EtatFil = cote == .caisse ? .attendProfessionnel : .attendCaisse
        // A second message in a row does not start the fund's clock again.
        if next != etat { attendDepuis = now }
        etat = next
        return waited
    }

    /// The fund does not close what it has not answered; the doctor may close whenever they like.
    public mutating func clore(_ cote: CoteFil, at now: Instant) throws(LifecycleRefusal) {
        guard etat != .clos else { throw LifecycleRefusal("fil.clos", "Cet échange est déjà clos. Écrire un message le rouvre.") }
        guard cote == .professionnel || etat != .attendCaisse else {
            throw LifecycleRefusal("fil.sans-reponse", "Répondez avant de clore\u{A0}: le professionnel attend depuis le \(attendDepuis.formattedFr).")
        }
        etat = .clos
        attendDepuis = now
    }
}
