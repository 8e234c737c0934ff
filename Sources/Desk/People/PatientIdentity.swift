public import Core
import Foundation

/// Who a patient is, as kept encrypted: everything that names or reaches a person.
public struct PatientIdentity: Sendable, Hashable, Codable {
    /// Nil for somebody written down at the desk whose number nobody knows yet.
    public var nir: NIR?
    /// OID of the identifier: test and demo identities are never taken for real ones.
    public var oid: String
    public var nomNaissance: String
    public var nomUtilise: String?
    public var prenoms: [String]
    public var sexe: Sexe
    public var dateNaissance: LocalDate
    /// INSEE code of the commune of birth.
    public var lieuNaissance: String?
    public var adresse: Adresse?
    public var telephone: String?
    public var courriel: String?
    public var caisse: CodeOrganisme
    public var situation: String?
    public var employeur: Employeur?
    /// RPPS of the treating doctor.
    public var medecinTraitant: String?

    public typealias Employeur = PatientFacts.Employeur

    public init(
        nir: NIR?, oid: String, nomNaissance: String, nomUtilise: String?, prenoms: [String], sexe: Sexe, dateNaissance: LocalDate,
        lieuNaissance: String?, adresse: Adresse?, telephone: String?, courriel: String?, caisse: CodeOrganisme, situation: String?,
        employeur: Employeur?, medecinTraitant: String?
    ) {
        self.nir = nir
        self.oid = oid
        self.nomNaissance = nomNaissance
        self.nomUtilise = nomUtilise
        self.prenoms = prenoms
        self.sexe = sexe
        self.dateNaissance = dateNaissance
        self.lieuNaissance = lieuNaissance
        self.adresse = adresse
        self.telephone = telephone
        self.courriel = courriel
        self.caisse = caisse
        self.situation = situation
        self.employeur = employeur
        self.medecinTraitant = medecinTraitant
    }

    /// « Élodie MARTIN », with the birth name when another is used: « Élodie MARTIN (née DURAND) ».
    public var displayName: String {
        let first = prenoms.first ?? ""
        guard let used = nomUtilise, used != nomNaissance else { return "\(first) \(nomNaissance.uppercased())" }
        let born = sexe == .feminin ? "née" : "né"
        return "\(first) \(used.uppercased()) (\(born) \(nomNaissance.uppercased()))"
    }
}

extension PatientFacts {
    init(_ identity: PatientIdentity, id: String, treatingDoctor: TreatingDoctor?, affections: [AffectionConnue] = []) {
        self.init(
            id: id, birthDate: identity.dateNaissance, sexe: identity.sexe, displayName: identity.displayName, adresse: identity.adresse,
            telephone: identity.telephone, regime: identity.caisse.regime, caisse: identity.caisse, situation: identity.situation,
            employeur: identity.employeur,
            medecinTraitant: treatingDoctor?.identifiant, medecinTraitantDepuis: treatingDoctor?.du, affections: affections)
    }
}
