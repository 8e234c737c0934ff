import Core
import Logging
import Store

/// Three months before an argued renewal: the treating doctor’s list and the patient’s message, once each.
extension Worker {
    private static let affectionsPause = 60
    private static let affectionsAtOnce = 50

    /// - Returns: whether anybody was told.
    func tellAffections() async throws -> Bool {
        let now = desk.now
        let due = now.adding(minutes: -Self.affectionsPause).millisecondsSince1970
        let isTime = try await desk.database.read { try Tours($0).last("affections").map { $0 <= due } ?? true }
        guard isTime, try await desk.database.write({ try Tours($0).claim("affections", at: now.millisecondsSince1970, before: due) }) else { return false }
        let today = now.date(in: .paris).date
        var (place, goesOn, told): ((end: Int, id: String)?, Bool, Bool) = (nil, true, false)
        while goesOn {
            let from = place
            let (last, some) = try await desk.database.write { session -> ((end: Int, id: String)?, Bool) in
                let act = Act("avertir-echeance", session: session, desk: desk, caller: Self.deskCaller("horloge"), now: now)
                let rows = try AffectionsSuivies(session).toTell(
                    from: today.epochDay, until: today.adding(months: PeriodeAffection.moisAvantEcheance).epochDay + 4, after: from, limit: Self.affectionsAtOnce)
                let some = try rows.map(act.tell).contains(true)
                return (rows.count == Self.affectionsAtOnce ? rows.last.map { ($0.until ?? .max, $0.id) } : nil, some)
            }
            (place, goesOn, told) = (last, last != nil, told || some)
        }
        return told
    }

    /// One message to a patient.
    /// - Returns: whether there was one.
    func sendAffectionNotice() async throws -> Bool {
        let now = desk.now
        let until = now.adding(seconds: Self.leaseSeconds).millisecondsSince1970
        guard let notice = try await desk.database.write({ try AvisAffections($0).claim(at: now.millisecondsSince1970, until: until) }) else { return false }
        do {
            try await send(notice)
        } catch let failure as GatewayFailure {
            try await postpone(notice, failure)
        }
        return true
    }

    private func send(_ notice: AvisAffections.Record) async throws {
        let (desk, now) = (desk, desk.now)
        let words = try await desk.database.read { session -> AvisPatient? in
            guard let record = try AffectionsSuivies(session).find(notice.affection), record.state == "ouverte", record.until == notice.deadline else { return nil }
            let patient = try Patients(session).root(of: record.patient)
            return try PatientVault(session: session, keys: desk.keys).find(patient).map { AvisPatient($0, echeance: LocalDate(epochDay: notice.deadline)) }
        }
        guard let words else {
            try await desk.database.write { try AvisAffections($0).cancel(affection: notice.affection, but: nil) }
            return
        }
        switch (notice.channel, words.courriel, words.mobile) {
        case ("courriel", let address?, _): try await desk.messages.courriel(address, AvisPatient.objet, words.texte)
        case ("sms", _, let number?): try await desk.messages.sms(number, words.court)
        default: throw GatewayFailure.never("plus de moyen de joindre la personne")
        }
        try await desk.database.write { session in
            let act = Act("avertir-patient", session: session, desk: desk, caller: Self.deskCaller("avis-\(notice.id)"), now: now)
            _ = try AvisAffections(session).done(notice.id, by: nil, at: now.millisecondsSince1970)
            try act.trace("affection/\(notice.affection)", patient: AffectionsSuivies(session).find(notice.affection)?.patient)
        }
    }

    /// Later, or by letter when no message will ever leave.
    private func postpone(_ notice: AvisAffections.Record, _ failure: GatewayFailure) async throws {
        let now = desk.now
        switch failure {
        case .later(let why) where notice.attempts < Self.maximumAttempts:
            let pause = min(5 << (notice.attempts - 1), 3600)
            try await desk.database.write { try AvisAffections($0).later(notice.id, at: now.adding(seconds: pause).millisecondsSince1970, error: why) }
        case .later(let why), .never(let why):
            try await desk.database.write { try AvisAffections($0).onPaper(notice.id, error: why) }
            desk.log.notice("notice left to paper", metadata: ["id": "\(notice.id)", "why": "\(why)"])
        }
    }
}

extension Act {
    /// Tells whoever is to be told of an end; false when nobody is, or everybody was.
    fileprivate func tell(_ record: AffectionRecord) throws -> Bool {
        let patient = try Patients(session).root(of: record.patient)
        let row = try affections.tenue(record)
        guard let identity = try vault.find(patient), let periode = row.vie.periode(at: now), periode.estAlerte(le: today), let au = periode.au,
            try affections.reglages().renouvellement(row.contenu.code, naissance: identity.dateNaissance, echeance: au).mode == .argumente
        else { return false }
        let table = AvisAffections(session)
        if let doctor = try TreatingDoctorFinder(session: session).of(patient, identity, on: today),
            let account = try Accounts(session).professional(doctor.identifiant),
            try table.insert(
                id: desk.chance.identifier(), affection: record.id, deadline: au.epochDay, to: "medecin", channel: "guichet", account: account.id,
                caisse: record.caisse, state: "fait", at: at)
        {
            try Notifications(session).add(
                id: desk.chance.identifier(), account: account.id, dossier: record.dossier, text: "Un renouvellement est à demander pour un de vos patients.", at: at,
                address: "/patientele/ald")
        }
        let words = AvisPatient(identity, echeance: au)
        let told = try table.insert(
            id: desk.chance.identifier(), affection: record.id, deadline: au.epochDay, to: "patient", channel: words.voie, account: nil, caisse: record.caisse,
            state: words.voie == "lettre" ? "a-imprimer" : "a-envoyer", at: at)
        try trace("affection/\(record.id)", patient: patient)
        return told
    }
}

/// What a patient is told of an end, and by which way: nothing of health, whoever reads over the shoulder.
struct AvisPatient {
    let courriel: String?
    let mobile: String?
    let echeance: LocalDate

    init(_ identity: PatientIdentity, echeance: LocalDate) {
        courriel = identity.courriel.flatMap { $0.isEmpty ? nil : $0 }
        mobile = identity.telephone.flatMap { number in
            let digits = number.filter(\.isNumber)
            return ["06", "07", "336", "337"].contains(where: digits.hasPrefix) ? number : nil
        }
        self.echeance = echeance
    }

    var voie: String { courriel != nil ? "courriel" : mobile != nil ? "sms" : "lettre" }

    static let objet = "Un de vos droits arrive à échéance"

    var texte: String {
        """
        Bonjour,

        Un de vos droits d’assurance maladie arrive à échéance le \(echeance.formattedFr). Parlez-en à votre médecin traitant avant cette date : il sait quoi faire.

        Ce message est envoyé automatiquement. Pour toute question, adressez-vous à votre caisse.
        """
    }

    /// 160 characters at most.
    var court: String {
        "Assurance maladie : un de vos droits arrive à échéance le \(echeance.formattedShort). Parlez-en à votre médecin traitant avant cette date."
    }
}
