public import ContactTracing
public import Core
import Store

/// A call that follows somebody's isolation, with what is needed to make it.
public struct AppelIsolement: Sendable, Hashable {
    public let id: String
    /// The case or the contact who isolates.
    public let cas: String?
    public let contact: String?
    public let numero: String
    public let personne: PersonneSuivie
    public let departement: String
    public let prevuLe: LocalDate
    /// « jour 5 » of the isolation, from its first day.
    public let jour: Int
    /// Last day of the isolation.
    public let finLe: LocalDate
    public let faitLe: Instant?
    public let issue: IssueSuivi?
    /// What was known of the symptoms and noted along the calls.
    public let symptomes: String?
    public let note: String?
}

extension Act {
    func appel(_ r: Isolements.Record, cas: CasRecord? = nil) throws -> AppelIsolement {
        let parametres = try parametres(r.epidemic)
        if let id = r.contact {
            guard let contact = try Contacts(session).find(id) else { throw DeskRefusal.notFound }
            let data = try coffre(r.epidemic).open(contact)
            return make(r, contact.number, data.personne, from: contact.lastDay ?? contact.collected, nil, data.note, parametres)
        }
        guard let cas = try cas ?? r.caseID.flatMap({ try CasIndex(session).find($0) }) else { throw DeskRefusal.notFound }
        let data = try coffre(r.epidemic).open(cas)
        return make(r, cas.number, data.personne, from: cas.onset ?? cas.sampled ?? cas.confirmed ?? cas.collected, data.symptomes, data.note, parametres)
    }

    private func make(
        _ r: Isolements.Record, _ number: String, _ personne: PersonneSuivie, from first: Int, _ symptoms: String?, _ note: String?, _ parametres: Parametres
    ) -> AppelIsolement {
        AppelIsolement(
            id: r.id, cas: r.caseID, contact: r.contact, numero: number, personne: personne, departement: r.department,
            prevuLe: LocalDate(epochDay: r.planned), jour: r.planned - first, finLe: LocalDate(epochDay: first).adding(days: parametres.delais.isolementJours),
            faitLe: r.doneAt.map(Instant.init(millisecondsSince1970:)), issue: r.outcome.flatMap(IssueSuivi.init(rawValue:)), symptomes: symptoms, note: note)
    }

    /// Notes a look at whoever the call is for.
    func trace(_ r: Isolements.Record) throws {
        if let id = r.caseID, let cas = try CasIndex(session).find(id) { return try trace(cas) }
        if let id = r.contact, let contact = try Contacts(session).find(id) { return try trace(contact) }
        throw DeskRefusal.notFound
    }

    /// A planned call of the actor's territory.
    func appelDuTerritoire(_ id: String, hold: Bool = false) throws -> Isolements.Record {
        guard let record = try hold ? Isolements(session).hold(id) : AppelsIsolement(session).find(id),
            try perimetre(record.epidemic, [.agence, .sousTraitant]).holds(record.department)
        else { throw DeskRefusal.notFound }
        return record
    }
}
