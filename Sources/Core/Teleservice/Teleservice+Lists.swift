/// What a content names elsewhere: terms of lists, places of the directory.
extension Teleservice {
    /// Codes that are in no list the form names: malformed, whatever the rules think.
    func codesOutsideTheirList(_ content: JSONValue) -> [Anomaly] { outside(form.fields, content, "") }

    private func outside(_ fields: [FieldDescriptor], _ content: JSONValue, _ prefix: String) -> [Anomaly] {
        fields.flatMap { field -> [Anomaly] in
            guard let value = content[field.name] else { return [] }
            let path = prefix + field.name
            switch field.control {
            case .group(let inner): return outside(inner, value, path + ".")
            case .list(let inner, _, _):
                return (value.array ?? []).enumerated().flatMap { outside(inner, $1, "\(path).\($0).") }
            case .search(let list, _):
                guard let code = value["code"]?.string, let nomenclature = nomenclature(list), nomenclature[code] == nil else { return [] }
                return [
                    Anomaly(
                        field: path, code: "code-inconnu",
                        message: "« \(field.label) » : le code n’est pas dans la liste « \(nomenclature.title) ». Cherchez-le par ses mots, ou utilisez le texte libre.")
                ]
            default: return []
            }
        }
    }

    /// Codes of the directory's places that the content names: what the desk is to look up for the rules.
    public func placesNamed(in content: JSONValue) -> [String] {
        form.fields.filter { $0.control == .place }.compactMap { content[$0.name]?["code"]?.string }
    }

    /// Places said in free words, which nobody in the directory answers to.
    public func unknownPlaces(in content: JSONValue) -> [String] {
        form.fields.filter { $0.control == .place && content[$0.name]?["code"]?.string == nil }.compactMap { content[$0.name]?["texte"]?.string }
    }

    /// The content with the name and address of each place of the directory, as it gives them that day.
    func located(_ content: JSONValue, _ context: RuleContext) -> (content: JSONValue, anomalies: [Anomaly]) {
        let fields = form.fields.filter { $0.control == .place && content[$0.name] != nil }
        guard !fields.isEmpty, var members = content.object else { return (content, []) }
        var anomalies: [Anomaly] = []
        for field in fields {
            guard var place = members[field.name]?.object else { continue }
            place["adresse"] = nil
            if let code = place["code"]?.string {
                if let found = context.lieux[code] {
                    place["adresse"] = .string(found)
                } else {
                    anomalies.append(
                        Anomaly(
                            field: field.name, code: "lieu-inconnu",
                            message: "« \(field.label) » : l’annuaire ne connaît pas ce lieu. Cherchez-le de nouveau, ou écrivez son nom et son adresse."))
                }
            }
            members[field.name] = .object(place)
        }
        return (.object(members), anomalies)
    }
}
