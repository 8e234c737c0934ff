public import Core
import Store

/// How the desk and the funds do, as anyone may read it.
public struct EtatService: Sendable, Codable {
    public struct Fenetre: Sendable, Codable, Hashable {
        public let jours: Int
        public let demandes: Int
        /// Share of the requests that were answered, 0 to 100; nil without requests.
        public let abouties: Double?
        /// Half of the requests, and nineteen in twenty, took at most so many milliseconds; nil without requests or beyond 2.5 s.
        public let mediane: Int64?
        public let centile95: Int64?
        /// Share of the minutes the desk stood, 0 to 100; for the whole desk only.
        public let ouvert: Double?
    }

    public struct Service: Sendable, Codable, Hashable {
        public let code: String
        public let titre: String
        public let fenetres: [Fenetre]
    }

    public struct Echeance: Sendable, Codable, Hashable {
        public let caisse: String
        public let genre: String
        public let tenues: Int
        /// Those still waited for included.
        public let manquees: Int
        /// Late and not done yet.
        public let attendues: Int
        /// Mean of what was done, in hours; nil when nothing was.
        public let heures: Int?
    }

    public let le: Instant
    /// Since when it is measured; nil when it never was.
    public let depuis: Instant?
    public let services: [Service]
    public let echeances: [Echeance]
    public let joursEcheances: Int
    public let maintenances: [MaintenanceView]
}

public struct MaintenanceView: Sendable, Codable, Hashable {
    public let id: String
    public let debut: Instant
    public let fin: Instant
    public let texte: String
    public let annonceeLe: Instant
    /// From 22:00 to 06:00 in Paris, as it has to be.
    public let deNuit: Bool
    /// Told at least 48 hours before.
    public let aTemps: Bool

    init(_ record: Maintenances.Record) {
        (id, texte) = (record.id, record.texte)
        (debut, fin) = (Instant(millisecondsSince1970: record.debut), Instant(millisecondsSince1970: record.fin))
        annonceeLe = Instant(millisecondsSince1970: record.annonceeLe)
        deNuit = MaintenanceDeNuit.estDeNuit(debut, fin)
        aTemps = annonceeLe.adding(hours: MaintenanceDeNuit.heuresDePreavis) <= debut
    }
}

extension Desk {
    static let windows = [1, 7, 30]

    /// For everyone: nothing of anyone is in it, and nobody is asked who they are.
    public func lireEtatService() async throws -> EtatService {
        let now = self.now
        let (minute, hour) = (now.millisecondsSince1970 / 60_000, now.millisecondsSince1970 / 3_600_000)
        return try await database.read { session in
            let table = MesuresService(session)
            let first = try table.first()
            var found: [(days: Int, counts: [String: MesuresService.Mesure], stood: Double?)] = []
            for days in Self.windows {
                let from = max(minute - Int64(days) * 1440, first ?? minute)
                // The present minute is not over: it is left out.
                let stood = minute > from ? Double(try table.minutes(from: from, until: minute)) * 100 / Double(minute - from) : nil
                found.append((days, try table.totals(from: hour - Int64(days) * 24 + 1), stood))
            }
            func service(_ code: String, _ title: String) -> EtatService.Service {
                EtatService.Service(
                    code: code, titre: title,
                    fenetres: found.map { window in
                        let count = window.counts[code] ?? .init()
                        return EtatService.Fenetre(
                            jours: window.days, demandes: count.demandes,
                            abouties: count.demandes == 0 ? nil : Double(count.demandes - count.echecs) * 100 / Double(count.demandes), mediane: count.centile(0.5),
                            centile95: count.centile(0.95), ouvert: code == Mesures.ensemble ? window.stood : nil)
                    })
            }
            let days = 30
            let names = Dictionary(try Caisses(session).all().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
            let echeances = try self.echeances(session, days: days, at: now, names)
            return EtatService(
                le: now, depuis: first.map { Instant(millisecondsSince1970: $0 * 60_000) },
                services: [service(Mesures.ensemble, "Ensemble du guichet")] + teleservices.map { service($0.code, $0.texts.title) },
                echeances: echeances, joursEcheances: days, maintenances: try Maintenances(session).coming(after: now.millisecondsSince1970).map(MaintenanceView.init))
        }
    }

    /// What was kept and missed in those days, and what is late now and still not done: that is missed too, since when it
    /// does not matter.
    private func echeances(_ session: any Session, days: Int, at now: Instant, _ names: [String: String]) throws -> [EtatService.Echeance] {
        struct Key: Hashable { let caisse, genre: String }
        let table = Echeances(session)
        let done = Dictionary(
            try table.totals(from: now.adding(hours: -24 * days).millisecondsSince1970, until: now.millisecondsSince1970 + 1).map { (Key(caisse: $0.caisse, genre: $0.genre), $0) },
            uniquingKeysWith: { first, _ in first })
        let funds = CaisseFinder(session: session)
        let today = now.date(in: .paris).date
        // What waits at a fund that was taken over is owed by whoever answers for it today.
        let late = try table.late(at: now.millisecondsSince1970).reduce(into: [Key: Int]()) { late, one in
            let present = try (try? CodeOrganisme(one.caisse)).flatMap { try funds.competente(pour: $0, le: today).caisse?.code } ?? one.caisse
            late[Key(caisse: present, genre: one.genre), default: 0] += one.nombre
        }
        return Set(done.keys).union(late.keys).sorted { ($0.caisse, $0.genre) < ($1.caisse, $1.genre) }.map { key in
            let (past, waiting) = (done[key], late[key] ?? 0)
            return EtatService.Echeance(
                caisse: names[key.caisse] ?? key.caisse, genre: libelle(echeance: key.genre), tenues: past?.tenues ?? 0, manquees: (past?.manquees ?? 0) + waiting,
                attendues: waiting, heures: past.map { Int($0.duree / 3_600_000) })
        }
    }

    private func libelle(echeance genre: String) -> String {
        switch genre {
        case "entretien/conseil": return "Rappel du médecin-conseil"
        case "entretien/sortant": return "Appel de la caisse"
        case "message/medical": return "Réponse du service médical à un message"
        case "message/administratif": return "Réponse des services administratifs à un message"
        case "reclamation": return "Réponse à une réclamation"
        default:
            let code = genre.split(separator: "/").last.map(String.init) ?? genre
            return "Réponse à un dossier\u{A0}: \(teleservice(code)?.texts.shortTitle ?? code)"
        }
    }

    // Maintenance

    /// Announces an interruption. One that is not at night is taken, and said to be so: sometimes it cannot be.
    public func annoncerMaintenance(debut: String?, fin: String?, texte: String?, key: String? = nil, by caller: Caller) async throws -> MaintenanceView {
        try await act("annoncer-maintenance", on: "maintenance", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let id = try act.onceFiche(key, [debut ?? "", fin ?? "", texte ?? ""].joined(separator: "\n")) {
                var saisie = LectureSaisie()
                let from = saisie.moment(debut, "debut", "Début"), until = saisie.moment(fin, "fin", "Fin")
                let words = saisie.text(texte, "texte", "Ce qui sera interrompu", .text(5...300))
                if let from, from <= act.now { saisie.fault("debut", "passe", "Le début est passé. Une interruption s’annonce avant.") }
                if let from, let until {
                    if until <= from { saisie.fault("fin", "ordre", "La fin doit venir après le début.") }
                    else if until > from.adding(hours: 24) { saisie.fault("fin", "longue", "Une interruption annoncée dure 24\u{A0}heures au plus. Découpez-la.") }
                }
                try saisie.check()
                guard let from, let until, let words else { throw DeskRefusal.invalid(saisie.anomalies) }
                let id = act.desk.chance.identifier()
                try Maintenances(act.session).insert(
                    id: id, from: from.millisecondsSince1970, until: until.millisecondsSince1970, text: words, account: act.actor.account, at: act.at)
                return id
            }
            try act.trace("maintenance/\(id)")
            guard let record = try Maintenances(act.session).coming(after: 0, limit: 500).first(where: { $0.id == id }) else { throw DeskRefusal.notFound }
            return MaintenanceView(record)
        }
    }

    public func listerMaintenances(by caller: Caller) async throws -> [MaintenanceView] {
        try await act("lister-maintenances", on: "maintenance", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("maintenance")
            return try Maintenances(act.session).coming(after: act.at, limit: 100).map(MaintenanceView.init)
        }
    }

    public func retirerMaintenance(_ id: String, by caller: Caller) async throws {
        try await act("retirer-maintenance", on: "maintenance/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try Maintenances(act.session).retire(id, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("maintenance/\(id)")
        }
    }
}
