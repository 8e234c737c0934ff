import ContactTracing
import Core
import Store

/// What an agent completes while they have somebody on the phone: texts as typed. A box left out is not touched; an empty
/// one empties it.
public struct SaisieContact: Sendable, Hashable {
    public var telephone: String?
    public var courriel: String?
    public var adresse: String?
    public var codePostal: String?
    public var commune: String?
    /// First day of symptoms.
    public var symptomesLe: String?
    public var medecinResultat: String?
    public var besoinSocial: String?
    /// The person agrees that this need, and nothing else, is passed on.
    public var accordSocial: Bool
    /// The person cannot work from home and asks for a leave.
    public var arret: Bool
    /// Another doctor of this desk than the treating one, by RPPS number.
    public var arretMedecin: String?

    public init(
        telephone: String? = nil, courriel: String? = nil, adresse: String? = nil, codePostal: String? = nil, commune: String? = nil, symptomesLe: String? = nil,
        medecinResultat: String? = nil, besoinSocial: String? = nil, accordSocial: Bool = false, arret: Bool = false, arretMedecin: String? = nil
    ) {
        self.telephone = telephone
        self.courriel = courriel
        self.adresse = adresse
        self.codePostal = codePostal
        self.commune = commune
        self.symptomesLe = symptomesLe
        self.medecinResultat = medecinResultat
        self.besoinSocial = besoinSocial
        self.accordSocial = accordSocial
        self.arret = arret
        self.arretMedecin = arretMedecin
    }

    var fingerprint: String {
        [telephone, courriel, adresse, codePostal, commune, symptomesLe, medecinResultat, besoinSocial, accordSocial ? "oui" : "", arret ? "oui" : "", arretMedecin]
            .map { $0 ?? "-" }.joined(separator: "\n")
    }
}

extension Desk {
    /// Corrects and completes the sheet of a contact who was reached, and lets go of it.
    public func completerContact(
        _ id: String, _ saisie: SaisieContact, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> FicheAppel {
        try await act("completer-contact", on: "suivi/contact", by: caller) { act in
            let kept = try act.onceFiche(key, "\(id)\n\(saisie.fingerprint)") {
                var record = try act.contactAAppeler(id)
                try act.require(revision, of: record.revision)
                let parametres = try act.parametresOuverts(record.epidemic)
                guard record.vie.etat.aEteJoint else {
                    throw DeskRefusal.cycle(LifecycleRefusal("contact-pas-joint", "Notez d’abord que ce contact a été joint. (État : \(record.vie.etat.libelle).)"))
                }
                try act.complete(&record, saisie, parametres)
                try act.trace(record)
                return record.id
            }
            // Moved to another département, the sheet is still shown this once to whoever moved it.
            guard let record = try Contacts(act.session).find(kept) else { throw DeskRefusal.notFound }
            if !act.isTraced { _ = try act.contactDuTerritoire(kept); try act.trace(record) }
            return try act.ficheAppel(record)
        }
    }
}

extension Act {
    /// Days before today within which symptoms may have begun.
    private static let joursDeSymptomes = 30

    fileprivate func complete(_ record: inout ContactRecord, _ saisie: SaisieContact, _ parametres: Parametres) throws {
        guard let cas = try CasIndex(session).find(record.caseID) else { throw DeskRefusal.notFound }
        var donnees = try coffre(record.epidemic).open(record)
        var champs = ChampSaisi()
        if let text = saisie.telephone { donnees.personne.telephone = champs.telephone(text) }
        if let text = saisie.courriel { donnees.personne.courriel = champs.courriel(text) }
        if let text = saisie.adresse { donnees.personne.adresse = champs.texte(text, "adresse", "Adresse", max: 200) }
        if let text = saisie.commune { donnees.personne.commune = champs.texte(text, "commune", "Commune", max: 80) }
        if let text = saisie.codePostal, let code = champs.codePostal(text) { donnees.personne.codePostal = code }
        if let text = saisie.symptomesLe {
            donnees.symptomesLe = champs.jour(text, "symptomesLe", "Premiers symptômes", in: today.adding(days: -Self.joursDeSymptomes)...today)
        }
        if let text = saisie.medecinResultat { donnees.medecinResultat = champs.texte(text, "medecinResultat", "Médecin pour le résultat", max: 120) }
        if let text = saisie.besoinSocial {
            let need = champs.texte(text, "besoinSocial", "Besoin d’aide", max: 300)
            if need != nil, !saisie.accordSocial {
                champs.refuse("accordSocial", "accord", "Sans l’accord de la personne, ce besoin ne se note pas. Cochez son accord, ou videz la case.")
            }
            donnees.besoinSocial = need
        }
        let doctor = try saisie.arret ? chosenDoctor(saisie.arretMedecin, &champs) : nil
        try champs.check()
        record.socialNeed = donnees.besoinSocial != nil
        try keep(donnees, in: &record, of: cas, parametres)
        if let code = donnees.personne.codePostal, let home = Departement(code) { record.department = home.code }
        if saisie.arret { try demanderArret(&record, donnees, doctor: doctor, parametres) }
        record.takenBy = nil
        record.takenUntil = nil
        try Contacts(session).save(&record, at: at)
    }

    private func chosenDoctor(_ text: String?, _ champs: inout ChampSaisi) throws -> AccountRecord? {
        guard let text, !text.trimmingBlanks.isEmpty else { return nil }
        guard let rpps = try? RPPS(text) else {
            champs.refuse("arretMedecin", "rpps", "Le numéro RPPS compte onze chiffres : recopiez-le, ou laissez vide pour le médecin traitant.")
            return nil
        }
        guard let found = try medecin(rpps: rpps.digits) else {
            champs.refuse("arretMedecin", "medecin-inconnu", "Aucun médecin de ce guichet ne porte ce numéro. Laissez vide pour le médecin traitant.")
            return nil
        }
        return found
    }
}
