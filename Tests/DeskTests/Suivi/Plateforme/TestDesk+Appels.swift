import ContactTracing
import Core
import Foundation
import Store
import TestSupport

@testable import Desk

/// Cases and contacts put straight into the tables, as a validated sheet leaves them.
extension TestDesk {
    static let epidemic = "exercice-2026"
    /// A name nobody may hear without consent.
    static let canary = "ZZQXINDEX"

    /// One contact as a test wants it.
    struct Wanted: Sendable {
        var name = "Martin"
        var first = "Lou"
        var born: LocalDate? = LocalDate(year: 1980, month: 4, day: 12)
        var phone: String? = "06 39 98 00 01"
        var roof = false
        var nir: NIR?
        var department = "96"
    }

    /// A validated case with its contacts in the queue, registered now.
    /// - Returns: the case and its contacts, in the order wanted.
    func chain(_ contacts: [Wanted], consent: Bool = false) async throws -> (cas: String, contacts: [String]) {
        let doctor = try await caller(.drLeclerc)
        let (desk, now) = (desk, clock.now)
        return try await database.write { session in
            let act = Act("essai", session: session, desk: desk, caller: doctor, now: now)
            let parametres = try act.parametres(Self.epidemic)
            var cas = CasRecord(
                id: desk.chance.identifier(), epidemic: Self.epidemic, number: NumeroFiche.make("F", desk.chance), state: EtatCas.suspect.rawValue,
                doctor: doctor.actor.principal, department: contacts.first?.department ?? "96", data: [], collected: act.today.epochDay, at: act.at)
            cas.onset = act.today.adding(days: -2).epochDay
            cas.consent = consent
            try act.keep(
                DonneesCas(personne: PersonneSuivie(nom: Self.canary, prenom: "Ondine", telephone: "06 39 98 77 77"), symptomes: "fièvre et toux"), in: &cas)
            try CasIndex(session).insert(cas)
            var ids: [String] = []
            for wanted in contacts {
                guard let department = Departement(wanted.department) else { continue }
                let record = try act.nouveauContact(
                    DonneesContact(
                        personne: PersonneSuivie(nir: wanted.nir, nom: wanted.name, prenom: wanted.first, dateNaissance: wanted.born, telephone: wanted.phone),
                        exposition: Exposition(
                            memeFoyer: wanted.roof, minutes: 30, rapproche: true, protege: false, dernierJour: act.today.adding(days: -1)),
                        lien: "cousin de \(Self.canary)"),
                    of: cas, departement: department, parametres)
                try Contacts(session).insert(record)
                ids.append(record.id)
            }
            try act.apply(.resultatPositif(le: now), to: &cas, parametres)
            try act.apply(.valider, to: &cas, parametres)
            return (cas.id, ids)
        }
    }

    /// Contacts of different people, each a household of one.
    func strangers(_ count: Int) async throws -> [String] {
        try await chain((0..<count).map { Wanted(name: "Contact\($0)", phone: "06 39 98 \(String(1000 + $0).prefix(2)) \(String(1000 + $0).suffix(2))") }).contacts
    }

    func next(_ caller: Caller, departement: String? = nil) async throws -> String? {
        try await desk.appelerSuivant(Self.epidemic, departement: departement, by: caller)
    }

    func contact(_ id: String) async throws -> ContactRecord {
        try await database.read { try Contacts($0).find(id) ?? { throw DeskRefusal.notFound }() }
    }

    /// Changes the parameters of the epidemic, as another version of them.
    func parametres(_ change: @escaping @Sendable (inout Parametres) -> Void) async throws {
        let now = clock.now
        try await database.write { session in
            guard let record = try Epidemies(session).inForce(Self.epidemic, on: now.date(in: .paris).date.epochDay) else { throw DeskRefusal.notFound }
            var parametres = try JSONDecoder().decode(Parametres.self, from: Data(record.parameters.utf8))
            parametres.version += 1
            change(&parametres)
            try Epidemies(session).insert(
                .init(
                    code: parametres.code, version: parametres.version, from: record.from,
                    parameters: String(decoding: try JSONEncoder().encode(parametres), as: UTF8.self), author: "essai", createdAt: now.millisecondsSince1970))
        }
    }

    /// The token of the latest invitation, read from the message that left.
    var latestToken: String? { messages.all.last?.text.components(separatedBy: "/declaration/").last.map { String($0.prefix(43)) } }
}
