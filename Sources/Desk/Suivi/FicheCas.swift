public import ContactTracing
public import Core
import Store

/// The sheet of a case, as its doctor and habilitated people read it.
public struct FicheCas: Sendable, Hashable {
    public let id: String
    public let epidemie: String
    public let numero: String
    public let etat: EtatCas
    /// Account of the doctor who keeps the sheet; nil for what was imported.
    public let medecin: String?
    public let departement: String
    public let donnees: DonneesCas
    /// Consent to tell the contacts who the case is. False by default, withdrawable at any time.
    public let accord: Bool
    public let symptomesLe: LocalDate?
    public let prelevementLe: LocalDate?
    public let positifLe: Instant?
    public let echeanceValidation: Instant?
    public let valideLe: Instant?
    /// consultation, teleconsultation, visite.
    public let annonce: String?
    public let collectivite: Bool
    /// The contact this case was before.
    public let sourceContact: String?
    public let revision: Int
    public let creeLe: Instant
    public let collecteLe: LocalDate
    /// On this day the sheet is no longer there.
    public let effacementLe: LocalDate
    public let contacts: [FicheContact]

    init(_ r: CasRecord, _ donnees: DonneesCas, contacts: [FicheContact], _ parametres: Parametres) {
        id = r.id
        epidemie = r.epidemic
        numero = r.number
        etat = EtatCas(rawValue: r.state) ?? .clos
        medecin = r.doctor
        departement = r.department
        self.donnees = donnees
        accord = r.consent
        symptomesLe = r.onset.map(LocalDate.init(epochDay:))
        prelevementLe = r.sampled.map(LocalDate.init(epochDay:))
        positifLe = r.positiveAt.map(Instant.init(millisecondsSince1970:))
        echeanceValidation = r.validationDue.map(Instant.init(millisecondsSince1970:))
        valideLe = r.validatedAt.map(Instant.init(millisecondsSince1970:))
        annonce = r.announced
        collectivite = r.isCollective
        sourceContact = r.sourceContact
        revision = r.revision
        creeLe = Instant(millisecondsSince1970: r.createdAt)
        collecteLe = LocalDate(epochDay: r.collected)
        effacementLe = parametres.conservation.effacement(.cas, collecte: LocalDate(epochDay: r.collected))
        self.contacts = contacts
    }
}

extension CasRecord {
    /// The life of the case as it was stored.
    var vie: VieCas {
        VieCas(
            etat: EtatCas(rawValue: state) ?? .clos, positifLe: positiveAt.map(Instant.init(millisecondsSince1970:)),
            echeanceValidation: validationDue.map(Instant.init(millisecondsSince1970:)), valideLe: validatedAt.map(Instant.init(millisecondsSince1970:)))
    }

    mutating func note(_ vie: VieCas) {
        state = vie.etat.rawValue
        positiveAt = vie.positifLe?.millisecondsSince1970
        validationDue = vie.echeanceValidation?.millisecondsSince1970
        validatedAt = vie.valideLe?.millisecondsSince1970
    }
}
