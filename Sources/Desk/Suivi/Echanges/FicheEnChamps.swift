import ContactTracing
import Core
import Foundation
import Store

/// A sheet as named values and sets, which is what merging works on, and back. Every column that says something of the
/// person or of what was done is there; the number, the day of collection and the revision stay the sheet's own.
enum FicheEnChamps {
    static func fields(_ donnees: some Encodable) throws -> [String: JSONValue] {
        let json = try JSONReader.read(Array(JSONEncoder().encode(donnees)))
        var fields: [String: JSONValue] = [:]
        for (name, value) in json.object ?? [:] {
            if name == "personne" || name == "exposition" || name == "autres" {
                for (inner, value) in value.object ?? [:] { fields["donnees.\(name).\(inner)"] = value }
            } else {
                fields["donnees.\(name)"] = value
            }
        }
        return fields
    }

    static func donnees<Donnees: Decodable>(_: Donnees.Type, _ fields: [String: JSONValue]) throws -> Donnees {
        var top: [String: JSONValue] = [:]
        var inner: [String: [String: JSONValue]] = ["personne": [:], "autres": [:]]
        for (name, value) in fields where name.hasPrefix("donnees.") {
            let parts = name.split(separator: ".", maxSplits: 2).map(String.init)
            if parts.count == 3 { inner[parts[1], default: [:]][parts[2]] = value } else { top[parts[1]] = value }
        }
        for (name, members) in inner { top[name] = .object(members) }
        return try JSONDecoder().decode(Donnees.self, from: Data(JSONWriter.write(.object(top))))
    }

    // MARK: Cases

    static func fiche(_ r: CasRecord, _ donnees: DonneesCas, _ attached: [String: Set<String>]) throws -> FicheFusionnable {
        var f = try fields(donnees)
        f["reference"] = text(r.reference)
        f["etat"] = .string(r.state)
        f["medecin"] = text(r.doctor)
        f["patient"] = text(r.patient)
        f["departement"] = .string(r.department)
        f["accord"] = .bool(r.consent)
        f["accordLe"] = number(r.consentAt)
        f["symptomesLe"] = day(r.onset)
        f["prelevementLe"] = day(r.sampled)
        f["confirmeLe"] = day(r.confirmed)
        f["positifLe"] = number(r.positiveAt)
        f["echeanceValidation"] = number(r.validationDue)
        f["valideLe"] = number(r.validatedAt)
        f["annonce"] = text(r.announced)
        f["foyer"] = text(r.household)
        f["collectivite"] = .bool(r.isCollective)
        f["contactsDeclares"] = r.declaredContacts.map(JSONValue.int)
        f["sourceContact"] = text(r.sourceContact)
        f["lot"] = text(r.batch)
        return FicheFusionnable(id: r.id, champs: f.compactMapValues { $0 }, attaches: attached)
    }

    static func put(_ f: [String: JSONValue], in r: inout CasRecord) throws -> DonneesCas {
        r.reference = f["reference"]?.string
        r.state = f["etat"]?.string ?? r.state
        r.doctor = f["medecin"]?.string
        r.patient = f["patient"]?.string
        r.department = f["departement"]?.string ?? r.department
        r.consent = f["accord"]?.bool ?? false
        r.consentAt = f["accordLe"]?.int.map(Int64.init)
        r.onset = f["symptomesLe"]?.int
        r.sampled = f["prelevementLe"]?.int
        r.confirmed = f["confirmeLe"]?.int
        r.positiveAt = f["positifLe"]?.int.map(Int64.init)
        r.validationDue = f["echeanceValidation"]?.int.map(Int64.init)
        r.validatedAt = f["valideLe"]?.int.map(Int64.init)
        r.announced = f["annonce"]?.string
        r.household = f["foyer"]?.string
        r.declaredContacts = f["contactsDeclares"]?.int
        r.sourceContact = f["sourceContact"]?.string
        r.batch = f["lot"]?.string
        let donnees = try donnees(DonneesCas.self, f)
        r.isCollective = f["collectivite"]?.bool ?? false
        return donnees
    }

    // MARK: Contacts

    static func fiche(_ r: ContactRecord, _ donnees: DonneesContact, _ attached: [String: Set<String>]) throws -> FicheFusionnable {
        var f = try fields(donnees)
        f["cas"] = .string(r.caseID)
        f["etat"] = .string(r.state)
        f["file"] = .string(r.queue)
        f["departement"] = .string(r.department)
        f["foyer"] = text(r.household)
        f["raison"] = .string(r.reason)
        f["enregistreLe"] = number(r.registeredAt)
        f["echeanceAppel"] = number(r.callDue)
        f["prochainEssai"] = number(r.nextAttempt)
        f["essais"] = .int(r.attempts)
        f["jointLe"] = number(r.reachedAt)
        f["testeLe"] = day(r.testedOn)
        f["droitsJusquau"] = day(r.rightsUntil)
        f["masques"] = .bool(r.masksDelivered)
        f["besoinSocial"] = .bool(r.socialNeed)
        f["arret"] = text(r.leave)
        f["casDevenu"] = text(r.becameCase)
        f["lot"] = text(r.batch)
        return FicheFusionnable(id: r.id, champs: f.compactMapValues { $0 }, attaches: attached)
    }

    static func put(_ f: [String: JSONValue], in r: inout ContactRecord) throws -> DonneesContact {
        r.state = f["etat"]?.string ?? r.state
        r.queue = f["file"]?.string ?? r.queue
        r.department = f["departement"]?.string ?? r.department
        r.household = f["foyer"]?.string
        r.registeredAt = f["enregistreLe"]?.int.map(Int64.init)
        r.callDue = f["echeanceAppel"]?.int.map(Int64.init)
        r.nextAttempt = f["prochainEssai"]?.int.map(Int64.init)
        r.attempts = f["essais"]?.int ?? 0
        r.reachedAt = f["jointLe"]?.int.map(Int64.init)
        r.testedOn = f["testeLe"]?.int
        r.socialNeed = f["besoinSocial"]?.bool ?? false
        r.leave = f["arret"]?.string
        r.becameCase = f["casDevenu"]?.string
        r.batch = f["lot"]?.string
        return try donnees(DonneesContact.self, f)
    }

    private static func text(_ value: String?) -> JSONValue? { value.map(JSONValue.string) }
    private static func number(_ value: Int64?) -> JSONValue? { value.map { .int(Int($0)) } }
    private static func day(_ value: Int?) -> JSONValue? { value.map(JSONValue.int) }
}
