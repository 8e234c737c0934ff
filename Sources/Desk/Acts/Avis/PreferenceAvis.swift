import Core
import Store

/// How often somebody is mailed that something awaits them.
public enum ModeAvis: String, Sendable, Codable, Hashable, CaseIterable {
    case jamais, jour, heure

    public var libelle: String {
        switch self {
        case .jamais: "Jamais"
        case .jour: "Un courriel par jour au plus"
        case .heure: "Un courriel par heure au plus"
        }
    }

    var heures: Int { self == .heure ? 1 : 24 }
}

public struct PreferenceAvis: Sendable, Codable, Hashable {
    public let mode: ModeAvis
    public let courriel: String?
    /// Why the last mail did not leave.
    public let erreur: String?
}

extension Desk {
    /// Nothing is mailed until an address is given; then once a day at most.
    public func lirePreferenceAvis(by caller: Caller) async throws -> PreferenceAvis {
        try await act("lire-preference-avis", on: "compte", by: caller) { act in
            try act.trace("compte/\(act.actor.account)")
            guard let kept = try PreferencesAvis(act.session).find(act.actor.account) else { return PreferenceAvis(mode: .jamais, courriel: nil, erreur: nil) }
            return PreferenceAvis(
                mode: ModeAvis(rawValue: kept.mode) ?? .jamais,
                courriel: try kept.courriel.map { try act.unseal($0, KeyRing.Place("preference_avis", act.actor.account)) }, erreur: kept.erreur)
        }
    }

    public func choisirAvis(mode: String?, courriel: String?, by caller: Caller) async throws {
        try await act("choisir-avis", on: "compte", by: caller) { act in
            var saisie = LectureSaisie()
            let mode = saisie.choice(mode, "mode", "Me prévenir par courriel", of: ModeAvis.self)
            let address = saisie.text(courriel, "courriel", "Courriel", .email, isRequired: mode != .jamais)
            if let address, !MailExchange.isPlain(address) { saisie.fault("courriel", "courriel", "« Courriel » n’est pas une adresse électronique. Écrivez par exemple prenom.nom@exemple.fr.") }
            try saisie.check()
            guard let mode else { throw DeskRefusal.invalid(saisie.anomalies) }
            let account = act.actor.account
            try PreferencesAvis(act.session).keep(
                account, mode: mode.rawValue, courriel: address.map { try act.seal($0, KeyRing.Place("preference_avis", account)) }, at: act.at, next: act.at)
            try act.trace("compte/\(account)")
        }
    }
}

extension Worker {
    /// Hours of the day when a mail may leave, Paris.
    static let mailHours = 7..<21
    static let mailSubject = "Guichet\u{A0}: un message vous attend"

    /// One account whose turn it is: mails « a message awaits » if something does, and nothing more.
    func stepAvisMail() async throws -> Bool {
        let now = desk.now
        let at = now.millisecondsSince1970
        guard let claimed = try await desk.database.write({ try PreferencesAvis($0).claim(at: at, until: now.adding(seconds: Self.leaseSeconds).millisecondsSince1970) })
        else { return false }
        let mode = ModeAvis(rawValue: claimed.mode) ?? .jour
        let clock = now.date(in: .paris)
        guard Self.mailHours.contains(clock.hour) else {
            let day = clock.hour < Self.mailHours.lowerBound ? clock.date : clock.date.adding(days: 1)
            let morning = Instant(day, hour: Self.mailHours.lowerBound, in: .paris).millisecondsSince1970
            try await desk.database.write { try PreferencesAvis($0).done(claimed.compte, told: claimed.dernierLe, next: morning) }
            return true
        }
        let (waiting, isActive) = try await desk.database.read { session in
            (try Notifications(session).unread(claimed.compte, since: claimed.dernierLe), try Accounts(session).find(claimed.compte)?.isActive ?? false)
        }
        guard waiting > 0, isActive, let sealed = claimed.courriel else {
            let soon = now.adding(minutes: 5).millisecondsSince1970
            try await desk.database.write { try PreferencesAvis($0).done(claimed.compte, told: claimed.dernierLe, next: soon) }
            return true
        }
        do {
            let address = String(decoding: try desk.keys.decrypt(sealed, at: KeyRing.Place("preference_avis", claimed.compte)), as: UTF8.self)
            try await desk.messages.courriel(
                address, Self.mailSubject, "Un message vous attend sur le guichet\u{A0}:\n\n\(desk.baseURL)/\n\nPour changer ce rappel\u{A0}: \(desk.baseURL)/compte/avis\n")
            try await desk.database.write { try PreferencesAvis($0).done(claimed.compte, told: at, next: now.adding(hours: mode.heures).millisecondsSince1970) }
        } catch let failure as GatewayFailure {
            let pause = min(300 << min(claimed.essais, 6), 6 * 3600)
            try await desk.database.write { try PreferencesAvis($0).failed(claimed.compte, error: failure.words, next: now.adding(seconds: pause).millisecondsSince1970) }
        }
        return true
    }
}

extension GatewayFailure {
    var words: String {
        switch self {
        case .later(let why), .never(let why): why
        }
    }
}
