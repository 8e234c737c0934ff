import Certificats
import Core
import Desk

/// Where the question that parts near answers is; null when the first stands out.
enum CertificatsQuestion {
    static func address(after found: [Recherche.Trouvaille], _ base: String) -> JSONValue {
        Question.pour(found).map { .string("\(base)/api/v1/certificats/questions/\($0.id)") } ?? .null
    }
}

extension Recherche.Trouvaille {
    func json(_ base: String) -> JSONValue {
        var members = reponse.members(base)
        members["raison"] = .string(raison)
        return .object(members)
    }
}

extension Reponse {
    /// One answer: the rule, its version and its dates, in a few members; every version of the rule too when `whole`.
    func members(_ base: String, whole: Bool = false) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "id": .string("\(regle.id)-\(numero)"), "regle": .string(regle.id), "version": .int(numero), "date": .string(date.iso), "enVigueur": .bool(enVigueur),
            "domaine": .string(regle.domaine.rawValue), "situation": .string(regle.situation), "demandeur": .string(regle.demandeur),
            "adresse": .string(base + adresse),
        ].merging(version.members) { first, _ in first }
        if regle.id == "C13" {
            members["disciplines"] = .array(
                disciplines.map {
                    [
                        "nom": .string($0.nom), "du": .string($0.du.iso), "au": $0.au.map { .string($0.iso) } ?? .null,
                        "competitionSeulement": $0.competitionSeulement.map(JSONValue.bool) ?? .null, "certitude": .string($0.certitude.rawValue),
                    ]
                })
        }
        switch Etablir.pour(regle) {
        case .teleservice(let code, let genre): members["etablir"] = ["teleservice": .string(code), "genre": genre.map(JSONValue.string) ?? .null]
        case .ailleurs(let words): members["etablir"] = ["ailleurs": .string(words)]
        case nil: break
        }
        if whole {
            members["raison"] = .string(enVigueur ? "Règle lue à sa date." : "La règle ne disait rien à cette date : sa version la plus proche est donnée.")
            members["versions"] = .array(
                regle.versions.enumerated().map { index, version in .object(version.members.merging(["version": .int(index + 1)]) { first, _ in first }) })
        }
        return members
    }
}

extension VersionRegle {
    var members: [String: JSONValue] {
        func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
        return [
            "requis": .string(requis.rawValue), "libelle": .string(requis.libelle), "reponse": .string(reponse), "condition": optional(condition),
            "document": optional(document), "validite": optional(validite), "texte": optional(texte), "parQui": .string(parQui.libelle), "frais": .string(frais.libelle),
            "aFaire": .string(aFaire), "du": optional(du?.iso), "au": optional(au?.iso), "certitude": .string(certitude.rawValue),
            "reserves": .array(reserves.map(JSONValue.string)), "positions": .array(positions.map { ["source": .string($0.source), "dit": .string($0.dit)] }),
            "source": .string(source), "revueLe": .string(revueLe.iso),
        ]
    }
}

extension FaitRegle {
    var json: JSONValue {
        var members: [String: JSONValue] = ["le": .string(le.iso), "pourquoi": .string(pourquoi), "source": .string(source), "du": du.map { .string($0.iso) } ?? .null]
        switch quoi {
        case .livree: members["quoi"] = "livree"
        case .relue: members["quoi"] = "relue"
        case .changee(let number): (members["quoi"], members["version"]) = ("changee", .int(number))
        }
        return .object(members)
    }
}

extension Question {
    var json: JSONValue {
        [
            "question": .string(id), "texte": .string(texte),
            "choix": .array(
                choix.map { choice in
                    switch choice.suite {
                    case .regle(let rule): ["libelle": .string(choice.libelle), "regle": .string(rule), "question": .null]
                    case .question(let next): ["libelle": .string(choice.libelle), "regle": .null, "question": .string(next)]
                    }
                }),
        ]
    }
}

extension LettreCertificat {
    var json: JSONValue {
        [
            "regle": .string(lettre.reponse.regle.id), "version": .int(lettre.reponse.numero), "objet": .string(lettre.objet),
            "expediteur": .array(expediteur.map(JSONValue.string)), "paragraphes": .array(lettre.paragraphes.map(JSONValue.string)),
            "signature": signature.map { .string($0.name) } ?? .null, "fait": .string(jour.iso), "mention": .string(lettre.mention),
        ]
    }
}
