import ContactTracing
import Core
import Store

/// What a registration opens, asked by those who see nothing of the sheet.
extension Act {
    /// The epidemic named; else, of those open today, the first opened that gives the actor a part: opening a second one
    /// turns no counter away from the first.
    func epidemieDemandee(_ code: String?) throws -> Parametres {
        if let code { return try parametres(code) }
        let known = try Epidemies(session).codes().map(parametres)
        let open = known.filter { $0.estOuverte(le: today) }
        let own = open.last { !actor.participations($0.code, at: now).isDisjoint(with: $0.participants) }
        guard let found = own ?? open.last ?? known.first else {
            throw DeskRefusal.unavailable("Aucun suivi d’épidémie n’est ouvert à ce guichet.")
        }
        return found
    }

    /// Sheets of the one person meant; none when nobody, or when two persons bear that identity: the answer is the same,
    /// and only the code tells them apart.
    func inscriptions(_ cle: DemandeDroit.Cle, _ epidemie: String) throws -> [Inscrit] {
        let coffre = coffre(epidemie)
        let rows = Inscriptions(session)
        let found: [Inscrit]
        switch cle {
        case .code(let code): found = try open(rows.find(epidemic: epidemie, codeKeys: coffre.lookups(.code, code)))
        case .nir(let nir, let birth):
            demandeSuivie(nir)
            found = try open(rows.find(epidemic: epidemie, nirKeys: coffre.lookups(.nir, nir.digits13))).filter { birth == nil || $0.isBorn(birth, nir) }
        case .identite(let nom, let prenom, let birth):
            found = try open(rows.find(epidemic: epidemie, identityKeys: coffre.lookups(.identite, CoffreSuivi.identite(nom: nom, prenom: prenom, dateNaissance: birth))))
        }
        guard let first = found.first, found.allSatisfy({ $0.isSame(as: first) }) else { return [] }
        return found
    }

    /// Those sheets and every other that is surely of the same person.
    func withSiblings(_ found: [Inscrit], _ epidemie: String) throws -> [Inscrit] {
        let coffre = coffre(epidemie)
        let others = try open(
            Inscriptions(session).find(
                epidemic: epidemie, nirKeys: Set(found.compactMap(\.personne.nir)).flatMap { try coffre.lookups(.nir, $0.digits13) },
                identityKeys: Set(found.compactMap { CoffreSuivi.identite($0.personne) }).flatMap { try coffre.lookups(.identite, $0) }, limit: 50))
        let known = Set(found.map(\.record.id))
        return found + others.filter { other in !known.contains(other.record.id) && found.contains { $0.isSame(as: other) } }
    }

    /// Nobody is looked for by a part of a name, and whoever asks about too many unknown people waits.
    func exigePatience() throws {
        guard try Manques(session).count(account: actor.account, hour: hour) >= desk.manquesParHeure else { return }
        throw impatience
    }

    private var impatience: DeskRefusal {
        let next = (hour + 1) * 3_600_000
        return DeskRefusal.tooMany(
            "Trop de personnes inconnues ont été demandées depuis votre compte. Attendez l’heure suivante, ou demandez le code d’inscription.",
            retryAfter: max(Int((next - at + 999) / 1000), 1))
    }

    /// Looks side by side may all have found room under the ceiling: it is asked again where they are counted one by one.
    func noteManque() throws {
        let (account, hour, ceiling, refusal) = (actor.account, hour, desk.manquesParHeure, impatience)
        try change { session in
            guard try Manques(session).count(account: account, hour: hour) < ceiling else { throw refusal }
            try Manques(session).add(account: account, hour: hour)
        }
    }

    private var hour: Int64 { at / 3_600_000 }

    private func open(_ records: [ContactRecord]) throws -> [Inscrit] {
        try records.map { Inscrit(record: $0, personne: try coffre($0.epidemic).open($0).personne) }
    }
}

/// A registered sheet with who it is of, for the time of a comparison.
struct Inscrit {
    let record: ContactRecord
    let personne: PersonneSuivie

    var registered: LocalDate {
        record.registeredAt.map { Instant(millisecondsSince1970: $0).date(in: .paris).date } ?? LocalDate(epochDay: record.collected)
    }

    /// Last day of the right to a test; nil without one.
    func testUntil(_ day: LocalDate, _ parametres: Parametres) -> LocalDate? {
        guard record.mergedInto == nil else { return nil }
        return DroitContact.testJusquau(
            etat: record.vie.etat, dernierJour: record.lastDay.map(LocalDate.init(epochDay:)), enregistre: registered, le: day, parametres)
    }

    /// Whether the sheet opens the right to masks, delivered or not.
    func opensMasks(_ day: LocalDate, _ parametres: Parametres) -> Bool {
        record.mergedInto == nil
            && DroitContact.masques(
                etat: record.vie.etat, delivres: false, dernierJour: record.lastDay.map(LocalDate.init(epochDay:)), enregistre: registered, le: day, parametres)
    }

    /// What of the birth date is known agrees: the date itself, or the year and month that the number says.
    func isBorn(_ birth: LocalDate?, _ nir: NIR) -> Bool {
        guard let birth else { return false }
        if let known = personne.dateNaissance { return known == birth }
        return nir.annee == birth.year % 100 && (nir.mois.map { $0 == birth.month } ?? true)
    }

    /// What is held while masks are delivered: whoever does it on another sheet of the same person shares one of these.
    func marks(_ keys: KeyRing) -> Set<String> {
        let shared = [personne.nir.map { ("nir", $0.digits13) }, CoffreSuivi.identite(personne).map { ("identite", $0) }].compactMap { $0 }
        return Set(shared.map { keys.lookupKey("masques/\($0.0)", $0.1) } + [record.id])
    }

    /// Surely the same person: the same number or, when one is not known, the same identity at the same telephone.
    func isSame(as other: Inscrit) -> Bool {
        if record.id == other.record.id { return true }
        if let own = personne.nir, let their = other.personne.nir { return own.digits13 == their.digits13 }
        guard let own = CoffreSuivi.identite(personne), own == CoffreSuivi.identite(other.personne) else { return false }
        let (mine, their) = (personne.telephone.flatMap(CoffreSuivi.telephone), other.personne.telephone.flatMap(CoffreSuivi.telephone))
        return mine != nil && mine == their
    }
}
