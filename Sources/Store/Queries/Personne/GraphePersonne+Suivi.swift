extension GraphePersonne {
    /// Sheets are found by their keyed hashes before the walk (``FichesPersonne``): no foreign key leads to most of them.
    /// What a contact holds of its case, and a case of its contacts, is another person's.
    static let suivi: [TablePersonne] = [
        TablePersonne(
            "cas", par: [.init("id", .cas), .init("patient", .patient)], nomme: .cas, comptes: ["medecin"], propres: ["source_contact", "fusionne_dans"],
            sauf: cles + [("foyer", foyer), ("cle_lieu", Tu.recherche), ("lot", Tu.technique), ("revision", Tu.technique)]),
        TablePersonne(
            "contact", par: [.init("id", .contact)], nomme: .contact, comptes: ["pris_par"], propres: ["cas_devenu", "fusionne_dans"],
            sauf: cles + [("cas", "Désigne la personne par qui vous êtes devenu contact."), ("foyer", foyer), ("cle_code", Tu.secret), ("lot", Tu.technique), ("revision", Tu.technique)]),
        TablePersonne("appel", par: [.init("contact", .contact)], comptes: ["compte"]),
        TablePersonne("isolement", par: [.init("cas", .cas), .init("contact", .contact)], comptes: ["compte"]),
        TablePersonne("autodeclaration", cles: ["empreinte"], par: [.init("contact", .contact)], sauf: [("empreinte", Tu.secret)]),
        TablePersonne(
            "arret", par: [.init("contact", .contact), .init("patient", .patient), .init("dossier", .dossier)], comptes: ["medecin", "demande_par"]),
        TablePersonne(
            "envoi", par: [.init("cas", .cas), .init("contact", .contact)], sauf: [("essais", Tu.technique), ("prochain_le", Tu.technique), ("erreur", Tu.technique)]),
        TablePersonne(
            "fusion", par: [.init("garde", .cas), .init("absorbe", .cas), .init("garde", .contact), .init("absorbe", .contact)], comptes: ["par", "defaite_par"]),
        TablePersonne(
            "doublon", par: [.init("a", .cas), .init("b", .cas), .init("a", .contact), .init("b", .contact)], comptes: ["decide_par"],
            sauf: [("a", Tu.autrePersonne), ("b", Tu.autrePersonne)]),
        TablePersonne(
            "lien", par: [.init("de", .cas), .init("vers", .cas)],
            sauf: [
                ("de", Tu.autrePersonne), ("vers", Tu.autrePersonne), ("de_reference", Tu.autrePersonne), ("vers_reference", Tu.autrePersonne), ("lot", Tu.technique),
            ]),
        TablePersonne("groupe_cas", cles: ["groupe", "cas"], par: [.init("cas", .cas)]),
    ]

    static let regards: [TablePersonne] = [
        // By the key: there is none on patients alone.
        TablePersonne("patientele", cles: ["compte", "patient"], par: [.init("patient", .patient, et: "compte IN (SELECT id FROM compte)")], comptes: ["compte"]),
        TablePersonne("compteur_vu", cles: ["jour", "compte", "patient"], par: [.init("patient", .patient), .init("patient", .pseudonyme)], comptes: ["compte"]),
        TablePersonne(
            "trace", par: [.init("patient", .patient), .init("patient", .pseudonyme)] + refus, comptes: ["compte", "pour"],
            sauf: [("session", Tu.technique), ("demande", Tu.technique), ("situation", Tu.lieu)]),
    ]

    /// Attempts that were refused name what was asked for in their object, and no patient.
    private static let refus: [TablePersonne.Lien] = [("patient/", .patient), ("dossier/", .dossier), ("fil/", .fil), ("entretien/", .entretien), ("reclamation/", .reclamation)]
        .map { (prefix: String, set: EnsemblePersonne) in .init("objet", set, prefixe: prefix, parmi: "patient IS NULL AND resultat <> 'fait'") }

    private static let foyer = "Relie les fiches d’un même foyer\u{A0}: désigne d’autres personnes."
    private static let cles: [(SQLIdentifier, String)] = [
        ("cle_nir", Tu.recherche), ("cle_identite", Tu.recherche), ("cle_telephone", Tu.recherche), ("cle_voisine", Tu.recherche),
    ]
}
