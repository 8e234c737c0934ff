import Core
import Store

extension TraceRecord {
    /// The bytes that are sealed: every column, in one canonical form.
    var sealedBytes: [UInt8] {
        var members: [String: JSONValue] = [
            "id": .string(id), "le": .int(Int(at)), "compte": .string(account), "session": .string(session),
            "demande": .string(request), "acte": .string(act), "objet": .string(object), "resultat": .string(result),
        ]
        members["pour"] = onBehalfOf.map(JSONValue.string)
        members["situation"] = situation.map(JSONValue.string)
        members["patient"] = patient.map(JSONValue.string)
        members["motif"] = reason.map(JSONValue.string)
        return JSONWriter.write(.object(members))
    }
}
