public import ContactTracing
public import Core
import Store

/// The sheet of a contact, as the doctor of the case and habilitated people read it. It never holds anything of the case
/// but its number: who the case is goes through ``DivulgationIndex`` alone.
public struct FicheContact: Sendable, Hashable {
    public let id: String
    public let epidemie: String
    public let cas: String
    public let numero: String
    public let etat: EtatContact
    /// plateforme, agence, medecin.
    public let file: String
    public let departement: String
    public let donnees: DonneesContact
    public let raison: Eligibilite.Raison
    public let foyer: String?
    public let enregistreLe: Instant?
    public let echeanceAppel: Instant?
    public let prochainEssai: Instant?
    public let essais: Int
    public let jointLe: Instant?
    public let prisPar: String?
    public let droitsJusquau: LocalDate?
    public let testeLe: LocalDate?
    public let masquesDelivres: Bool
    public let besoinSocial: Bool
    public let arret: String?
    public let casDevenu: String?
    public let revision: Int
    public let collecteLe: LocalDate
    /// On this day the sheet is no longer there.
    public let effacementLe: LocalDate

    init(_ r: ContactRecord, _ donnees: DonneesContact, _ parametres: Parametres) {
        id = r.id
        epidemie = r.epidemic
        cas = r.caseID
        numero = r.number
        etat = EtatContact(rawValue: r.state) ?? .clos
        file = r.queue
        departement = r.department
        self.donnees = donnees
        raison = Eligibilite.Raison(rawValue: r.reason) ?? .aPreciser
        foyer = r.household
        enregistreLe = r.registeredAt.map(Instant.init(millisecondsSince1970:))
        echeanceAppel = r.callDue.map(Instant.init(millisecondsSince1970:))
        prochainEssai = r.nextAttempt.map(Instant.init(millisecondsSince1970:))
        essais = r.attempts
        jointLe = r.reachedAt.map(Instant.init(millisecondsSince1970:))
        prisPar = r.takenBy
        droitsJusquau = r.rightsUntil.map(LocalDate.init(epochDay:))
        testeLe = r.testedOn.map(LocalDate.init(epochDay:))
        masquesDelivres = r.masksDelivered
        besoinSocial = r.socialNeed
        arret = r.leave
        casDevenu = r.becameCase
        revision = r.revision
        collecteLe = LocalDate(epochDay: r.collected)
        effacementLe = parametres.conservation.effacement(.contact, collecte: LocalDate(epochDay: r.collected))
    }
}

extension ContactRecord {
    /// The life of the contact as it was stored.
    var vie: VieContact {
        VieContact(
            etat: EtatContact(rawValue: state) ?? .clos, enregistreLe: registeredAt.map(Instant.init(millisecondsSince1970:)),
            echeanceAppel: callDue.map(Instant.init(millisecondsSince1970:)), prochainEssai: nextAttempt.map(Instant.init(millisecondsSince1970:)),
            essais: attempts, jointLe: reachedAt.map(Instant.init(millisecondsSince1970:)))
    }

    mutating func note(_ vie: VieContact) {
        state = vie.etat.rawValue
        registeredAt = vie.enregistreLe?.millisecondsSince1970
        callDue = vie.echeanceAppel?.millisecondsSince1970
        nextAttempt = vie.prochainEssai?.millisecondsSince1970
        attempts = vie.essais
        reachedAt = vie.jointLe?.millisecondsSince1970
    }
}
