import ContactTracing
public import Core

extension Actor {
    /// Medical biology is practised by doctors and pharmacists of that specialty, from a laboratory.
    public var isBiologist: Bool {
        guard case .professionnel(let profession, _) = role, profession == .medecin || profession == .pharmacien else { return false }
        return situation?.specialite.map { NomPropre.folded($0).hasPrefix("BIOLOGIE") } ?? false
    }

    /// A doctor who treats patients, or somebody placed under their authority by a delegation.
    public var isTracingDoctor: Bool {
        switch role {
        case .professionnel(.medecin, _): !isBiologist
        case .professionnel, .agent, .serviceMedical, .agence, .administrateur: false
        case .secretaire: delegation != nil
        }
    }

    /// A dispensing pharmacist.
    public var isPharmacist: Bool {
        if case .professionnel(.pharmacien, _) = role { !isBiologist } else { false }
    }

    /// Holds a mission now: the platform, the agency, those who work for it, a structure under agreement.
    public func holdsMission(_ wanted: Set<Mission>) -> Bool { habilitations.contains { wanted.contains($0.mission) } }
}
