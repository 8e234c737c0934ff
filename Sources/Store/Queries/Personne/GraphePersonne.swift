/// Everything the desk may hold of an insured person, table by table; those that lead to others come before them.
///
/// A test walks the schema of both engines and fails when a table or a column is neither here nor among ``horsPersonne``.
public enum GraphePersonne {
    public static let tables: [TablePersonne] = identite + dossiers + soins + echanges + suivi + regards

    static let identite: [TablePersonne] = [
        TablePersonne(
            "patient", par: [.init("id", .patient)], nomme: .patient, propres: ["fusionne_dans"],
            sauf: [("cle_nir", Tu.recherche), ("cle_naissance", Tu.recherche), ("livraison", Tu.technique)]),
        TablePersonne("identite", cles: ["patient"], par: [.init("patient", .patient)]),
        TablePersonne("identite_evenement", par: [.init("patient", .patient)], comptes: ["compte", "pour"], sauf: [("rang", Tu.technique)]),
        TablePersonne(
            "fusion_patient", par: [.init("garde", .patient), .init("absorbe", .patient)],
            comptes: ["proposee_par", "decidee_par", "retour_par", "defaite_par"], sauf: [("garde", Tu.autrePersonne), ("absorbe", Tu.autrePersonne)]),
        TablePersonne(
            "doublon_patient", cles: ["a", "b"], par: [.init("a", .patient), .init("b", .patient)], comptes: ["ecarte_par"],
            sauf: [("a", Tu.autrePersonne), ("b", Tu.autrePersonne)]),
        TablePersonne("code_application", cles: ["cle"], par: [.init("patient", .patient)], sauf: [("cle", Tu.secret)]),
        TablePersonne("limitation", par: [.init("patient", .patient)], nomme: .limitation, comptes: ["posee_par", "levee_par"]),
        TablePersonne("limite", cles: ["sujet"], par: [.init("limitation", .limitation)]),
        TablePersonne(
            "assure", cles: ["patient", "caisse", "livraison"], par: [.init("patient", .patient)],
            sauf: [("cle", Tu.recherche), ("empreinte", Tu.recherche), ("cle_naissance", Tu.recherche)]),
        TablePersonne("reponse_droits", par: [.init("patient", .patient)], comptes: ["compte"]),
        TablePersonne("remboursement", par: [.init("patient", .patient)], sauf: [("lot", Tu.technique)]),
        TablePersonne(
            "orientation", par: [.init("patient", .patient)], nomme: .orientation, comptes: ["agent"],
            sauf: [("campagne", Tu.technique), ("recense", Tu.technique), ("lieu", Tu.technique)]),
    ]

    static let dossiers: [TablePersonne] = [
        TablePersonne(
            "dossier", par: [.init("patient", .patient)], nomme: .dossier, comptes: ["auteur", "prepare_par", "pris_par"], propres: ["suite_de"],
            sauf: [("situation", Tu.lieu), ("revision", Tu.technique)]),
        TablePersonne(
            "version", cles: ["dossier", "numero"], par: [.init("dossier", .dossier)], comptes: ["depose_par"], sauf: [("situation", Tu.lieu)]),
        TablePersonne("evenement", cles: ["dossier", "rang"], par: [.init("dossier", .dossier)], comptes: ["compte"]),
        TablePersonne("accord", cles: ["dossier", "version", "champ"], par: [.init("dossier", .dossier)], comptes: ["par"]),
        TablePersonne("proposition", par: [.init("dossier", .dossier)], comptes: ["propose_par", "regarde_par"]),
        TablePersonne("document", cles: ["code"], par: [.init("dossier", .dossier)], nomme: .document),
        TablePersonne("transmission", cles: ["dossier", "version", "destinataire"], par: [.init("dossier", .dossier)]),
        TablePersonne("annonce_famille", par: [.init("dossier", .dossier)], sauf: [("rang", Tu.technique)]),
        TablePersonne("envoi_papier", cles: ["dossier", "version"], par: [.init("dossier", .dossier)], comptes: ["auteur", "fait_par"]),
        TablePersonne(
            "depot_espace", cles: ["code"], par: [.init("patient", .patient), .init("dossier", .dossier), .init("code", .document)], propres: ["remplace_par"]),
    ]

    static let soins: [TablePersonne] = [
        TablePersonne(
            "medecin_traitant", par: [.init("patient", .patient), .init("dossier", .dossier), .init("fin_dossier", .dossier)]),
        TablePersonne("affection", par: [.init("patient", .patient), .init("dossier", .dossier)], nomme: .affection),
        TablePersonne("affection_fait", par: [.init("affection", .affection), .init("dossier", .dossier)]),
        TablePersonne(
            "affection_avis", par: [.init("affection", .affection)], comptes: ["compte", "fait_par"],
            sauf: [("essais", Tu.technique), ("prochain_le", Tu.technique), ("erreur", Tu.technique)]),
    ]

    static let echanges: [TablePersonne] = [
        TablePersonne(
            "fil", par: [.init("patient", .patient), .init("dossier", .dossier)], nomme: .fil, comptes: ["professionnel"], sauf: [("revision", Tu.technique)]),
        TablePersonne("message", par: [.init("fil", .fil)], nomme: .message, comptes: ["compte"]),
        TablePersonne("piece", par: [.init("message", .message)], sauf: [("rang", Tu.technique)]),
        TablePersonne("fil_lu", cles: ["fil", "compte"], par: [.init("fil", .fil)], comptes: ["compte"]),
        TablePersonne(
            "entretien", par: [.init("patient", .patient), .init("dossier", .dossier)], nomme: .entretien,
            comptes: ["professionnel", "demande_par", "pris_par"],
            sauf: [
                ("situation", Tu.lieu), ("telephone", "Numéro où rappeler le professionnel\u{A0}: c’est une donnée du professionnel."),
                ("calme_debut", "Heures où le professionnel ne veut pas être appelé\u{A0}: c’est une donnée du professionnel."),
                ("calme_fin", "Heures où le professionnel ne veut pas être appelé\u{A0}: c’est une donnée du professionnel."), ("revision", Tu.technique),
            ]),
        TablePersonne("entretien_fait", cles: ["entretien", "rang"], par: [.init("entretien", .entretien)], comptes: ["compte"]),
        TablePersonne(
            "reclamation", par: [.init("patient", .patient), .init("dossier", .dossier)], nomme: .reclamation, comptes: ["professionnel", "pris_par"],
            sauf: [("revision", Tu.technique)]),
        TablePersonne("reclamation_fait", cles: ["reclamation", "rang"], par: [.init("reclamation", .reclamation)], comptes: ["compte"]),
        TablePersonne(
            "notification",
            par: [
                .init("dossier", .dossier), .init("objet", .fil, prefixe: "fil/"), .init("objet", .entretien, prefixe: "entretien/"),
                .init("objet", .reclamation, prefixe: "reclamation/"),
                .init("objet", .orientation, prefixe: "recensement/orientation/"),
            ], nomme: .notification, comptes: ["compte"]),
        TablePersonne(
            "webhook_envoi", cles: ["webhook", "notification"], par: [.init("notification", .notification, et: "webhook IN (SELECT id FROM webhook)")],
            sauf: [
                ("webhook", "Adresse du logiciel du professionnel\u{A0}: c’est une donnée du professionnel."), ("essais", Tu.technique), ("prochain_le", Tu.technique),
                ("erreur", Tu.technique),
            ]),
    ]
}
