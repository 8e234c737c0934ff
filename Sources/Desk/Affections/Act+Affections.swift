import Core
import Store

/// What an accepted protocol does to the patient’s illnesses, in the transaction that accepts it: rights are open from that
/// moment, whoever asks.
extension Act {
    func follow(_ accepted: ProtocoleAccepte, _ dossier: LoadedDossier) throws {
        let patient = dossier.record.patient
        try hold(patient: patient)
        let known = try affections.of(patient).filter { $0.contenu.code == accepted.code }
        // What is open already is not opened twice: the new protocol takes the place of the old one, within the same days.
        let running = known.first { ($0.record.until ?? .max) >= accepted.du.epochDay }
        let target = accepted.genre == .ouverture ? running : known.first
        var genre = accepted.genre
        if genre == .ouverture, target != nil { genre = .adaptation }
        let term = try term(accepted, genre)
        if let target {
            try note(genre, accepted, term, on: target, dossier.record.id)
        } else if genre == .ouverture || genre == .renouvellement {
            try open(accepted, genre, term, dossier)
        }
        try tellTreatingDoctor(of: dossier)
    }

    /// What the dossier did is taken back: it stays in the history, and no longer counts.
    func unfollow(_ dossier: String, patient: String) throws {
        let table = AffectionsSuivies(session)
        let facts = try table.facts(by: dossier)
        for fact in facts { try table.cancel(fact.id, at: at) }
        for id in Set(facts.map(\.affection)).sorted() { try settle(id) }
    }

    /// The rights a dossier opened or moved, without a word of the illness.
    func affectionWords(of dossier: String) throws -> String? {
        guard let fact = try AffectionsSuivies(session).facts(by: dossier).first, let record = try AffectionsSuivies(session).find(fact.affection),
            let periode = try affections.tenue(record).vie.periode(at: now)
        else { return nil }
        let du = "ouverts depuis le \(periode.du.formattedFr)"
        guard let au = periode.au else { return "Droits \(du), sans date de fin connue." }
        let end = periode.dureeCertaine ? "jusqu’au \(au.formattedFr)." : "au moins jusqu’au \(au.formattedFr) (durée à confirmer par la caisse)."
        return fact.kind == FaitAffection.Genre.fin.rawValue ? "Droits terminés le \(au.formattedFr)." : "Droits \(du), \(end)"
    }

    private func term(_ accepted: ProtocoleAccepte, _ genre: FaitAffection.Genre) throws -> (au: LocalDate?, isSure: Bool) {
        guard genre == .ouverture || genre == .renouvellement else { return (nil, true) }
        func end(_ years: Int) -> LocalDate { accepted.du.adding(years: years).adding(days: -1) }
        if let asked = accepted.annees { return (end(asked), true) }
        guard let law = try affections.reglages().annees(accepted.code, le: now.date(in: .paris).date, suite: genre == .renouvellement) else { return (nil, false) }
        return (end(law.annees), law.certaine)
    }

    private func open(_ accepted: ProtocoleAccepte, _ genre: FaitAffection.Genre, _ term: (au: LocalDate?, isSure: Bool), _ dossier: LoadedDossier) throws {
        let id = desk.chance.identifier()
        let contenu = ContenuAffection(code: accepted.code, precision: accepted.precision, irreversible: accepted.irreversible)
        let record = AffectionRecord(
            id: id, patient: dossier.record.patient, caisse: dossier.caisse.code, content: try desk.keys.seal(contenu, affection: id),
            isExempting: ListeAffections.trouver(accepted.code)?.estExonerante ?? true, isSimplified: accepted.estSimplifie, from: accepted.du.epochDay,
            until: term.au?.epochDay, dossier: dossier.record.id, at: at)
        try AffectionsSuivies(session).insert(record)
        try note(genre, accepted, term, on: AffectionTenue(record: record, contenu: contenu, faits: []), dossier.record.id)
    }

    private func note(
        _ genre: FaitAffection.Genre, _ accepted: ProtocoleAccepte, _ term: (au: LocalDate?, isSure: Bool), on target: AffectionTenue, _ dossier: String
    ) throws {
        let table = AffectionsSuivies(session)
        try table.add(
            FaitAffectionRecord(
                id: desk.chance.identifier(), affection: target.record.id, number: (target.faits.map(\.number).max() ?? 0) + 1, kind: genre.rawValue,
                from: accepted.du.epochDay, until: term.au?.epochDay, isDurationSure: term.isSure, dossier: dossier, notedAt: at))
        var (record, contenu) = (target.record, target.contenu)
        contenu.precision = accepted.precision ?? contenu.precision
        contenu.irreversible = contenu.irreversible || accepted.irreversible
        if contenu != target.contenu {
            record.content = try desk.keys.seal(contenu, affection: record.id)
            try table.update(record)
        }
        try settle(record.id)
    }

    /// Brings the row to what its facts come to; messages about an end that moved do not leave.
    private func settle(_ id: String) throws {
        guard var record = try AffectionsSuivies(session).find(id) else { return }
        let periode = try affections.tenue(record).vie.periode(at: now)
        record.state = periode == nil ? "annulee" : "ouverte"
        if let periode {
            (record.from, record.until, record.isCut) = (periode.du.epochDay, periode.au?.epochDay, periode.estAbregee)
        }
        record.updatedAt = at
        try AffectionsSuivies(session).update(record)
        try AvisAffections(session).cancel(affection: id, but: periode?.estAbregee == false ? periode?.au?.epochDay : nil)
    }

    /// Another doctor wrote it: the treating doctor finds it at the patient’s page. Nothing of health in the words.
    private func tellTreatingDoctor(of dossier: LoadedDossier) throws {
        let (patient, identity) = (dossier.record.patient, dossier.identity)
        guard let doctor = try TreatingDoctorFinder(session: session).of(patient, identity, on: now.date(in: .paris).date),
            let account = try Accounts(session).professional(doctor.identifiant), account.id != dossier.record.author
        else { return }
        try Notifications(session).add(
            id: desk.chance.identifier(), account: account.id, dossier: dossier.record.id, text: "Un confrère a établi un protocole de soins pour un de vos patients.",
            at: at, address: "/patients/\(patient)/affections")
    }
}
