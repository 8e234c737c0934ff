import Core
import Desk
import HTTPTypes

extension HistoryView {
    var json: JSONValue {
        [
            "dossier": .string(dossier),
            "evenements": .array(
                steps.map { step in
                    var members: [String: JSONValue] = [
                        "rang": .int(step.rank), "evenement": .string(step.word), "etat": .string(step.state.rawValue),
                        "version": .int(step.version), "le": .string(step.at.iso), "par": .string(step.by),
                    ]
                    members["motif"] = step.reason.map(JSONValue.string)
                    return .object(members)
                }),
            "destinataires": .array(
                holders.map { holder in
                    var members: [String: JSONValue] = ["version": .int(holder.version), "destinataire": .string(holder.recipient), "le": .string(holder.at.iso)]
                    members["nom"] = holder.name.map(JSONValue.string)
                    return .object(members)
                }),
            "versions": .array(versions.map(JSONValue.int)),
        ]
    }
}

extension VersionView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "dossier": .string(dossier), "numero": .int(number), "contenu": content, "empreinte": .string(digest),
            "formulaire": .string(formVersion), "regles": .string(rulesVersion), "deposePar": .string(depositedBy),
            "deposeLe": .string(depositedAt.iso),
            "changements": .array(
                changes.map { change in
                    var members: [String: JSONValue] = ["champ": .string(change.field), "libelle": .string(change.label)]
                    members["avant"] = change.before
                    members["apres"] = change.after
                    return .object(members)
                }),
        ]
        members["motif"] = reason.map(JSONValue.string)
        return .object(members)
    }
}

extension Page where Item == DossierLine {
    var json: JSONValue {
        var members: [String: JSONValue] = ["dossiers": .array(items.map(\.json))]
        members["suivant"] = next.map(JSONValue.string) ?? .null
        return .object(members)
    }
}

extension DossierLine {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "teleservice": .string(teleservice), "titre": .string(title), "resume": .string(summary),
            "etat": .string(state.rawValue), "etatLibelle": .string(state.label), "version": .int(version),
            "patient": ["id": .string(patient), "nom": .string(patientName), "dateNaissance": .string(birthDate.iso)],
            "auteur": .string(author), "majLe": .string(updatedAt.iso),
        ]
        members["envoi"] = delivery.map { .string($0.word) }
        members["deposeLe"] = depositedAt.map { .string($0.iso) }
        members["reponseDue"] = answerDue.map { .string($0.iso) }
        members["silence"] = silence?.json
        members["prisPar"] = takenBy.map(JSONValue.string)
        members["reserve"] = reserved.map(JSONValue.string)
        return .object(members)
    }
}
