import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Response {
    /// A sheet with its tag, so that the next change can say what it was made from.
    static func cas(_ fiche: FicheMedecin, content: JSONValue? = nil, status: HTTPResponse.Status = .ok) -> Response {
        var members = fiche.json.object ?? [:]
        members["contenu"] = content
        var response = Response.json(.object(members), status: status)
        response.headers[.eTag] = "\"\(fiche.cas.revision)\""
        if status == .created { response.headers[.location] = "/api/v1/suivi/cas/\(fiche.cas.id)" }
        return response
    }
}

extension FicheMedecin {
    /// Never a NIR: it is written once, and compared.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(cas.id), "epidemie": .string(cas.epidemie), "numero": .string(cas.numero), "etat": .string(cas.etat.rawValue),
            "etatLibelle": .string(cas.etat.libelle), "nom": .string(cas.donnees.personne.displayName), "departement": .string(cas.departement),
            "accord": .bool(cas.accord), "revision": .int(cas.revision), "creeLe": .string(cas.creeLe.iso), "effacementLe": .string(cas.effacementLe.iso),
            "issuDunContact": .bool(cas.sourceContact != nil), "aEnregistrer": .int(aEnregistrer), "nonRetenus": .int(nonRetenus),
            "contacts": .array(lignes.map(\.json)),
        ]
        members["patient"] = patient.map(JSONValue.string)
        members["accordLe"] = accordLe.map { .string($0.iso) }
        members["symptomesLe"] = cas.symptomesLe.map { .string($0.iso) }
        members["prelevementLe"] = cas.prelevementLe.map { .string($0.iso) }
        members["positifLe"] = cas.positifLe.map { .string($0.iso) }
        members["echeanceValidation"] = cas.echeanceValidation.map { .string($0.iso) }
        members["valideLe"] = cas.valideLe.map { .string($0.iso) }
        members["annonce"] = cas.annonce.map(JSONValue.string)
        members["valideeATemps"] = valideeATemps.map(JSONValue.bool)
        return .object(members)
    }
}

extension FicheMedecin.Ligne {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(fiche.id), "numero": .string(fiche.numero), "nom": .string(fiche.donnees.personne.displayName), "etat": .string(fiche.etat.rawValue),
            "etatLibelle": .string(fiche.etat.libelle), "departement": .string(fiche.departement), "estContact": .bool(eligibilite.estContact),
            "raison": .string(eligibilite.raison.rawValue), "phrase": .string(eligibilite.phrase), "file": .string(fiche.file), "revision": .int(fiche.revision),
            "sansTelephone": .bool(fiche.donnees.personne.telephone == nil),
        ]
        members["echeanceAppel"] = fiche.echeanceAppel.map { .string($0.iso) }
        members["cas"] = fiche.casDevenu.map(JSONValue.string)
        return .object(members)
    }
}
