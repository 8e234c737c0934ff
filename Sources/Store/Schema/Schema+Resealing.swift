/// What is sealed in tables that nothing edits may be sealed again when the desk's secret is turned over.
extension Schema {
    static func resealing(_ engine: Engine) -> [SQL] {
        Resealing.allowed(
            on: "version", sealed: ["contenu"],
            others: ["dossier", "numero", "empreinte", "formulaire", "regles", "depose_par", "situation", "depose_le", "motif"], for: engine)
            + Resealing.allowed(on: "entretien_fait", sealed: ["texte"], others: ["entretien", "rang", "mot", "le", "compte", "par"], for: engine)
            + Resealing.allowed(on: "reclamation_fait", sealed: ["texte"], others: ["reclamation", "rang", "mot", "le", "compte", "par"], for: engine)
            + Resealing.allowed(on: "message", sealed: ["texte"], others: ["id", "fil", "rang", "cote", "mot", "compte", "par", "le", "attente"], for: engine)
            + Resealing.allowed(
                on: "piece", sealed: ["nom", "contenu"], others: ["id", "message", "rang", "genre", "taille", "empreinte", "nettoyage"], for: engine)
            + Resealing.allowed(
                on: "reponse_droits", sealed: ["contenu"],
                others: ["id", "patient", "compte", "demandeur", "caisse", "date_soins", "etat", "regles", "registre", "donnee_le"], for: engine)
            + Resealing.allowed(
                on: "identite_evenement", sealed: ["motif", "traits"],
                others: ["id", "patient", "rang", "le", "compte", "pour", "genre", "avant", "apres", "document", "code"], for: engine)
    }
}
