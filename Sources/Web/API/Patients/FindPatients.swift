import Core
import Desk
import HTTPTypes

/// `POST /api/v1/patients/recherche`: a POST, so that neither NIR nor name is ever in an address.
enum FindPatients {
    static let route = Route.api(
        .post, "/api/v1/patients/recherche", .care,
        Operation("chercherPatients", "Cherche un assuré par NIR, ou par nom et date de naissance.", body: "RecherchePatient", answer: "Patients", refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "nir", "nom", "dateNaissance")
        let matches = try await exchange.desk.findPatients(query(members, exchange), by: exchange.caller())
        return .json(["patients": .array(matches.map { match in
            var patient = match.patient.json.object ?? [:]
            patient["score"] = .int(match.score)
            return .object(patient)
        })])
    }

    private static func query(_ members: [String: JSONValue], _ exchange: Exchange) throws -> PatientQuery {
        let (nir, name, birth) = (try exchange.words(members, "nir"), try exchange.words(members, "nom"), try exchange.words(members, "dateNaissance"))
        return try PatientQuery(nir: nir, name: name, birthDate: birth)
    }
}

extension PatientQuery {
    /// What someone typed in the search boxes: a NIR, or names and a birth date.
    init(nir: String?, name: String?, birthDate: String?) throws {
        if let nir, !nir.trimmingBlanks.isEmpty {
            self = .nir(try NIR.read(nir, field: "nir"))
            return
        }
        var anomalies: [Anomaly] = []
        var words: String?
        do throws(FieldFault) {
            words = try PlainText.clean(name ?? "")
            if words?.isEmpty ?? true { throw FieldFault("requis", "manque. Tapez le nom et le prénom, dans l’ordre que vous voulez, ou cherchez par NIR.") }
            if (words ?? "").count > 120 { throw FieldFault("longueur", "dépasse 120 caractères.") }
        } catch { anomalies.append(Anomaly(field: "nom", code: error.code, message: "« Nom et prénom » \(error.message)")) }
        var date: LocalDate?
        do throws(FieldFault) {
            let text = (birthDate ?? "").trimmingBlanks
            if text.isEmpty { throw FieldFault("requis", "manque. Par exemple : 12/03/1985.") }
            date = try LocalDate.read(.string(text))
        } catch { anomalies.append(Anomaly(field: "dateNaissance", code: error.code, message: "« Date de naissance » \(error.message)")) }
        guard let words, let date, anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        self = .traits(name: words, birthDate: date)
    }
}
