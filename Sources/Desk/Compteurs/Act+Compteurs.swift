import Core
import Store

/// Whom an act showed, gathered until its end.
struct Regards: Sendable {
    var patients: Set<String> = []
    var demandes = 0
    var manques = 0
    var serie: String?
    var numero: String?

    var isEmpty: Bool { patients.isEmpty && demandes == 0 }
}

extension Act {
    /// No search shows more persons than this at once: an act that does shows a list of the person's own.
    static let mostFound = 10

    /// Notes a search by a number, whom it found or did not.
    func demande(_ nir: NIR, found: Bool) {
        regards.demandes += 1
        if !found { regards.manques += 1 }
        // Sex, year, month and place of birth: what numbers made one after the other share. The order number is left out.
        regards.numero = desk.keys.nirKey(nir)
        regards.serie = desk.keys.lookupKey("serie", String(nir.digits13.prefix(10)))
    }

    /// The same where unknown persons have a limit of their own.
    func demandeSuivie(_ nir: NIR) { demande(nir, found: true) }

    /// Adds what the act showed to the counters, in its own transaction and after its last statement. Beyond a ceiling, the act
    /// is undone: nobody is shown.
    /// - Throws: ``TropVu``.
    func compter() throws {
        guard let plafonds = desk.plafonds, !regards.isEmpty, actor.role != .administrateur else { return }
        let subjects = sujets()
        if let frozen = try Vigilances(session).open(about: subjects.map(\.sujet)).first(where: { $0.palier == PalierVigilance.gel.rawValue }) {
            throw TropVu(constat: nil, refus: .frozen(desk.words(frozen)))
        }
        let (day, hour, _) = now.date(in: .paris)
        var added = Compteurs.Ajout(minute: at / 60_000, heure: at / 3_600_000, jour: Int64(day.epochDay))
        let table = Compteurs(session)
        let new = try table.mark(regards.patients.sorted(), by: actor.account, on: added.jour)
        // Nobody has seen a decoy twice: whoever meets one is stopped.
        if new > 0, let stop = try leurreTouche() { throw stop }
        if regards.patients.count > Self.mostFound { added.lignes = new } else { added.vus = new }
        (added.demandes, added.manques, added.serie, added.numero) = (regards.demandes, regards.manques, regards.serie, regards.numero)
        // Somebody already seen today, found again: nothing moves.
        guard new > 0 || added.demandes > 0 else { return }
        let isNight = hour >= 22 || hour < 6
        let counts = try table.add(added, to: subjects)
        guard let constat = plafonds.juge(counts, isAgent: isAgent, isSession: caller.isSession, isNight: isNight) else { return }
        guard constat.palier == .alerte else { throw TropVu(constat: constat, refus: constat.palier == .gel ? .frozen(desk.words(constat)) : .accessEnded(desk.words(constat))) }
        try desk.note(constat, of: actor, at: now, in: session)
    }

    private var isAgent: Bool {
        switch actor.role {
        case .agent, .serviceMedical, .agence: true
        default: false
        }
    }

    private func sujets() -> [(genre: String, sujet: String)] {
        var subjects = [("personne", actor.account), ("acces", actor.session)]
        if let place = actor.situation {
            subjects.append(("structure", desk.keys.lookupKey("compteur/structure", ([place.label] + (place.adresse?.lignes ?? []) + [place.adresse?.derniereLigne ?? ""]).joined(separator: "\n"))))
        }
        if let address = caller.address { subjects.append(("adresse", desk.keys.lookupKey("compteur/adresse", address))) }
        return subjects
    }
}

/// An act refused after a search: it is undone, the search is counted.
struct RefusApresRecherche: Error {
    let refus: DeskRefusal
    let regards: Regards
}

/// An act that showed one person too many: undone, then noted in a transaction of its own.
struct TropVu: Error {
    /// Nil when it was closed already.
    let constat: Constat?
    let refus: DeskRefusal
}
