import Core
import Foundation
import Recensement
import Store

/// A campaign as typed.
public struct SaisieCampagne: Sendable, Hashable {
    public var objet: String?
    /// Codes of départements, separated by commas or spaces.
    public var departements: String?
    public var ouverture: String?
    public var echeance: String?
    public var fin: String?
    /// « generalistes » or « tous ».
    public var medecins: String?
    public var essaisAuPlus: Int?
    public var heuresReponse: Int?
    /// Code of the fund, for the administrator alone.
    public var caisse: String?

    public init() {}
}

extension Desk {
    /// Opens a campaign, and makes its call list from the directory. Dates, texts and an empty territory are refused at once.
    /// - Returns: its identifier.
    public func ouvrirCampagne(_ saisie: SaisieCampagne, key: String? = nil, by caller: Caller) async throws -> String {
        let chance = chance
        return try await act("ouvrir-campagne", on: "recensement", by: caller) { act in
            try Policy.leadCensus.enforce(act.actor, ())
            let request = [
                saisie.objet, saisie.departements, saisie.ouverture, saisie.echeance, saisie.fin, saisie.medecins, saisie.caisse, saisie.essaisAuPlus.map(String.init),
                saisie.heuresReponse.map(String.init),
            ].map { $0 ?? "" }.joined(separator: "\n")
            let id = try act.onceFiche(key, request) {
                let caisse = try act.caisse(de: saisie)
                let parametres = try act.parametres(saisie)
                let reader = try ListeDuTerritoire(act.session, generalistesSeuls: parametres.generalistesSeuls)
                let id = chance.identifier()
                let first = max(parametres.regles.prochaineOuverture(depuis: act.now), Instant(parametres.ouverture, hour: parametres.regles.ouvre, in: .paris))
                var rows: [RecenseRecord] = []
                for target in ListeAppels.composer(try parametres.departements.flatMap(reader.lignes)) {
                    let line = target.ligne
                    rows.append(
                        RecenseRecord(
                            id: chance.identifier(), campagne: id, genre: line.genre.rawValue, identifiant: line.identifiant, nom: line.nom, lieu: line.lieu,
                            nomLieu: line.nomLieu, commune: line.commune, codePostal: line.codePostal, communeLibelle: line.communeLibelle,
                            departement: CommunesDemandees.departement(line.commune), telephone: line.telephone, taille: target.taille,
                            ordre: PrioriteAppel.ordre(line.genre, taille: target.taille, equipe: false), prochainEssai: first.millisecondsSince1970, majLe: act.at))
                }
                guard !rows.isEmpty else {
                    throw DeskRefusal.invalid([
                        Anomaly(
                            field: "departements", code: "annuaire.vide",
                            message: "L’annuaire ne connaît personne à appeler dans ce territoire. Vérifiez les codes, ou attendez que l’annuaire national soit importé.")
                    ])
                }
                try Campagnes(act.session).insert(
                    .init(
                        id: id, caisse: caisse.code, objet: parametres.objet, departements: parametres.departements.map(\.code).joined(separator: ","),
                        ouverture: parametres.ouverture.epochDay, echeance: parametres.echeance.epochDay, fin: parametres.fin.epochDay,
                        generalistes: parametres.generalistesSeuls, essaisAuPlus: parametres.essaisAuPlus, heuresReponse: parametres.heuresReponse,
                        creePar: act.actor.account, creeLe: act.at))
                try Recenses(act.session).append(rows)
                try GeographieRecensement.completer(parametres.departements, act.session, at: act.at)
                return id
            }
            try act.trace("recensement/campagne/\(id)")
            return id
        }
    }
}

extension Act {
    fileprivate func caisse(de saisie: SaisieCampagne) throws -> CodeOrganisme {
        if let own = actor.caisse { return own }
        guard let text = saisie.caisse, let code = try? CodeOrganisme(text), let known = try funds.competente(pour: code, le: today).caisse else {
            throw DeskRefusal.invalid([Anomaly(field: "caisse", code: "caisse", message: "Dites pour quelle caisse la campagne est menée : choisissez-la dans la liste.")])
        }
        return known
    }

    fileprivate func parametres(_ saisie: SaisieCampagne) throws -> ParametresCampagne {
        var champs = ChampSaisi()
        let objet = champs.texte(saisie.objet, "objet", "Objet", max: 200) ?? ""
        var departements: [Departement] = []
        for word in (saisie.departements ?? "").split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
            guard let departement = Departement(String(word)) else {
                champs.refuse("departements", "departement", "« \(word.prefix(10)) » n’est pas un code de département. Exemple : 39, 2A ou 974.")
                continue
            }
            if !departements.contains(departement) { departements.append(departement) }
        }
        if departements.count > 20 { champs.refuse("departements", "nombre", "Une campagne couvre 20 départements au plus.") }
        let range = today.adding(days: -3_650)...today.adding(days: 3_650)
        let ouverture = champs.jour(saisie.ouverture, "ouverture", "Ouverture", in: range) ?? today
        let echeance = champs.jour(saisie.echeance, "echeance", "Échéance des réponses", in: range)
        let fin = champs.jour(saisie.fin, "fin", "Fin de la campagne", in: range)
        if echeance == nil, (saisie.echeance ?? "").trimmingBlanks.isEmpty { champs.refuse("echeance", "requis", "Dites pour quand les réponses sont attendues.") }
        if fin == nil, (saisie.fin ?? "").trimmingBlanks.isEmpty { champs.refuse("fin", "requis", "Dites le dernier jour de la campagne : le lendemain, tout ce qu’elle tenait est effacé.") }
        if let word = saisie.medecins, !["generalistes", "tous"].contains(word) { champs.refuse("medecins", "choix", "« medecins » est « generalistes » ou « tous ».") }
        try champs.check()
        guard let echeance, let fin else { throw DeskRefusal.invalid([]) }
        let found = ParametresCampagne(
            objet: objet, departements: departements.sorted(), ouverture: ouverture, echeance: echeance, fin: fin, generalistesSeuls: saisie.medecins != "tous",
            essaisAuPlus: saisie.essaisAuPlus ?? 4, heuresReponse: saisie.heuresReponse ?? 24)
        let anomalies = found.anomalies(le: today)
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return found
    }
}
