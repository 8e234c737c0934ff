import Core
import Desk
import HTTPTypes

extension DossierView {
    /// The dossier as the API shows it.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "teleservice": .string(teleservice), "etat": .string(state.rawValue), "etatLibelle": .string(state.label),
            "revision": .int(revision), "version": .int(version), "patient": patient.json, "auteur": author.json, "caisse": caisse.json,
            "resume": .string(summary), "contenu": content, "partiel": .bool(isPartial),
            "anomalies": .array(anomalies.map(\.json)), "creeLe": .string(createdAt.iso), "majLe": .string(updatedAt.iso),
            "documents": .array(documents.map { $0.json(dossier: id) }), "actions": .array(actions.map { .string($0.rawValue) }),
        ]
        members["preparePar"] = preparedBy.map(JSONValue.string)
        members["signePar"] = signedBy.map(JSONValue.string)
        members["suiteDe"] = continues.map(JSONValue.string)
        members["deposeLe"] = depositedAt.map { .string($0.iso) }
        members["modifiableJusqu"] = windowEnds.map { .string($0.iso) }
        members["reponseDue"] = answerDue.map { .string($0.iso) }
        members["regleDeReponse"] = answerRule.map(JSONValue.string)
        members["silence"] = silence?.json
        members["prisPar"] = takenBy.map(JSONValue.string)
        members["aFaireALaMain"] = byHand.map(JSONValue.string)
        members["envoi"] = delivery?.json
        members["effet"] = feed.map(JSONValue.string)
        members["suites"] = followings.map { .array($0.map(\.json)) }
        members["decision"] = decision?.json
        members["proposition"] = proposal?.json
        members["accordable"] = grantable?.json
        members["reserve"] = reserved.map(JSONValue.string)
        members["lieuxInconnus"] = unknownPlaces.flatMap { $0.isEmpty ? nil : .array($0.map(JSONValue.string)) }
        return .object(members)
    }
}

extension SilenceView {
    var json: JSONValue { ["effet": .string(effet), "certitude": .string(estConfirme ? "confirme" : "a-confirmer"), "libelle": .string(label)] }
}

extension DecisionView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "mot": .string(word), "le": .string(at.iso), "par": .string(by), "automatique": .bool(isAutomatic), "formulaire": .string(formVersion),
            "regles": .string(rulesVersion),
            "fondements": .array(sources.map { ["texte": .string($0.reference), "dit": .string($0.says), "certitude": .string($0.isConfirmed ? "confirme" : "a-confirmer")] }),
        ]
        members["motif"] = reason.map(JSONValue.string)
        members["proposePar"] = proposedBy.map(JSONValue.string)
        members["accorde"] = granted.map {
            var one: [String: JSONValue] = ["champ": .string($0.field), "valeur": .string($0.granted), "libelle": .string("\($0.label)\u{A0}: \($0.words)")]
            one["demande"] = $0.asked.map(JSONValue.string)
            return .object(one)
        }
        return .object(members)
    }
}

extension AccordView {
    var json: JSONValue {
        var members: [String: JSONValue] = ["champ": .string(field), "libelle": .string(label), "valeurs": .array(values.map { .string($0.value) })]
        members["demande"] = asked.map(JSONValue.string)
        return .object(members)
    }
}

extension ProposalView {
    var json: JSONValue {
        var members: [String: JSONValue] = ["issue": .string(issue), "par": .string(by), "le": .string(at.iso), "laVotre": .bool(isMine)]
        members["motif"] = reason.map(JSONValue.string)
        members["accorde"] = granted.map(JSONValue.string)
        return .object(members)
    }
}

extension FollowingView {
    var json: JSONValue { ["nom": .string(name), "teleservice": .string(teleservice), "action": .string(action)] }
}

extension PatientSummary {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "nom": .string(name), "dateNaissance": .string(birthDate.iso), "sexe": .string(sexe.rawValue),
            "nir": .string(maskedNIR), "caisse": caisse.json,
        ]
        members["commune"] = commune.map(JSONValue.string)
        return .object(members)
    }
}

extension DeliveryView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "voie": .string(way.rawValue), "etat": .string(DeliveryMark(way: way, done: done).word), "libelle": .string(label),
            "adresse": .array(address.map(JSONValue.string)),
        ]
        members["caisse"] = caisse?.json
        members["le"] = doneOn.map { .string($0.iso) }
        members["par"] = doneBy.map(JSONValue.string)
        return .object(members)
    }
}

extension PersonSummary {
    var json: JSONValue {
        var members: [String: JSONValue] = ["compte": .string(account), "nom": .string(name)]
        members["profession"] = profession.map(JSONValue.string)
        members["lieu"] = place.map(JSONValue.string)
        return .object(members)
    }
}

extension CaisseSummary {
    var json: JSONValue { ["code": .string(code), "nom": .string(name)] }
}

extension DocumentView {
    func json(dossier: String) -> JSONValue {
        var members: [String: JSONValue] = [
            "nom": .string(name), "titre": .string(title), "version": .int(version), "etat": .string(state), "pret": .bool(isReady),
            "adresse": .string("/api/v1/dossiers/\(dossier)/documents/\(name).pdf"), "verification": .string("/verification/\(code)"),
        ]
        members["espace"] = space.map(JSONValue.string)
        return .object(members)
    }
}

extension AnomalyView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "champ": .string(field), "code": .string(code), "message": .string(message), "gravite": .string(severity), "etape": .string(stage),
        ]
        members["libelle"] = label.map(JSONValue.string)
        members["source"] = source.map(JSONValue.string)
        members["certitude"] = isConfirmed.map { .string($0 ? "confirme" : "a-confirmer") }
        return .object(members)
    }
}
