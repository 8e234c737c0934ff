public import Certificats
public import Core
import Store

/// A request for a certificate that no text allows, as it is reported. Nobody is in it.
public struct SaisieSignalement: Sendable, Hashable {
    public var regle, structure, nom, commune: String?

    public init(regle: String? = nil, structure: String? = nil, nom: String? = nil, commune: String? = nil) {
        (self.regle, self.structure, self.nom, self.commune) = (regle, structure, nom, commune)
    }
}

/// A report, as its author reads it again.
public struct SignalementVue: Sendable, Hashable {
    public let id: String
    public let regle: Regle
    public let genre: GenreStructure
    public let nom: String?
    public let commune: String
    public let saison: Saison
    public let parProfessionnel: Bool
    public let faitLe: Instant
    public let retireLe: Instant?

    /// A link may be given to a structure that has a name, by the professional who reported it.
    public var peutDonnerUnLien: Bool { parProfessionnel && nom != nil && retireLe == nil }
}

extension Desk {
    /// Reports a request. Whoever is signed in is known as such; anyone else may, a few times an hour, and is counted apart.
    /// - Returns: the identifier, which is also what lets it be read again and withdrawn.
    public func signalerCertificat(_ saisie: SaisieSignalement, key: String? = nil, from passant: Passant) async throws -> String {
        try compter(.signalement, passant)
        let catalogue = try await catalogueCertificats()
        let caller = passant.caller ?? Worker.deskCaller(passant.request)
        return try await act("signaler-certificat", on: "certificats/signalements", by: caller) { act in
            let request = [saisie.regle, saisie.structure, saisie.nom, saisie.commune].map { $0 ?? "" }.joined(separator: "\n")
            let id = try act.onceFiche(key, request) { try act.report(saisie, catalogue, isKnown: passant.caller != nil) }
            try act.trace("certificats/signalements")
            return id
        }
    }

    /// One report, by its identifier: only its author has it.
    public func lireSignalement(_ id: String, from passant: Passant) async throws -> SignalementVue {
        let catalogue = try await catalogueCertificats()
        return try await act("lire-signalement", on: "certificats/signalements", by: passant.caller ?? Worker.deskCaller(passant.request)) { act in
            let record = try act.report(id)
            try act.trace("certificats/signalements")
            return try act.view(record, catalogue)
        }
    }

    /// Those of whoever is signed in, and whether they read the counts too.
    public func mesSignalements(by caller: Caller) async throws -> (signalements: [SignalementVue], litLesComptes: Bool) {
        let catalogue = try await catalogueCertificats()
        return try await act("lire-mes-signalements", on: "certificats/signalements", by: caller) { act in
            try act.trace("certificats/signalements")
            return (try SignalementsCertificat(act.session).of(author: act.actor.account).map { try act.view($0, catalogue) }, try act.readsReports)
        }
    }

    /// Takes a report back: it is counted no more, and the links given with it open nothing.
    public func retirerSignalement(_ id: String, from passant: Passant) async throws {
        try await act("retirer-signalement", on: "certificats/signalements", by: passant.caller ?? Worker.deskCaller(passant.request)) { act in
            let record = try act.report(id)
            try act.trace("certificats/signalements")
            // Withdrawn already: what is asked for is done.
            _ = try SignalementsCertificat(act.session).withdraw(record.id, at: act.at)
        }
    }
}

extension Act {
    fileprivate func report(_ id: String) throws -> SignalementCertificatRecord {
        guard Identifier.isWellFormed(id), let record = try SignalementsCertificat(session).find(id) else { throw DeskRefusal.notFound }
        return record
    }

    func view(_ record: SignalementCertificatRecord, _ catalogue: Catalogue) throws -> SignalementVue {
        SignalementVue(
            id: record.id, regle: try Desk.regle(record.regle, catalogue), genre: GenreStructure(rawValue: record.genre) ?? .autre, nom: record.nom,
            commune: record.communeLibelle, saison: Saison(rang: record.saison), parProfessionnel: record.parProfessionnel,
            faitLe: Instant(millisecondsSince1970: record.madeAt), retireLe: record.withdrawnAt.map(Instant.init(millisecondsSince1970:)))
    }

    fileprivate func report(_ saisie: SaisieSignalement, _ catalogue: Catalogue, isKnown: Bool) throws -> String {
        var typed = Saisie()
        let regle = catalogue.numero((saisie.regle ?? "").trimmingBlanks.uppercased())
        if regle == nil { typed.add("regle", "regle", "«\u{A0}Certificat demandé\u{A0}» n’est pas une règle connue. Écrivez son numéro, de C01 à C52.") }
        let today = now.date(in: .paris).date
        if let regle, !regle.estSignalable(le: today) {
            typed.add("regle", "exige", "Un texte permet de demander ce certificat\u{A0}: il n’y a pas de demande abusive à signaler. Relisez la réponse «\u{A0}\(regle.situation)\u{A0}».")
        }
        let genre = GenreStructure(rawValue: (saisie.structure ?? "").trimmingBlanks)
        if genre == nil {
            typed.add("structure", "choix", "«\u{A0}Qui le demande\u{A0}» manque ou n’est pas dans la liste. Choisissez parmi\u{A0}: \(GenreStructure.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        let nom = typed.words(saisie.nom, "nom", "Nom de la structure", 2...80, example: "École des Tilleuls", optional: true)
        if nom != nil, genre?.estUnePersonne == true {
            typed.add("nom", "personne", "Le nom d’une assistante maternelle est celui d’une personne\u{A0}: il n’est pas gardé. Videz la case.")
        }
        if let nom, nom.filter(\.isNumber).count >= 6 {
            typed.add("nom", "chiffres", "Le nom d’une structure ne compte pas de longs numéros. N’écrivez ni téléphone, ni numéro de sécurité sociale.")
        }
        let place = try place(saisie.commune, &typed)
        try typed.check()
        guard let regle, let genre, let place else { throw DeskRefusal.notFound }
        let key = Digest.of([genre.rawValue, place.code, nom.map(NomPropre.folded) ?? ""].joined(separator: "\n"))
        let table = SignalementsCertificat(session)
        let structure = try table.structure(id: desk.chance.identifier(), genre: genre.rawValue, nom: nom, commune: place.code, libelle: place.label, cle: key)
        let id = desk.chance.identifier()
        let isProfessional = if case .professionnel = actor.role { isKnown } else { false }
        try table.insert(
            id: id, regle: regle.id, structure: structure, saison: Saison(today).rang, byProfessional: isProfessional, author: isKnown ? actor.account : nil, at: at)
        return id
    }

    /// A town the directory knows, or a postal code: free words would let a name in.
    private func place(_ text: String?, _ typed: inout Saisie) throws -> (code: String, label: String)? {
        let clean = (text ?? "").trimmingBlanks
        guard !clean.isEmpty else {
            typed.add("commune", "requis", "«\u{A0}Commune\u{A0}» manque. Écrivez son nom ou son code postal, par exemple 39000.")
            return nil
        }
        let towns: CommunesDemandees
        do { towns = try CommunesDemandees(clean, field: "commune", session) } catch DeskRefusal.invalid(let anomalies) {
            if let postal = try? CodePostal(clean) { return (postal.digits, postal.digits) }
            for one in anomalies { typed.add(one.field, one.code, one.message) }
            return nil
        }
        if towns.codes.count == 1, let code = towns.codes.first, let label = towns.label { return (code, label) }
        if let postal = try? CodePostal(clean) { return (postal.digits, postal.digits) }
        typed.add("commune", "commune-vague", "Plusieurs communes portent ce nom. Écrivez son code postal.")
        return nil
    }
}

extension Regle {
    /// No text lets anyone ask for it today, or none but in some cases.
    public func estSignalable(le day: LocalDate) -> Bool {
        guard let version = version(le: day)?.version else { return false }
        return switch version.requis {
        case .non, .interdit, .selonCas, .discretion, .medecinAgree, .nonSouhaite: true
        case .oui, .conflit, .ancien, .aConfirmer: false
        }
    }
}
