public import ContactTracing
public import Core
import Store

/// A line of the list of a territory's sheets of cases.
public struct LigneFiche: Sendable, Codable, Hashable {
    public let id: String
    public let numero: String
    public let nom: String
    public let etat: EtatCas
    public let departement: String
    public let collectivite: Bool
    public let valideLe: Instant?
}

/// A sheet of a case with what the platform may do with it.
public struct FicheTerritoire: Sendable, Hashable {
    public let fiche: FicheCas
    /// Whether the alert of the agency left: a-envoyer, envoye, mort; nil when none was made.
    public let alerte: String?
    /// The agency of the département has an address for alerts.
    public let alertePossible: Bool
    public let peutCompleter: Bool
    public let peutEscalader: Bool
    public let peutClore: Bool
    /// The actor may enter contacts and correct what the sheet says.
    public let peutSaisir: Bool

    /// The form of the sheet as it stands.
    public var contenu: JSONValue { FormulaireCas.form.encode(FormulaireCas(fiche)) }
}

extension Desk {
    /// Validated sheets of the actor's territory, the latest change first.
    public func listerFiches(
        _ epidemie: String, departement: String? = nil, etat: String? = nil, cursor: String? = nil, limit: Int = 50, by caller: Caller
    ) async throws -> Page<LigneFiche> {
        try await look("lister-fiches", on: "suivi/fiches", by: caller) { act in
            let territory = try act.territoire(epidemie, departement)
            let all: [EtatCas] = [.valide, .complete, .escalade, .suivi, .clos]
            let states = etat.map { word in all.filter { $0.rawValue == word } } ?? all
            guard !states.isEmpty else {
                throw DeskRefusal.malformed(code: "etat", message: "« etat » est l’un de : \(all.map(\.rawValue).joined(separator: ", ")).")
            }
            let limit = min(max(limit, 1), 100)
            let place = try cursor.map(Cursor.init).map { ($0.at, $0.id) }
            let found = try CasTerritoire(act.session).changed(territory, states: states.map(\.rawValue), after: place, limit: limit + 1)
            let shown = found.prefix(limit)
            try act.trace("suivi/fiches")
            for record in shown { try act.trace(record) }
            return Page(
                items: try shown.map { r in
                    LigneFiche(
                        id: r.id, numero: r.number, nom: try act.coffre(r.epidemic).open(r).personne.displayName, etat: EtatCas(rawValue: r.state) ?? .clos,
                        departement: r.department, collectivite: r.isCollective, valideLe: r.validatedAt.map(Instant.init(millisecondsSince1970:)))
                },
                next: found.count > limit ? shown.last.map { Cursor(at: $0.updatedAt, id: $0.id).text } : nil)
        }
    }

    /// A sheet of the actor's territory, with its contacts.
    public func lireFicheTerritoire(_ id: String, by caller: Caller) async throws -> FicheTerritoire {
        try await look("lire-fiche", on: "suivi/cas", by: caller) { act in
            let record = try act.casDuTerritoire(id)
            try act.trace(record)
            return try act.ficheTerritoire(record)
        }
    }

    /// The platform completed the sheet.
    public func completerFiche(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> FicheTerritoire {
        try await changer("completer-fiche", .completer, id, revision, key, caller)
    }

    /// Entrusts the sheet and its contacts to the regional agency, which is told by ordinary mail.
    public func escaladerFiche(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> FicheTerritoire {
        try await changer("escalader-fiche", .escalader, id, revision, key, caller)
    }

    public func cloreFiche(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> FicheTerritoire {
        try await changer("clore-fiche", .clore, id, revision, key, caller)
    }

    private func changer(_ name: String, _ event: EvenementCas, _ id: String, _ revision: Int?, _ key: String?, _ caller: Caller) async throws -> FicheTerritoire {
        try await act(name, on: "suivi/cas", by: caller) { act in
            let kept = try act.onceFiche(key, id) {
                var record = try act.casDuTerritoire(id, hold: true, [.plateforme])
                try act.require(revision, of: record.revision)
                try act.apply(event, to: &record, act.parametresOuverts(record.epidemic))
                return record.id
            }
            let record = try act.casDuTerritoire(kept)
            try act.trace(record)
            return try act.ficheTerritoire(record)
        }
    }
}

extension Act {
    func ficheTerritoire(_ record: CasRecord) throws -> FicheTerritoire {
        let parametres = try parametres(record.epidemic)
        func may(_ event: EvenementCas) -> Bool {
            var trial = record.vie
            return (try? trial.apply(event, at: now, parametres.delais)) != nil && missions(record.epidemic).contains(.plateforme)
        }
        return FicheTerritoire(
            fiche: try fiche(record), alerte: try Envois(session).alert(ofCase: record.id)?.state, alertePossible: parametres.courrielAgence?[record.department] != nil,
            peutCompleter: may(.completer), peutEscalader: may(.escalader), peutClore: may(.clore),
            peutSaisir: record.vie.etat.estActif && missions(record.epidemic).contains(record.vie.etat.missionQuiSaisit) && parametres.refus(le: today) == nil)
    }

    /// Tells the agency by ordinary mail that a sheet awaits it: its number, and nothing else.
    func alerterAgence(_ cas: CasRecord, _ parametres: Parametres) throws {
        guard let address = parametres.courrielAgence?[cas.department] else { return }
        let mail = MessageSuivi(
            to: address, subject: "Fiche \(cas.number)",
            text: "La fiche \(cas.number) vous est confiée. Elle vous attend au guichet.")
        let id = desk.chance.identifier()
        try Envois(session).insert(
            id: id, epidemic: cas.epidemic, channel: "courriel", template: "alerte-agence", contact: nil, caseID: cas.id,
            payload: try mail.sealed(.cas, id, cas.epidemic, cas.collected, desk.clesSuivi), at: at, collected: cas.collected)
    }
}
