public import ContactTracing
public import Core

/// A parameter set typed on a page or sent to the API, under flat names: `minutes`, `appelHeures`, `participants`.
extension Parametres {
    public static let nomsSaisis: [String] =
        ["code", "nom", "du", "debut", "fin", "basesLegales", "joursDeSuivi", "epidemiologieJusqua", "ouvreTest", "ouvreMasques", "participants"]
        + ChampParametre.tous.map(\.nom)

    /// The set with what was typed put over it; what was not sent stays as it was.
    /// - Throws: `DeskRefusal.invalid` with everything that could not be read, or that cannot serve.
    public func avec(_ saisie: JSONValue) throws -> Parametres {
        var lecture = LectureParametres(saisie: saisie, parametres: self)
        lecture.lire()
        let anomalies = lecture.anomalies.isEmpty ? lecture.parametres.anomalies : lecture.anomalies
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return lecture.parametres
    }

    /// As the boxes of the form hold it.
    public var saisie: JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(code), "nom": .string(nom), "du": .string(du.iso), "debut": .string(debut.iso), "fin": .string(fin.iso),
            "basesLegales": .array(basesLegales.map { ["reference": .string($0.reference), "dit": .string($0.dit), "confirme": .bool($0.confirme)] }),
            "joursDeSuivi": .array(delais.joursDeSuivi.map(JSONValue.int)),
            "epidemiologieJusqua": conservation.epidemiologieJusqua.map { .string($0.iso) } ?? .null,
            "ouvreTest": .bool(ouvreTest), "ouvreMasques": .bool(ouvreMasques),
            "participants": .array(Participant.allCases.filter(participants.contains).map { .string($0.rawValue) }),
        ]
        for champ in ChampParametre.tous { members[champ.nom] = .int(champ.valeur(self)) }
        return .object(members)
    }
}

/// Reads every field, and says everything that is wrong at once.
private struct LectureParametres {
    let saisie: JSONValue
    var parametres: Parametres
    var anomalies: [Anomaly] = []

    mutating func lire() {
        if let value = read(String.self, "code", "Code") { parametres.code = value }
        if let value = read(String.self, "nom", "Nom") { parametres.nom = value }
        if let value = read(LocalDate.self, "du", "Premier jour de cette version") { parametres.du = value }
        if let value = read(LocalDate.self, "debut", "Premier jour") { parametres.debut = value }
        if let value = read(LocalDate.self, "fin", "Dernier jour") { parametres.fin = value }
        for champ in ChampParametre.tous { if let value = read(Int.self, champ.nom, champ.libelle) { champ.met(&parametres, value) } }
        if let value = read(Bool.self, "ouvreTest", "Droit à un test") { parametres.ouvreTest = value }
        if let value = read(Bool.self, "ouvreMasques", "Droit à des masques") { parametres.ouvreMasques = value }
        if let sent = saisie["epidemiologieJusqua"] {
            parametres.conservation.epidemiologieJusqua = sent.isBlank ? nil : read(LocalDate.self, "epidemiologieJusqua", "Données pseudonymes jusqu’au")
        }
        lireJours()
        lireBases()
        lireParticipants()
    }

    /// Nil when nothing was sent under that name, or what was sent cannot be read. An empty box is a fault.
    private mutating func read<Value: FieldValue>(_ type: Value.Type, _ name: String, _ label: String) -> Value? {
        guard let raw = saisie[name] else { return nil }
        do throws(FieldFault) {
            guard !raw.isBlank else { throw FieldFault("requis", "manque.") }
            return try Value.read(raw)
        } catch {
            anomalies.append(Anomaly(field: name, code: error.code, message: "« \(label) » \(error.message)"))
            return nil
        }
    }

    /// « 2, 5, 8 », or a list of numbers.
    private mutating func lireJours() {
        guard let raw = saisie["joursDeSuivi"] else { return }
        let values = raw.array ?? (raw.string ?? "").split { !$0.isNumber && $0 != "-" }.map { .string(String($0)) }
        let days = values.compactMap { try? Int.read($0) }
        guard days.count == values.count else {
            anomalies.append(Anomaly(field: "joursDeSuivi", code: "type.entier", message: "« Jours de suivi » : des nombres séparés par des virgules, par exemple 2, 5, 8."))
            return
        }
        parametres.delais.joursDeSuivi = days.sorted()
    }

    private mutating func lireBases() {
        guard let raw = saisie["basesLegales"] else { return }
        var bases: [BaseLegale] = []
        for (index, row) in (raw.array ?? []).enumerated() {
            let texts = [row["reference"], row["dit"]].map { (try? PlainText.clean($0?.string ?? "")) ?? "" }
            if texts.allSatisfy(\.isEmpty) { continue }
            if texts[0].isEmpty { anomalies.append(Anomaly(field: "basesLegales.\(index).reference", code: "requis", message: "« Référence du texte » manque.")) }
            if texts[1].isEmpty { anomalies.append(Anomaly(field: "basesLegales.\(index).dit", code: "requis", message: "« Ce qu’il permet » manque.")) }
            bases.append(BaseLegale(texts[0], dit: texts[1], confirme: row["confirme"].flatMap { try? Bool.read($0) } ?? false))
        }
        parametres.basesLegales = bases
    }

    /// A list of words, or boxes ticked.
    private mutating func lireParticipants() {
        guard let raw = saisie["participants"] else { return }
        let words = raw.array?.compactMap(\.string) ?? (raw.object ?? [:]).filter { (try? Bool.read($0.value)) ?? false }.map(\.key)
        if let unknown = words.first(where: { Participant(rawValue: $0) == nil }) {
            anomalies.append(
                Anomaly(
                    field: "participants", code: "choix",
                    message: "« \(unknown.prefix(40)) » n’est pas un participant. Choisissez parmi : \(Participant.allCases.map(\.rawValue).joined(separator: ", "))."))
        }
        parametres.participants = Set(words.compactMap(Participant.init(rawValue:)))
    }
}
