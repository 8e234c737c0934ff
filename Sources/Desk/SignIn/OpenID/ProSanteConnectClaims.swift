import Core
import Foundation

/// What Pro Santé Connect says of a person, read permissively: most of its fields are empty texts, and one
/// person has several situations of practice, sometimes with the same profession and category.
struct ProSanteConnectClaims {
    struct Place {
        /// The same situation at the next sign-in, by everything that tells it apart.
        let key: String
        let label: String
        let mode: String
        let specialty: String?
        let address: Adresse?
        let telephone: String?
    }

    /// National identifier, opaque text.
    let identifier: String
    let name: String
    let profession: Profession
    let places: [Place]

    /// - Throws: when the person has no situation of practice that the desk can serve.
    init(_ claims: JSONValue) throws {
        guard let identifier = Self.text(claims["SubjectNameID"]) ?? Self.text(claims["preferred_username"]) else {
            throw SignInRefusal("identifiant-absent", "Le service d’identité n’a pas transmis votre identifiant national. Prévenez l’assistance.")
        }
        let practices = claims["SubjectRefPro"]?["exercices"]?.array ?? []
        // The desk acts under one profession at a time: the first that it knows.
        guard let first = practices.compactMap(Self.profession).first else {
            throw SignInRefusal(
                "sans-exercice", "Votre identité est reconnue, mais aucune situation d’exercice n’y est rattachée. Vérifiez votre inscription au répertoire des professionnels (RPPS).")
        }
        self.identifier = identifier
        profession = first
        let own = practices.filter { Self.profession($0) == first }
        name = Self.name(claims, own.first)
        places = own.enumerated().flatMap { Self.places($1, at: $0) }
    }

    private static func profession(_ practice: JSONValue) -> Profession? {
        text(practice["codeProfession"]).flatMap { Profession(rawValue: $0) }
    }

    private static func name(_ claims: JSONValue, _ practice: JSONValue?) -> String {
        let family = text(practice?["nomDexercice"]) ?? text(claims["family_name"]) ?? ""
        let given = text(practice?["prenomDexercice"]) ?? text(claims["given_name"]) ?? ""
        let title = profession(practice ?? .null) == .medecin ? "Dr " : ""
        return (title + [given, family.uppercased()].filter { !$0.isEmpty }.joined(separator: " ")).trimmingBlanks
    }

    /// One place for each activity; a practice without any still lets the person work.
    private static func places(_ practice: JSONValue, at index: Int) -> [Place] {
        let specialty = text(practice["codeSavoirFaire"]).map(SavoirFaire.libelle)
        let activities = practice["activities"]?.array ?? []
        guard !activities.isEmpty else {
            return [Place(key: "\(index)", label: "Exercice sans lieu déclaré", mode: "", specialty: specialty, address: nil, telephone: nil)]
        }
        return activities.enumerated().map { position, activity in
            let name = text(activity["raisonSocialeSite"]) ?? text(activity["enseigneCommercialeSite"]) ?? "Lieu d’exercice"
            let structure = text(activity["identifiantTechniqueDeLaStructure"]) ?? text(activity["numeroFinessSite"]) ?? text(activity["numeroSiretSite"])
            let address = address(activity)
            return Place(
                key: [String(index), structure ?? name, text(activity["codePostal"]) ?? "", structure == nil ? String(position) : ""].joined(separator: "|"),
                label: name, mode: text(activity["codeModeExercice"]) ?? "", specialty: specialty, address: address,
                telephone: text(activity["telephone"]))
        }
    }

    private static func address(_ activity: JSONValue) -> Adresse? {
        guard let code = text(activity["codePostal"]).flatMap({ try? CodePostal($0) }) else { return nil }
        let street = ["numeroVoie", "indiceRepetitionVoie", "codeTypeDeVoie", "libelleVoie"].compactMap { text(activity[$0]) }.joined(separator: " ")
        let lines = [text(activity["complementDestinataire"]), street.isEmpty ? nil : street, text(activity["mentionDistribution"])].compactMap { $0 }
        return Adresse(
            lignes: lines, codePostal: code, commune: text(activity["libelleCommune"]) ?? text(activity["bureauCedex"]) ?? "",
            codeINSEE: text(activity["codeCommune"]))
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let text = value?.string.flatMap({ try? PlainText.clean($0) }), !text.isEmpty else { return nil }
        return text
    }
}
