import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/appels/{id}`
enum ReadFicheAppel {
    static let route = Route.api(
        .get, "/api/v1/suivi/appels/{id}", .tracingPlatform,
        Operation("lireFicheAppel", "La fiche d’appel d’un contact : le script, ses droits, les essais, le foyer.", answer: "FicheAppel", refusals: [404])
    ) { exchange in
        .fiche(try await exchange.desk.lireFicheAppel(exchange.part("id"), by: exchange.caller()))
    }
}

extension FicheAppel {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(contact.id), "numero": .string(contact.numero), "cas": .string(numeroCas), "etat": .string(contact.etat.rawValue),
            "etatLibelle": .string(contact.etat.libelle), "file": .string(contact.file), "departement": .string(contact.departement),
            "revision": .int(contact.revision), "essais": .int(contact.essais), "code": .string(code), "finIsolement": .string(finIsolement.iso),
            "jourDuTest": .string(jourDuTest.iso), "droitTest": .bool(droitTest), "droitMasques": .bool(droitMasques), "prisAilleurs": .bool(prisAilleurs),
            "ouverte": .bool(estOuverte), "personne": contact.donnees.personne.contactJSON,
            "script": .array(script.etapes.map(\.json)),
            "tentatives": .array(tentatives.map { ["le": .string($0.le.iso), "par": .string($0.par), "issue": .string($0.issue.rawValue)] }),
            "foyer": .array(foyer.map { ["id": .string($0.id), "nom": .string($0.donnees.personne.displayName), "etat": .string($0.etat.rawValue)] }),
            "effacementLe": .string(contact.effacementLe.iso),
        ]
        members["echeanceAppel"] = contact.echeanceAppel.map { .string($0.iso) }
        members["prochainEssai"] = contact.prochainEssai.map { .string($0.iso) }
        members["jointLe"] = contact.jointLe.map { .string($0.iso) }
        members["symptomesLe"] = contact.donnees.symptomesLe.map { .string($0.iso) }
        members["medecinResultat"] = (contact.donnees.medecinResultat ?? medecinPropose).map(JSONValue.string)
        members["besoinSocial"] = contact.donnees.besoinSocial.map(JSONValue.string)
        members["arret"] = arret?.json
        members["priseJusqua"] = priseJusqua.map { .string($0.iso) }
        members["annulableJusqua"] = annulableJusqua.map { .string($0.iso) }
        members["lien"] = lien.map { ["envoyeLe": .string($0.envoyeLe.iso), "expireLe": .string($0.expireLe.iso), "ouvert": .bool($0.estOuvert)] }
        return .object(members)
    }
}

extension PersonneSuivie {
    /// Without the NIR: nobody on the phone needs it.
    var contactJSON: JSONValue {
        var members: [String: JSONValue] = ["nom": .string(nom), "prenom": .string(prenom), "mobile": .bool(aUnMobile)]
        members["dateNaissance"] = dateNaissance.map { .string($0.iso) }
        members["telephone"] = telephone.map(JSONValue.string)
        members["courriel"] = courriel.map(JSONValue.string)
        members["adresse"] = adresse.map(JSONValue.string)
        members["codePostal"] = codePostal.map { .string($0.digits) }
        members["commune"] = commune.map(JSONValue.string)
        return .object(members)
    }
}
