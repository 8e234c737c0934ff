import Core
import Desk
import HTTPTypes

/// `POST /api/v1/patients/recherche`: a POST, so that neither NIR nor name is ever in an address.
enum FindPatients {
    static let route = Route.api(
        .post, "/api/v1/patients/recherche", .care,
        Operation(
            "chercherPatients", "Cherche un assuré par NIR, par nom et date de naissance, par étiquette INS (caractères du datamatrix) ou par code de son application.",
            body: "RecherchePatient", answer: "Patients", refusals: [415, 422, 429])
    ) { exchange in
        let members = try await exchange.json(keys: "nir", "nom", "dateNaissance", "etiquette", "code")
        func words(_ name: String) throws -> String { try exchange.words(members, name) ?? "" }
        let query = try await exchange.patientQuery(
            PatientWords(nir: words("nir"), name: words("nom"), birthDate: words("dateNaissance"), label: words("etiquette"), code: words("code")))
        let matches = try await exchange.desk.findPatients(query, by: exchange.caller())
        var answer: [String: JSONValue] = ["patients": .array(matches.map(\.json))]
        if case .lue(let read) = query { answer["lecture"] = read.json }
        return .json(.object(answer))
    }
}

/// `POST /api/v1/patients/recherche/etiquette`: the same, from a picture of a label.
enum FindPatientsByPicture {
    static let route = Route.api(
        .post, "/api/v1/patients/recherche/etiquette", .care,
        Operation("lirePhotoEtiquette", "Lit une étiquette INS sur une image PNG ou JPEG (multipart/form-data, partie image), et cherche le patient.", answer: "Patients", refusals: [413, 415, 422, 503])
    ) { exchange in
        let read = try await exchange.desk.readLabelPicture(exchange.upload().file("image"), by: exchange.caller())
        let matches = try await exchange.desk.findPatients(.lue(read), by: exchange.caller())
        return .json(["patients": .array(matches.map(\.json)), "lecture": read.json])
    }
}

extension PatientMatch {
    var json: JSONValue {
        var members = patient.json.object ?? [:]
        members["score"] = .int(score)
        members["traits"] = traits.json
        members["statut"] = .string(fiabilite.statut.rawValue)
        members["attributs"] = .array(fiabilite.attributs.map(\.rawValue).sorted().map(JSONValue.string))
        members["ecarts"] = .array(ecarts.map { .string($0.rawValue) })
        return .object(members)
    }
}

extension IdentiteLue {
    var json: JSONValue {
        ["source": .string(source.rawValue), "traits": traits.json, "avis": .array(avis.map(JSONValue.string))]
    }
}

extension TraitsStricts {
    var json: JSONValue {
        [
            "nomNaissance": .string(nomNaissance), "prenoms": .array(prenoms.map(JSONValue.string)), "dateNaissance": .string(dateNaissance.iso),
            "sexe": .string(sexe.rawValue), "lieuNaissance": lieuNaissance.isEmpty ? .null : .string(lieuNaissance),
        ]
    }
}
