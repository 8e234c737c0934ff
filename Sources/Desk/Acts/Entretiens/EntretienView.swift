public import Core
import Store

/// A call as one actor may see it: both sides see the same clock.
public struct EntretienView: Sendable, Codable {
    public struct Fait: Sendable, Codable {
        public let mot: String
        public let libelle: String
        public let le: Instant
        public let par: String
        public let texte: String?
    }

    public let id: String
    /// conseil: the medical adviser calls; sortant: the fund calls for a small error.
    public let genre: String
    /// demande, refus, caisse.
    public let origine: String
    public let etat: EtatEntretien
    public let caisse: CaisseSummary
    public let dossier: String?
    /// « Arrêt de travail, du 3 au 9 mars »
    public let dossierTitre: String?
    public let patient: PatientSummary?
    public let professionnel: PersonSummary
    public let demandePar: String
    public let sujet: SujetEchange
    public let texte: String
    public let telephone: String?
    public let calmes: HeuresCalmes?
    public let urgent: Bool
    public let ouvertLe: Instant
    public let demandeLe: Instant?
    public let creneau: Instant?
    public let duLe: Instant?
    public let prisPar: String?
    public let essais: Int
    public let premierEssaiLe: Instant?
    public let prochainLe: Instant?
    public let finiLe: Instant?
    /// Whether somebody rang in time; nil while it is not known.
    public let tenu: Bool?
    public let revision: Int
    public let faits: [Fait]
    public let actions: [ActionEntretien]
}

/// What can be done with a call. The words are those of the API's addresses.
public enum ActionEntretien: String, Sendable, Codable, Hashable, CaseIterable {
    case demande, deplacement, annulation
    case priseEnCharge = "prise-en-charge"
    case remiseEnFile = "remise-en-file"
    case essai, abandon
}

extension EntretienRecord {
    func vie(_ delai: DelaiRappel) -> VieEntretien {
        func moment(_ at: Int64?) -> Instant? { at.map(Instant.init(millisecondsSince1970:)) }
        return VieEntretien(
            delai: delai, etat: EtatEntretien(rawValue: etat) ?? .annule, demandeLe: moment(demandeLe), creneau: moment(creneau), duLe: moment(duLe), essais: essais,
            premierEssaiLe: moment(premierEssaiLe), prochainLe: moment(prochainLe), finiLe: moment(finiLe))
    }

    mutating func keep(_ vie: VieEntretien) {
        etat = vie.etat.rawValue
        (demandeLe, creneau, duLe) = (vie.demandeLe?.millisecondsSince1970, vie.creneau?.millisecondsSince1970, vie.duLe?.millisecondsSince1970)
        (essais, premierEssaiLe) = (vie.essais, vie.premierEssaiLe?.millisecondsSince1970)
        (prochainLe, finiLe) = (vie.prochainLe?.millisecondsSince1970, vie.finiLe?.millisecondsSince1970)
    }

    var service: ServiceCaisse { genre == "conseil" ? .medical : .administratif }
    var object: String { "entretien/\(id)" }
    func place(_ column: String) -> KeyRing.Place { KeyRing.Place("entretien", id, column) }
}

extension Act {
    func subject(of record: EntretienRecord) throws -> EchangeSubject {
        EchangeSubject(professionnel: record.professionnel, teleservice: record.teleservice, caisse: try codeCaisse(record.caisse), service: record.service)
    }

    /// A call, if the policy lets the actor know of it.
    func entretien(_ id: String, under policy: Policy<EchangeSubject>, hold: Bool = false) throws -> EntretienRecord {
        guard Identifier.isWellFormed(id), let record = try hold ? Entretiens(session).hold(id) : Entretiens(session).find(id) else { throw DeskRefusal.notFound }
        try policy.enforce(actor, subject(of: record))
        return record
    }

    /// Applies an event, keeps it, and writes the line of history.
    func apply(_ event: VieEntretien.Evenement, to record: inout EntretienRecord, mot: String, texte: String? = nil) throws {
        var vie = record.vie(desk.reglesEntretien.delai)
        do throws(LifecycleRefusal) { try vie.apply(event, at: now) } catch { throw DeskRefusal.cycle(error) }
        let firstTry = record.essais == 0 && vie.essais == 1
        record.keep(vie)
        guard try Entretiens(session).update(record) else { throw DeskRefusal.stale(revision: record.revision + 1) }
        record.revision += 1
        try note(record, mot, texte)
        if firstTry, let asked = vie.demandeLe, let kept = vie.tenu(at: now) {
            try noteEcheance(codeCaisse(record.caisse).code, "entretien/\(record.genre)", kept: kept, since: asked)
        }
    }

    func note(_ record: EntretienRecord, _ mot: String, _ texte: String? = nil) throws {
        try Entretiens(session).note(
            record.id, mot, at: at, account: actor.account, by: actor.label, text: texte.map { try seal($0, KeyRing.Place("entretien_fait", record.id)) })
    }

    func view(_ record: EntretienRecord) throws -> EntretienView {
        let vie = record.vie(desk.reglesEntretien.delai)
        let author = try people.author(account: record.professionnel, situation: record.situation)
        let dossier = try record.dossier.flatMap { try Dossiers(session).find($0) }
        return EntretienView(
            id: record.id, genre: record.genre, origine: record.origine, etat: vie.etat, caisse: try funds.summary(codeCaisse(record.caisse), le: today),
            dossier: record.dossier,
            dossierTitre: try dossier.map { "\(desk.teleservice($0.teleservice)?.texts.shortTitle ?? $0.teleservice), \(try summary(of: $0))" },
            patient: try patientLine(record.patient),
            professionnel: PersonSummary(
                account: record.professionnel, name: try name(of: record.professionnel) ?? "", profession: author?.profession.libelle, place: author?.lieu.first),
            demandePar: try name(of: record.demandePar) ?? "", sujet: SujetEchange(rawValue: record.sujet) ?? .autreMedical,
            texte: try unseal(record.texte, record.place("texte")), telephone: try record.telephone.map { try unseal($0, record.place("telephone")) },
            calmes: record.calmeDebut.flatMap { debut in record.calmeFin.flatMap { HeuresCalmes(debut: debut, fin: $0) } }, urgent: record.urgent,
            ouvertLe: .init(millisecondsSince1970: record.ouvertLe), demandeLe: vie.demandeLe, creneau: vie.creneau, duLe: vie.duLe,
            prisPar: try name(of: record.prisPar), essais: vie.essais, premierEssaiLe: vie.premierEssaiLe, prochainLe: vie.prochainLe, finiLe: vie.finiLe,
            tenu: vie.tenu(at: now), revision: record.revision,
            faits: try Entretiens(session).faits(record.id).map {
                EntretienView.Fait(
                    mot: $0.mot, libelle: Self.libelle(fait: $0.mot), le: .init(millisecondsSince1970: $0.le), par: $0.par,
                    texte: try $0.texte.map { try unseal($0, KeyRing.Place("entretien_fait", record.id)) })
            }, actions: actions(record, vie.etat))
    }

    private func actions(_ record: EntretienRecord, _ etat: EtatEntretien) -> [ActionEntretien] {
        if actor.caisse == nil {
            switch etat {
            case .propose: return [.demande, .annulation]
            case .demande, .aRappeler: return record.genre == "conseil" ? [.deplacement, .annulation] : []
            case .pris: return record.genre == "conseil" ? [.annulation] : []
            case .abouti, .sansSuite, .annule: return []
            }
        }
        switch etat {
        case .demande, .aRappeler:
            return [.priseEnCharge] + (record.essais >= VieEntretien.essaisAvantAbandon ? [.abandon] : []) + (record.genre == "sortant" ? [.annulation] : [])
        case .pris where record.prisPar == actor.account:
            return [.essai, .remiseEnFile] + (record.essais >= VieEntretien.essaisAvantAbandon ? [.abandon] : [])
        case .propose, .pris, .abouti, .sansSuite, .annule: return []
        }
    }

    private static func libelle(fait mot: String) -> String {
        if let issue = IssueEntretien(rawValue: mot) { return "Appel\u{A0}: \(issue.libelle.lowercased())" }
        switch mot {
        case "propose": return "Entretien proposé avec le refus"
        case "demande": return "Entretien demandé"
        case "ouvert": return "Appel prévu par la caisse"
        case "deplacement": return "Heure changée"
        case "prise-en-charge": return "Pris en charge par la caisse"
        case "remise-en-file": return "Remis en file"
        case "abandon": return "Clos sans réponse"
        case "annulation": return "Annulé"
        default: return mot
        }
    }
}
