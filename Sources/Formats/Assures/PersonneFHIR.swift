import Core

/// A Patient and its Coverages, put in the cells of the CSV format.
struct PersonneFHIR: Sendable {
    let patient: JSONValue
    var coverages: [JSONValue] = []
    let line: Int

    /// The house's own words for the kinds of cover: HL7's are too few, and no French list is public.
    static let system = "urn:guichet:nature-de-droit"
    private static let rpps = "https://rpps.esante.gouv.fr"

    init(patient: JSONValue, line: Int) { (self.patient, self.line) = (patient, line) }

    var organismes: [CodeOrganisme] { coverages.compactMap { Self.payor($0) }.compactMap { try? CodeOrganisme($0) } }

    var cells: [String] {
        var cells = [String](repeating: "", count: ColonneAssures.names.count)
        func set(_ column: ColonneAssures, _ text: String?) { cells[column.index] = text ?? "" }
        if let ins = identifier {
            set(.matricule, ins.value)
            set(.oid, ins.oid == .nir ? "" : ins.oid.oid)
        }
        let official = name("official") ?? patient.at("name.0")
        set(.nomNaissance, official?["family"]?.string)
        set(.prenoms, (birthGivenNames(official) ?? official?["given"]?.array?.compactMap(\.string) ?? []).joined(separator: "|"))
        set(.nomUtilise, name("usual")?["family"]?.string)
        set(.sexe, ["male": "M", "female": "F"][patient["gender"]?.string ?? ""])
        set(.dateNaissance, patient["birthDate"]?.string)
        set(.lieuNaissance, birthPlace)
        set(.dateDeces, patient["deceasedDateTime"]?.string.map { String($0.prefix(10)) })
        if let address = patient.at("address.0") {
            set(.adresse, address["line"]?.array?.compactMap(\.string).joined(separator: "|"))
            set(.codePostal, address["postalCode"]?.string)
            set(.commune, address["city"]?.string)
        }
        set(.telephone, patient["telecom"]?.array?.first { $0["system"]?.string == "phone" }?["value"]?.string)
        set(.periodes, entries(["amo"]) { coverage, _, from, until in
            let kind = coverage.at("relationship.coding.0.code")?.string ?? "self"
            return [from, until, Self.payor(coverage) ?? "", kind == "self" ? "assure" : "ayant-droit", "", ""]
        })
        set(.exonerations, entries(Exoneration.Nature.allCases.map(\.rawValue)) { coverage, nature, from, until in
            [nature, nature == "ald" ? coverage.at("class.0.value")?.string ?? "" : "", from, until, coverage.at("type.text")?.string ?? ""]
        })
        set(.couvertures, entries(Couverture.Nature.allCases.map(\.rawValue)) { coverage, nature, from, until in
            [nature, from, until, coverage.at("payor.0.display")?.string ?? ""]
        })
        let doctors = patient["generalPractitioner"]?.array?.compactMap { $0["identifier"] }.filter { $0["system"]?.string == Self.rpps } ?? []
        let since = coverages.compactMap { $0.at("period.start")?.string?.prefix(10) }.min().map(String.init) ?? patient["birthDate"]?.string ?? ""
        set(.medecinsTraitants, doctors.compactMap { $0["value"]?.string }.map { "\($0),\(since)," }.joined(separator: "|"))
        return cells
    }

    private var identifier: (value: String, oid: INSOID)? {
        for identifier in patient["identifier"]?.array ?? [] {
            guard let system = identifier["system"]?.string, let value = identifier["value"]?.string,
                let oid = INSOID(rawValue: system.replacing("urn:oid:", with: "")), oid != .ndp
            else { continue }
            return (value, oid)
        }
        return nil
    }

    private func name(_ use: String) -> JSONValue? { patient["name"]?.array?.first { $0["use"]?.string == use } }

    private func birthGivenNames(_ name: JSONValue?) -> [String]? {
        name?["extension"]?.array?.first { $0["url"]?.string?.hasSuffix("birth-list-given-name") ?? false }?["valueString"]?.string?
            .split(separator: " ").map(String.init)
    }

    private var birthPlace: String? {
        let place = patient["extension"]?.array?.first { $0["url"]?.string?.hasSuffix("patient-birthPlace") ?? false }?["valueAddress"]
        return place?["extension"]?.array?.first { $0["url"]?.string?.hasSuffix("insee-code") ?? false }?["valueCoding"]?["code"]?.string
    }

    private static func payor(_ coverage: JSONValue) -> String? { coverage.at("payor.0.identifier.value")?.string }

    /// The Coverages of some kinds, each made of its parts.
    private func entries(_ kinds: [String], _ parts: (JSONValue, String, String, String) -> [String]) -> String {
        coverages.compactMap { coverage -> String? in
            guard coverage["status"]?.string != "entered-in-error",
                let kind = coverage.at("type.coding")?.array?.first(where: { $0["system"]?.string == Self.system })?["code"]?.string, kinds.contains(kind)
            else { return nil }
            let from = coverage.at("period.start")?.string.map { Self.moment($0, kind) } ?? ""
            let until = coverage.at("period.end")?.string.map { String($0.prefix(10)) } ?? ""
            // Texts of others must not be taken for separators.
            return parts(coverage, kind, from, until).map { $0.replacing(",", with: " ").replacing("|", with: " ") }.joined(separator: ",")
        }.joined(separator: "|")
    }

    /// The hour is kept where it counts: an exoneration may begin during the day.
    private static func moment(_ text: String, _ kind: String) -> String {
        Exoneration.Nature(rawValue: kind) != nil && text.count >= 16 ? String(text.prefix(16)) : String(text.prefix(10))
    }
}
