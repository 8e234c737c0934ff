/// A form as JSON Schema 2020-12, the dialect of OpenAPI 3.1.
extension AnyForm {
    public var schema: JSONValue { FieldDescriptor.object(fields) }
}

extension FieldDescriptor {
    static func object(_ fields: [FieldDescriptor]) -> JSONValue {
        var schema: [String: JSONValue] = [
            "type": "object", "additionalProperties": false,
            "properties": .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.schema) })),
        ]
        let required = fields.filter { $0.isRequired && $0.condition == nil }.map(\.name)
        if !required.isEmpty { schema["required"] = .array(required.map(JSONValue.string)) }
        return .object(schema)
    }

    public var schema: JSONValue {
        var members = control.schema.object ?? [:]
        members["title"] = .string(label)
        members["description"] = hint.map(JSONValue.string)
        members["examples"] = example.map { [.string($0)] }
        members["x-categorie"] = .string(category.rawValue)
        members["x-affiche-si"] = condition?.json
        if isComputed { members["readOnly"] = true }
        if condition != nil && isRequired { members["x-requis-si-affiche"] = true }
        return .object(members)
    }
}

extension Control {
    var schema: JSONValue {
        switch self {
        case .text(let lengths), .longText(let lengths):
            ["type": "string", "minLength": .int(lengths.lowerBound), "maxLength": .int(lengths.upperBound)]
        case .telephone: ["type": "string", "maxLength": 25]
        case .email: ["type": "string", "format": "email", "maxLength": 254]
        case .postcode: ["type": "string", "pattern": "^[0-9]{5}$"]
        case .date: ["type": "string", "format": "date"]
        case .integer(let range): ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
        case .check, .yesNo: ["type": "boolean"]
        case .choice(let choices):
            [
                "type": "string", "enum": .array(choices.map { .string($0.value) }),
                "x-libelles": .object(Dictionary(choices.map { ($0.value, JSONValue.string($0.label)) }, uniquingKeysWith: { first, _ in first })),
            ]
        case .search(let list, let freeText):
            [
                "type": "object", "additionalProperties": false, "minProperties": 1,
                "properties": .object(
                    ["code": ["type": "string", "description": .string("Code de la nomenclature « \(list) »")]]
                        .merging(freeText ? ["texte": ["type": "string", "maxLength": 300]] : [:]) { first, _ in first }),
            ]
        case .place:
            [
                "type": "object", "additionalProperties": false, "minProperties": 1,
                "properties": [
                    "code": ["type": "string", "maxLength": .int(LieuSaisi.longestCode), "description": "Identifiant d’un lieu de l’annuaire, ou numéro FINESS"],
                    "texte": ["type": "string", "maxLength": .int(LieuSaisi.longestText)],
                    "adresse": ["type": "string", "readOnly": true, "description": "Nom et adresse, écrits par le guichet d’après l’annuaire"],
                ],
            ]
        case .group(let fields): FieldDescriptor.object(fields)
        case .list(let fields, let maximum, _): ["type": "array", "maxItems": .int(maximum), "items": FieldDescriptor.object(fields)]
        }
    }
}
