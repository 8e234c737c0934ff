public import Core
import Store

/// A delegation about to be given, as typed.
public struct DemandeDelegation: Sendable, Hashable {
    public var genre: GenreDelegation
    /// RPPS, or the identifier the person reads on their own account page.
    public var delegataire: String
    public var courriel: String?
    /// Codes; empty for all.
    public var teleservices: [String]
    public var debut: LocalDate
    /// Last day it holds.
    public var fin: LocalDate

    public init(
        genre: GenreDelegation = .secretaire, delegataire: String, courriel: String? = nil, teleservices: [String] = [], debut: LocalDate, fin: LocalDate
    ) {
        self.genre = genre
        self.delegataire = delegataire
        self.courriel = courriel
        self.teleservices = teleservices
        self.debut = debut
        self.fin = fin
    }
}

extension Desk {
    /// Lets someone with a sign-in of their own work for the actor, between two days. A locum has yet to accept.
    /// - Returns: its identifier.
    @discardableResult
    public func grantDelegation(_ demande: DemandeDelegation, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("deleguer", on: "delegation", by: caller) { act in
            try Policy.delegate.enforce(act.actor, ())
            let words = [demande.genre.rawValue, demande.delegataire, demande.courriel ?? "", demande.teleservices.joined(separator: ","), demande.debut.iso, demande.fin.iso]
            let id = try act.onceFiche(key, words.joined(separator: "\n")) { try act.grant(demande) }
            try act.trace("delegation/\(id)")
            return id
        }
    }
}

extension Act {
    fileprivate func grant(_ demande: DemandeDelegation) throws -> String {
        var anomalies = anomaliesOfPeriod(demande)
        if let unknown = demande.teleservices.first(where: { desk.teleservice($0) == nil }) {
            anomalies.append(Anomaly(field: "teleservices", code: "teleservice-inconnu", message: "Le téléservice « \(unknown.prefix(60)) » n’existe pas."))
        }
        let email = demande.courriel?.trimmingBlanks
        if let email, !email.isEmpty, let fault = Control.email.fault(in: .string(email)) {
            anomalies.append(Anomaly(field: "courriel", code: fault.code, message: "« Adresse électronique » \(fault.message)"))
        } else if demande.genre.attendAcceptation, email?.isEmpty ?? true {
            anomalies.append(Anomaly(field: "courriel", code: "requis", message: "« Adresse électronique » manque : un remplacement se propose par courriel et numéro RPPS."))
        }
        let found = try Accounts(session).possibleDelegate(demande.delegataire.trimmingBlanks)
        let delegate = found.count == 1 && found[0].id != actor.account ? found[0] : nil
        if let delegate {
            if let anomaly = anomaly(of: delegate, as: demande.genre) { anomalies.append(anomaly) }
        } else {
            anomalies.append(
                Anomaly(
                    field: "delegataire", code: "delegataire-inconnu",
                    message: demande.genre.exigeProfession
                        ? "Aucun autre professionnel n’est connu du guichet sous ce numéro. Vérifiez ses onze chiffres, ou demandez-lui de se connecter une première fois."
                        : "Aucune autre personne n’a cet identifiant au guichet. Demandez-lui de se connecter une première fois, puis de vous dicter l’identifiant affiché sur sa page « Mon compte »."))
        }
        guard anomalies.isEmpty, let delegate else { throw DeskRefusal.invalid(anomalies) }
        let from = Instant(demande.debut, in: .paris).millisecondsSince1970
        let until = Instant(demande.fin.adding(days: 1), in: .paris).millisecondsSince1970
        let table = Delegations(session)
        try session.lock(key: "delegation.\(actor.account)")
        guard try table.overlapping(delegator: actor.account, delegate: delegate.id, kind: demande.genre.rawValue, from: from, until: until) == 0 else {
            throw DeskRefusal.invalid([
                Anomaly(field: "debut", code: "deja-deleguee", message: "\(delegate.name) a déjà cette délégation sur une partie de ces jours. Retirez-la d’abord, ou changez les dates.")
            ])
        }
        let id = desk.chance.identifier()
        try table.insert(
            .init(
                id: id, kind: demande.genre.rawValue, delegator: actor.account, delegate: delegate.id, teleservices: demande.teleservices.joined(separator: ","),
                signs: demande.genre.signe(desk.reglesDelegation), email: email.flatMap { $0.isEmpty ? nil : $0 }, from: from, until: until))
        return id
    }

    /// Locums and interns act under a number of their own, in the profession they stand in for.
    private func anomaly(of delegate: AccountRecord, as genre: GenreDelegation) -> Anomaly? {
        guard genre.exigeProfession, case .professionnel(let profession, _) = actor.role, delegate.profession != profession.rawValue else { return nil }
        return Anomaly(
            field: "delegataire", code: "profession",
            message: "\(delegate.name) n’exerce pas la profession « \(profession.libelle) » : \(genre == .remplacant ? "un remplaçant" : "un interne") exerce la même que vous. Choisissez « Secrétaire » ou « Assistant » pour qui prépare sans signer.")
    }

    private func anomaliesOfPeriod(_ demande: DemandeDelegation) -> [Anomaly] {
        func fault(_ code: String, _ message: String) -> [Anomaly] { [Anomaly(field: "fin", code: code, message: message)] }
        let longest = desk.reglesDelegation.joursAuPlus
        if demande.fin < demande.debut { return fault("fin-avant-debut", "« Dernier jour » est avant « Premier jour ». Inversez-les ou corrigez l’un des deux.") }
        if demande.fin < now.date(in: .paris).date { return fault("passe", "« Dernier jour » est déjà passé. Choisissez un jour à venir.") }
        if demande.debut.days(to: demande.fin) > longest {
            return fault("duree", "Une délégation dure \(longest == 366 ? "un an" : "\(longest) jours") au plus. Rapprochez « Dernier jour ».")
        }
        return []
    }
}
