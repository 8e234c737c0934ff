import Core
import Desk
import HTTPTypes
import Recensement

extension Exchange {
    static let clesReponse = [
        "accueille", "orientation3646", "telephone", "courriel", "adresseWeb", "plages", "teleconsultation", "creneauxDediesPossibles", "souhaiteRegroupement",
        "surDemandeMedecin", "domicile", "assisteTeleconsultation", "telesoin", "creneauxSpecifiques", "partage",
    ]

    /// The answers of a census as a program sends them. What is left out is « no », consent first of all.
    func saisieRecensement() async throws -> SaisieRecensement {
        let members = try await json(among: Self.clesReponse)
        var typed = SaisieRecensement()
        typed.accueille = try list(members, "accueille")
        typed.teleconsultation = try list(members, "teleconsultation")
        (typed.telephone, typed.courriel, typed.adresseWeb) = (try words(members, "telephone"), try words(members, "courriel"), try words(members, "adresseWeb"))
        func yes(_ key: String) throws -> Bool { members[key] == nil || members[key] == .null ? false : try truth(members, key) }
        (typed.orientation3646, typed.partage) = (try yes("orientation3646"), try yes("partage"))
        (typed.creneauxDediesPossibles, typed.souhaiteRegroupement) = (try yes("creneauxDediesPossibles"), try yes("souhaiteRegroupement"))
        (typed.surDemandeMedecin, typed.domicile, typed.assisteTeleconsultation) = (try yes("surDemandeMedecin"), try yes("domicile"), try yes("assisteTeleconsultation"))
        (typed.telesoin, typed.creneauxSpecifiques) = (try yes("telesoin"), try yes("creneauxSpecifiques"))
        typed.horaires = try slots(members)
        return typed
    }

    private func list(_ members: [String: JSONValue], _ key: String) throws -> [String] {
        guard let value = members[key], value != .null else { return [] }
        guard case .array(let items) = value, items.count <= 10, items.allSatisfy({ $0.string != nil }) else {
            throw DeskRefusal.invalid([Anomaly(field: key, code: "type.liste", message: "« \(key) » doit être une liste de textes.")])
        }
        return items.compactMap(\.string)
    }

    /// `[{"jour": "lundi", "debut": "09:00", "fin": "10:30"}]`
    private func slots(_ members: [String: JSONValue]) throws -> [Weekday: String] {
        guard let value = members["plages"], value != .null else { return [:] }
        func bad(_ index: Int) -> DeskRefusal {
            .invalid([Anomaly(field: "plages.\(index)", code: "plage", message: "Chaque plage a « jour » (lundi…), « debut » et « fin » (09:00), dans l’ordre.")])
        }
        guard case .array(let items) = value, items.count <= ReponseRecensement.plagesAuPlus else { throw bad(0) }
        var found: [Weekday: [PlageHoraire]] = [:]
        for (index, item) in items.enumerated() {
            guard let one = item.object, Set(one.keys).isSubset(of: ["jour", "debut", "fin"]), let day = Weekday.allCases.first(where: { $0.libelle == one["jour"]?.string }),
                let start = one["debut"]?.string.flatMap(PlageHoraire.minutes), let end = one["fin"]?.string.flatMap(PlageHoraire.minutes),
                let plage = PlageHoraire(jour: day, debut: start, fin: end)
            else { throw bad(index) }
            found[day, default: []].append(plage)
        }
        return found.mapValues(PlageHoraire.ecrire)
    }
}
