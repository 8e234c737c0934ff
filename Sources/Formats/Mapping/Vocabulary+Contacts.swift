extension Vocabulary {
    /// A line list of contacts: one row per person exposed, with the identifier of the case they were exposed to.
    public static let contacts = Vocabulary(code: "contacts", targets: [
        MappingTarget("identifiant", "Identifiant du contact", strong: [
            "id", "contact_id", "id_contact", "numero", "n°", "no", "numero_contact", "reference", "ref", "record_id", "uid", "unique_id",
        ], weak: ["contact", "to", "person_id", "code"]),
        MappingTarget("cas", "Identifiant du cas", strong: [
            "case_id", "id_cas", "case", "cas_index", "index", "index_case", "index_id", "id_index", "source", "from", "infector", "contact_of", "contact_de",
            "cas_source", "source_case", "patient_id", "numero_cas", "exposed_by",
        ], weak: ["infected_by", "parent", "source_id"]),
        MappingTarget("nir", "Numéro de sécurité sociale", strong: ["n° securite sociale", "numero securite sociale", "num_secu", "nss", "matricule_ins"]),
        MappingTarget("nom", "Nom", strong: ["nom_naissance", "nom de famille", "nom_usuel", "last_name", "lastname", "surname", "family_name"]),
        MappingTarget("prenom", "Prénom", strong: ["prenoms", "first_name", "firstname", "given_name", "forename"]),
        MappingTarget("nomComplet", "Nom et prénom", strong: ["nom complet", "nom et prenom", "nom prenom", "prenom nom", "full_name", "fullname"], weak: ["name", "identite"]),
        MappingTarget("dateNaissance", "Date de naissance", shape: .date, strong: ["ddn", "naissance", "ne le", "nee le", "date_naiss", "dob", "birth_date", "birthdate", "date of birth"]),
        MappingTarget("sexe", "Sexe", strong: ["sex", "gender", "genre", "civilite"]),
        MappingTarget("telephone", "Téléphone", shape: .telephone, strong: ["tel", "portable", "mobile", "phone", "phone_number", "numero de telephone", "mobile_phone", "gsm"]),
        MappingTarget("courriel", "Courriel", strong: ["mail", "e-mail", "email", "adresse_mail", "email_address"]),
        MappingTarget("codePostal", "Code postal", shape: .codePostal, strong: ["cp", "postcode", "postal_code", "zip", "zipcode", "zip_code"]),
        MappingTarget("commune", "Commune", strong: ["ville", "city", "town", "municipality"]),
        MappingTarget("departement", "Département", strong: ["dep", "dept", "code_departement", "departement_residence", "county", "district"]),
        MappingTarget("dateContact", "Date du dernier contact", shape: .date, strong: [
            "last_contact", "last_contact_date", "date_last_contact", "dernier_contact", "date_dernier_contact", "contact_date", "date_contact",
            "exposure_date", "date_exposition", "date_exposure", "last_exposure",
        ], weak: ["date", "day", "jour"]),
        MappingTarget("foyer", "Même foyer", strong: ["household", "same_household", "meme_foyer", "household_contact", "sous le meme toit"]),
        MappingTarget("duree", "Durée en minutes", shape: .entier, strong: ["duration", "duree_minutes", "duree_min", "duration_minutes", "minutes"]),
        MappingTarget("distance", "Distance en mètres", strong: ["distance_m", "distance_metres", "proximity", "proximite"]),
        MappingTarget("masque", "Protection portée", strong: ["mask", "masque_porte", "mask_worn", "protection", "masques", "ppe", "protege"]),
        MappingTarget("soignant", "Exposé en soignant", strong: ["healthcare_worker", "hcw", "caregiver"]),
        MappingTarget("lien", "Lien avec le cas", strong: ["relation", "relationship", "lien_avec_le_cas", "nature_lien"]),
        MappingTarget("etatFiche", "État de la fiche", strong: ["etat_fiche"]),
        MappingTarget("enregistreLe", "Enregistré le", strong: ["enregistre_le"]),
        MappingTarget("essais", "Essais d’appel", strong: ["essais_appel"]),
        MappingTarget("jointLe", "Joint le", strong: ["joint_le"]),
    ])
}
