import Core
import Store

/// When a number may leave the house.
///
/// As a health identity (INS), with health data and towards anybody, only once the identity is qualified. Towards the
/// fund alone it is another thing: the number under which that very fund registered the person, and without which no
/// leave reaches them. A doubtful or fictitious identity gives no number to anyone.
/// See docs/decisions/2026-11-21-a-number-leaves-when-qualified.md.
enum Matricule {
    /// What a paper says in the place of a number it may not show.
    static let withheld = "non communiqué (identité non qualifiée)"
    static let doubtful = "non communiqué (identité douteuse)"
    static let unknown = "non connu"

    /// The words of a volet's line.
    static func printed(_ identity: PatientIdentity, of patient: String, on volet: Volet, _ session: any Session) throws -> String {
        printed(identity.nir, try Identites(session).life(of: patient).fiabilite, on: volet)
    }

    static func printed(_ nir: NIR?, _ fiabilite: Fiabilite, on volet: Volet) -> String {
        guard let nir else { return unknown }
        guard fiabilite.peutInterrogerINSi else { return doubtful }
        return fiabilite.peutTransmettreMatricule || goesToFund(volet) ? nir.formatted : withheld
    }

    /// Every reader works for the fund that keeps the register, or is the person themselves.
    static func goesToFund(_ volet: Volet) -> Bool {
        !volet.recipients.isDisjoint(with: [.caisse, .serviceMedical]) && volet.recipients.isSubset(of: [.caisse, .serviceMedical, .patient])
    }

    /// The health identity as the doors may give it: nothing unless qualified.
    static func ins(_ identity: PatientIdentity, _ fiabilite: Fiabilite) -> INSTransmissible? {
        guard fiabilite.peutTransmettreMatricule, let nir = identity.nir else { return nil }
        return INSTransmissible(matricule: nir.digits15, oid: identity.oid)
    }
}

/// A matricule that may travel with health data.
public struct INSTransmissible: Sendable, Hashable {
    /// Fifteen characters, key included.
    public let matricule: String
    public let oid: String
}

extension Identites {
    /// How sure an identity is. Nobody has touched it: provisional.
    func life(of patient: String) throws -> VieIdentite { try find(patient).map(\.life) ?? .creee }
}

extension Identites.Record {
    /// The schema refuses what could not be; should it be all the same, nothing of it is believed.
    var life: VieIdentite {
        (try? VieIdentite(insRecuperee: ins, document: document.flatMap(ModeValidation.init(rawValue:)), attributs: attributes)) ?? .creee
    }

    var attributes: Set<AttributIdentite> {
        var found: Set<AttributIdentite> = []
        if isDoubtful { found.insert(.douteuse) }
        if isFictitious { found.insert(.fictive) }
        if isHomonym { found.insert(.homonyme) }
        return found
    }

    mutating func keep(_ life: VieIdentite) {
        ins = life.insRecuperee
        document = life.document?.rawValue
        isDoubtful = life.attributs.contains(.douteuse)
        isFictitious = life.attributs.contains(.fictive)
        isHomonym = life.attributs.contains(.homonyme)
    }
}
