import Core
import Desk

extension APISchemas {
    private static func words<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> JSONValue where Word.RawValue == String {
        ["type": "string", "enum": .array(Word.allCases.map { .string($0.rawValue) })]
    }

    private static let things: JSONValue = ["type": "array", "items": ["type": "object"]]
    private static let truth: JSONValue = ["type": "boolean"]

    static let echanges: [String: JSONValue] = [
        "DemandeEntretien": object([
            "dossier": text, "caisse": text, "sujet": words(SujetEchange.self), "texte": text, "telephone": text, "creneau": text, "calmeDe": text, "calmeA": text, "urgent": truth,
        ]),
        "CreneauEntretien": object(["creneau": text]),
        "EssaiEntretien": object(["issue": words(IssueEntretien.self), "note": text, "rappel": text], required: ["issue"]),
        "Entretien": open(
            ["id": text, "etat": words(EtatEntretien.self), "duLe": ["type": ["string", "null"]], "faits": things, "revision": integer],
            required: ["id", "genre", "etat", "faits", "actions", "revision"]),
        "Entretiens": open(["entretiens": things, "bilan": ["type": "object"]], required: ["entretiens"]),
        "PreparationEntretien": open(["creneaux": ["type": "array", "items": moment], "auPlusTard": moment], required: ["creneaux", "auPlusTard"]),
        "NouveauFil": object(
            ["dossier": text, "caisse": text, "sujet": words(SujetEchange.self), "titre": text, "texte": text, "urgent": truth], required: ["sujet", "titre", "texte"]),
        "NouveauMessage": object(["texte": text], required: ["texte"]),
        "Fil": open(["id": text, "etat": words(EtatFil.self), "echanges": things, "revision": integer], required: ["id", "etat", "echanges", "revision"]),
        "Fils": open(["fils": things], required: ["fils"]),
        "CaissesAEcrire": open(["caisses": things], required: ["caisses"]),
        "EchangesDossier": open(["entretiens": things, "fils": things], required: ["entretiens", "fils"]),
        "NouvelleReclamation": object(["motif": words(MotifReclamation.self), "texte": text, "dossier": text, "caisse": text], required: ["motif", "texte"]),
        "TexteReclamation": object(["texte": text], required: ["texte"]),
        "Reclamation": open(
            ["id": text, "numero": text, "etat": words(EtatReclamation.self), "dueLe": moment, "faits": things, "revision": integer],
            required: ["id", "numero", "etat", "dueLe", "faits", "actions", "revision"]),
        "Reclamations": open(["reclamations": things], required: ["reclamations"]),
        "ListeAvis": open(["avis": things, "suivant": ["type": ["string", "null"]]], required: ["avis", "suivant"]),
        "PreferenceAvis": open(["mode": words(ModeAvis.self)], required: ["mode", "courriel"]),
        "ChoixAvis": object(["mode": words(ModeAvis.self), "courriel": text], required: ["mode"]),
        "Webhooks": open(["webhooks": things], required: ["webhooks"]),
        "NouveauWebhook": object(["adresse": text], required: ["adresse"]),
        "SecretWebhook": open(["id": text, "secret": text], required: ["id", "secret"]),
        "EtatService": open(["le": moment, "services": things, "delais": things, "maintenances": things], required: ["le", "services", "delais", "maintenances"]),
        "NouvelleMaintenance": object(["debut": text, "fin": text, "texte": text], required: ["debut", "fin", "texte"]),
        "Maintenance": open(["id": text, "debut": moment, "fin": moment, "deNuit": truth], required: ["id", "debut", "fin", "texte", "deNuit"]),
        "Maintenances": open(["maintenances": things], required: ["maintenances"]),
    ]
}
