import Core
import Foundation
import Recensement
import Store

/// What the acts of the census share.
extension Act {
    /// A campaign of the actor's fund; any of them for the administrator. Others do not exist.
    func campagne(_ id: String, hold: Bool = false) throws -> Campagnes.Record {
        guard Identifier.isWellFormed(id), let record = try hold ? Campagnes(session).hold(id) : Campagnes(session).find(id) else { throw DeskRefusal.notFound }
        if actor.role == .administrateur { return record }
        guard let own = actor.caisse, let code = try? CodeOrganisme(record.caisse), own.memeCaisse(que: code) else { throw DeskRefusal.notFound }
        return record
    }

    /// The same, for an act that writes: refused before the first day and after the end.
    func campagneOuverte(_ id: String, hold: Bool = false) throws -> Campagnes.Record {
        let record = try campagne(id, hold: hold)
        if let refus = etat(record).refus { throw DeskRefusal.cycle(refus) }
        return record
    }

    func etat(_ record: Campagnes.Record) -> EtatCampagne {
        EtatCampagne(record.parametres, closeLe: record.closeLe.map(Instant.init(millisecondsSince1970:)), le: today)
    }

    /// Somebody to call, of a campaign of the actor's fund.
    func recense(_ id: String, hold: Bool = false, writes: Bool = false) throws -> (RecenseRecord, Campagnes.Record) {
        guard Identifier.isWellFormed(id), let record = try hold ? Recenses(session).hold(id) : Recenses(session).find(id) else { throw DeskRefusal.notFound }
        return (record, try writes ? campagneOuverte(record.campagne) : campagne(record.campagne))
    }

    /// The same about to be called: somebody else who holds it keeps it.
    func recenseAAppeler(_ id: String) throws -> (RecenseRecord, Campagnes.Record) {
        let (record, campagne) = try recense(id, hold: true, writes: true)
        if let holder = record.prisPar, holder != actor.account, let until = record.prisJusquAu, until > at {
            throw DeskRefusal.cycle(LifecycleRefusal("appel-pris", "Un collègue appelle ce cabinet en ce moment. Prenez-en un autre."))
        }
        return (record, campagne)
    }

    /// Applies an event of the life, or refuses it in words.
    func apply(_ event: EvenementCible, to record: inout RecenseRecord, _ regles: ReglesAppel, rappel: Instant? = nil) throws {
        var life = record.vie
        do { try life.apply(event, at: now, regles, rappel: rappel) } catch { throw DeskRefusal.cycle(error) }
        record.note(life)
        if life.etat != .repondu {
            (record.reponse, record.partage) = (nil, false)
        }
    }

    func trace(_ record: RecenseRecord, result: TraceResult = .done) throws { try trace("recensement/fiche/\(record.id)", result: result) }

    /// Writes answers on a sheet. Who gave them says by which way.
    func keep(_ saisie: SaisieRecensement, in record: inout RecenseRecord, _ campagne: Campagnes.Record, par: VoieReponse) throws {
        let genre = record.genreCible
        let answer = try saisie.lire(genre)
        let found = answer.anomalies(genre, partage: saisie.partage)
        guard found.isEmpty else { throw DeskRefusal.invalid(found) }
        try apply(.reponse(parLuiMeme: par != .agent), to: &record, campagne.parametres.regles)
        record.reponse = String(decoding: try JSONEncoder.sorted.encode(answer), as: UTF8.self)
        record.partage = saisie.partage
        (record.reponduLe, record.reponduPar) = (at, par.rawValue)
        (record.prisPar, record.prisJusquAu) = (nil, nil)
        let equipped = !answer.teleconsultation.isEmpty || record.equipe
        record.mark(equipped: equipped)
        try Recenses(session).save(&record, at: at)
    }

    /// Consent taken back: the answers stay where they were collected, and serve nobody from this very commit on.
    func withdrawConsent(_ record: inout RecenseRecord) throws {
        guard record.partage else { return }
        record.partage = false
        try Recenses(session).save(&record, at: at)
        try giveBack(record)
    }

    /// Everything taken back: the answers are gone, and nobody calls any more.
    func withdraw(_ record: inout RecenseRecord, _ campagne: Campagnes.Record) throws {
        try apply(.retrait, to: &record, campagne.parametres.regles)
        (record.prisPar, record.prisJusquAu, record.reponduLe, record.reponduPar) = (nil, nil, nil, nil)
        try Recenses(session).save(&record, at: at)
        try giveBack(record)
    }

    /// Patients still awaiting somebody who no longer takes part come back to the agents at once.
    func giveBack(_ record: RecenseRecord) throws {
        let table = Orientations(session)
        for id in try table.openOnes(recense: record.id) {
            guard var orientation = try table.hold(id) else { continue }
            try apply(.rendre(.absent), to: &orientation)
            try table.save(&orientation, at: at)
        }
    }

    func apply(_ event: EvenementOrientation, to record: inout Orientations.Record) throws {
        var life = VieOrientation(
            etat: EtatOrientation(rawValue: record.etat) ?? .close, echeance: Instant(millisecondsSince1970: record.echeance),
            motif: record.motif.flatMap(MotifRenvoi.init(rawValue:)))
        do { try life.apply(event, at: now) } catch { throw DeskRefusal.cycle(error) }
        (record.etat, record.motif) = (life.etat.rawValue, life.motif?.rawValue)
        record.regleLe = life.etat == .confirmee || life.etat == .close ? at : nil
    }
}

/// By which way answers came.
public enum VoieReponse: String, Sendable, Hashable { case agent, lien, compte }

extension Campagnes.Record {
    var parametres: ParametresCampagne {
        ParametresCampagne(
            objet: objet, departements: departements.split(separator: ",").compactMap { Departement(String($0)) }, ouverture: LocalDate(epochDay: ouverture),
            echeance: LocalDate(epochDay: echeance), fin: LocalDate(epochDay: fin), generalistesSeuls: generalistes, essaisAuPlus: essaisAuPlus,
            heuresReponse: heuresReponse)
    }

    /// First moment after the campaign.
    var expire: Instant { Instant(LocalDate(epochDay: fin).adding(days: 1), in: .paris) }
}

extension RecenseRecord {
    var genreCible: GenreCible { GenreCible(rawValue: genre) ?? .medecin }

    var vie: VieCible {
        VieCible(
            etat: EtatCible(rawValue: etat) ?? .ecarte, essais: essais, prochainEssai: prochainEssai.map(Instant.init(millisecondsSince1970:)),
            rappel: rappelLe.map(Instant.init(millisecondsSince1970:)))
    }

    var reponseLue: ReponseRecensement? { reponse.flatMap { try? JSONDecoder().decode(ReponseRecensement.self, from: Data($0.utf8)) } }

    mutating func note(_ life: VieCible) {
        (etat, essais) = (life.etat.rawValue, life.essais)
        (prochainEssai, rappelLe) = (life.prochainEssai?.millisecondsSince1970, life.rappel?.millisecondsSince1970)
    }

    /// Equipped for teleconsultation or not: the call comes earlier or later.
    mutating func mark(equipped: Bool) {
        equipe = equipped
        ordre = PrioriteAppel.ordre(genreCible, taille: taille, equipe: equipped)
    }
}

extension JSONEncoder {
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
