import ContactTracing
public import Core
import Store

/// What somebody answers about themselves on their one-time page: texts as typed.
public struct SaisieDeclaration: Sendable, Hashable {
    public var dateNaissance: String?
    public var symptomes: Bool?
    /// First day of symptoms, when there are some.
    public var symptomesLe: String?
    public var peutSIsoler: Bool?
    public var arret: Bool
    public var besoinSocial: String?
    public var accordSocial: Bool
    /// Where to be called.
    public var telephone: String?

    public init(
        dateNaissance: String? = nil, symptomes: Bool? = nil, symptomesLe: String? = nil, peutSIsoler: Bool? = nil, arret: Bool = false, besoinSocial: String? = nil,
        accordSocial: Bool = false, telephone: String? = nil
    ) {
        self.dateNaissance = dateNaissance
        self.symptomes = symptomes
        self.symptomesLe = symptomesLe
        self.peutSIsoler = peutSIsoler
        self.arret = arret
        self.besoinSocial = besoinSocial
        self.accordSocial = accordSocial
        self.telephone = telephone
    }
}

/// What the page tells in return. Never who the case is, nor where, nor when.
public struct ConfirmationDeclaration: Sendable, Hashable {
    public let code: String
    public let finIsolement: LocalDate
    public let jourDuTest: LocalDate
    public let droitTest: Bool
    public let droitMasques: Bool
    /// Somebody calls: symptoms, no way to isolate, or help asked for.
    public let seraAppele: Bool
    /// How the leave was handed over; nil when none was asked for.
    public let arret: String?
    public let conservationMois: Int
}

/// A page that is still good, before anybody proved who they are: nothing of the person.
public struct PageDeclaration: Sendable, Hashable {
    public let expireLe: Instant
}

extension Desk {
    /// Opens a one-time page. Unknown, expired, used and burnt are one answer.
    public func ouvrirDeclaration(_ jeton: String, request: String) async throws -> PageDeclaration {
        try await declaration("ouvrir-declaration", jeton, request) { act, page, _ in
            PageDeclaration(expireLe: Instant(millisecondsSince1970: page.expiresAt))
        }
    }

    /// Whether a birth date is the contact's. A wrong one counts, and the fifth closes the page.
    public func prouverDeclaration(_ jeton: String, dateNaissance: String?, request: String) async throws -> PageDeclaration {
        let day = try Act.naissance(dateNaissance, today: now.date(in: .paris).date)
        let proven = try await declaration("prouver-declaration", jeton, request) { act, page, record in
            try act.prove(day, record, page) ? PageDeclaration(expireLe: Instant(millisecondsSince1970: page.expiresAt)) : nil
        }
        guard let proven else { throw Act.mauvaiseDate }
        return proven
    }

    /// Declares oneself: what is answered is on the sheet, the contact is reached, and the page has served.
    public func declarer(_ jeton: String, _ saisie: SaisieDeclaration, request: String) async throws -> ConfirmationDeclaration {
        let day = try Act.naissance(saisie.dateNaissance, today: now.date(in: .paris).date)
        let done = try await declaration("declarer", jeton, request) { act, page, record in
            try act.prove(day, record, page) ? try act.declare(saisie, record, page) : nil
        }
        guard let done else { throw Act.mauvaiseDate }
        return done
    }

    private func declaration<Answer: Sendable>(
        _ name: String, _ jeton: String, _ request: String, _ body: @escaping @Sendable (Act, Autodeclarations.Record, ContactRecord) throws -> Answer
    ) async throws -> Answer {
        guard Jeton.isWellFormed(jeton) else { throw DeskRefusal.notFound }
        return try await act(name, on: "suivi/declaration", by: Worker.deskCaller(request)) { act in
            guard let page = try Autodeclarations(act.session).hold(Digest.of(jeton)), page.isOpen(at: act.at),
                let record = try Contacts(act.session).hold(page.contact), record.mergedInto == nil
            else { throw DeskRefusal.notFound }
            try act.trace(record)
            return try body(act, page, record)
        }
    }
}

extension Act {
    fileprivate static let mauvaiseDate = DeskRefusal.invalid([
        Anomaly(field: "dateNaissance", code: "declaration.naissance", message: "Cette date de naissance n’est pas celle que nous connaissons. Vérifiez-la : la page se ferme après quelques erreurs.")
    ])

    /// A typing slip is not a try.
    fileprivate static func naissance(_ text: String?, today: LocalDate) throws -> LocalDate {
        var champs = ChampSaisi()
        let oldest = today.adding(months: -12 * 130)
        let day = champs.jour(text, "dateNaissance", "Date de naissance", in: oldest...today)
        if day == nil, champs.anomalies.isEmpty { champs.refuse("dateNaissance", "requis", "Saisissez votre date de naissance. Exemple : 12/03/1980.") }
        try champs.check()
        guard let day else { throw mauvaiseDate }
        return day
    }

    /// Without a birth date on the sheet nobody can prove anything: every answer is wrong, and voices call.
    fileprivate func prove(_ day: LocalDate, _ record: ContactRecord, _ page: Autodeclarations.Record) throws -> Bool {
        if try coffre(record.epidemic).open(record).personne.dateNaissance == day { return true }
        try Autodeclarations(session).miss(page.hash)
        if page.tries + 1 >= Autodeclarations.maximumTries { try Autodeclarations(session).stopWaiting(contact: record.id, at: at) }
        return false
    }

    fileprivate func declare(_ saisie: SaisieDeclaration, _ held: ContactRecord, _ page: Autodeclarations.Record) throws -> ConfirmationDeclaration {
        var record = held
        let parametres = try parametresOuverts(record.epidemic)
        guard let cas = try CasIndex(session).find(record.caseID) else { throw DeskRefusal.notFound }
        var donnees = try coffre(record.epidemic).open(record)
        try fill(&donnees, saisie)
        // Reached by a voice meanwhile, or already tested: what is answered is kept all the same.
        let waits = record.state == EtatContact.aAppeler.rawValue || record.state == EtatContact.injoignable.rawValue
        guard waits || record.vie.etat.aEteJoint, try Autodeclarations(session).use(page.hash, at: at) else { throw DeskRefusal.notFound }
        record.socialNeed = donnees.besoinSocial != nil
        try keep(donnees, in: &record, of: cas, parametres)
        if saisie.arret { try demanderArret(&record, donnees, doctor: nil, parametres) }
        record.takenBy = waits ? nil : record.takenBy
        record.takenUntil = waits ? nil : record.takenUntil
        if waits {
            try apply(.autodeclaration, to: &record, parametres)
            try planIsolation(of: record, parametres)
        } else {
            try Contacts(session).save(&record, at: at)
        }
        try Autodeclarations(session).stopWaiting(contact: record.id, at: at)
        let needsCall = saisie.symptomes == true || saisie.peutSIsoler == false || donnees.besoinSocial != nil
        // Whoever cannot manage alone is called today, not at the first planned call.
        if needsCall {
            try Isolements(session).plan(
                id: desk.chance.identifier(), epidemic: record.epidemic, caseID: nil, contact: record.id, department: record.department, day: today.epochDay,
                collected: record.collected)
        }
        return try confirmation(record, donnees, parametres, needsCall: needsCall, leave: saisie.arret)
    }

    private func fill(_ donnees: inout DonneesContact, _ saisie: SaisieDeclaration) throws {
        var champs = ChampSaisi()
        if saisie.symptomes == nil { champs.refuse("symptomes", "requis", "Dites si vous avez des symptômes : oui ou non.") }
        if saisie.peutSIsoler == nil { champs.refuse("peutSIsoler", "requis", "Dites si vous pouvez rester isolé : oui ou non.") }
        let onset = champs.jour(saisie.symptomesLe, "symptomesLe", "Depuis quand", in: today.adding(days: -30)...today)
        if saisie.symptomes == true { donnees.symptomesLe = onset ?? today }
        if let phone = champs.telephone(saisie.telephone) { donnees.personne.telephone = phone }
        let need = champs.texte(saisie.besoinSocial, "besoinSocial", "Aide dont vous avez besoin", max: 300)
        if need != nil, !saisie.accordSocial {
            champs.refuse("accordSocial", "accord", "Pour que ce besoin soit transmis, cochez votre accord ; sinon, videz la case.")
        }
        if need != nil { donnees.besoinSocial = need }
        try champs.check()
    }

    private func confirmation(
        _ record: ContactRecord, _ donnees: DonneesContact, _ parametres: Parametres, needsCall: Bool, leave: Bool
    ) throws -> ConfirmationDeclaration {
        let registered = record.registeredAt.map { Instant(millisecondsSince1970: $0).date(in: .paris).date } ?? today
        let last = donnees.exposition.dernierJour
        let state = record.vie.etat
        let request = leave ? try DemandesArret(session).ofContact(record.id).map(demande) : nil
        return ConfirmationDeclaration(
            code: try NumeroFiche.code(contact: record.id, collecte: record.collected, desk.clesSuivi, epidemie: record.epidemic),
            finIsolement: DroitContact.fin(dernierJour: last, enregistre: registered, parametres),
            jourDuTest: DroitContact.jourDuTest(donnees.exposition, symptomes: donnees.symptomesLe != nil, enregistre: registered, parametres.delais),
            droitTest: DroitContact.testJusquau(etat: state, dernierJour: last, enregistre: registered, le: today, parametres) != nil,
            droitMasques: DroitContact.masques(
                etat: state, delivres: record.masksDelivered, dernierJour: last, enregistre: registered, le: today, parametres),
            seraAppele: needsCall,
            arret: request.map { $0.etat == .sansMedecin ? "Demandez votre arrêt de travail à votre médecin : nous ne savons pas qui il est." : "Votre demande d’arrêt de travail est transmise à \($0.medecin ?? "votre médecin"), qui décide." },
            conservationMois: parametres.conservation.moisContacts)
    }
}
