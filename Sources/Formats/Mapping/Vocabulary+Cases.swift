extension Vocabulary {
    /// A line list of cases: one row per person.
    public static let cas = Vocabulary(code: "cas", targets: identite + lieux + chaine + dates)

    private static let identite: [MappingTarget] = [
        MappingTarget("identifiant", "Identifiant du cas", strong: [
            "id", "case_id", "caseid", "patient_id", "id_patient", "id_cas", "id case", "numero", "n°", "no", "n", "num", "numero_cas",
            "numero de cas", "numero fiche", "reference", "ref", "identifier", "case_number", "case no", "case", "patient", "patient_no",
            "unique_id", "uid", "record_id", "code_cas", "code patient", "global_case_id", "national_id_case",
        ], weak: ["person_id", "id_personne", "subject", "subject_id", "code", "global_num", "index", "row_id", "key", "cas"]),
        MappingTarget("nir", "Numéro de sécurité sociale", strong: [
            "n° securite sociale", "numero securite sociale", "num_secu", "nss", "insee", "ins", "matricule_ins", "nir_assure",
        ]),
        MappingTarget("nom", "Nom", strong: [
            "nom_naissance", "nom de famille", "nom_usuel", "last_name", "lastname", "surname", "family_name", "familyname",
            "nom_patient",
        ]),
        MappingTarget("prenom", "Prénom", strong: ["prenoms", "first_name", "firstname", "given_name", "givenname", "forename", "prenom_patient"]),
        MappingTarget("nomComplet", "Nom et prénom", strong: [
            "nom complet", "nom et prenom", "nom prenom", "prenom nom", "full_name", "fullname", "patient_name", "case_name",
        ], weak: ["name", "identite"]),
        MappingTarget("dateNaissance", "Date de naissance", shape: .date, strong: [
            "ddn", "dn", "naissance", "ne le", "nee le", "date_naiss", "dob", "birth_date", "birthdate", "birthday", "date of birth",
        ]),
        MappingTarget("anneeNaissance", "Année de naissance", shape: .entier, strong: [
            "annee_naissance", "an_naissance", "birth_year", "year_of_birth", "yob",
        ]),
        MappingTarget("age", "Âge", shape: .entier, strong: [
            "age_ans", "age (ans)", "age_years", "age en annees", "age at onset", "agegroup", "age_group", "age_class",
            "tranche_age", "classe_age",
        ]),
        MappingTarget("sexe", "Sexe", strong: ["sex", "gender", "genre", "civilite"]),
        MappingTarget("telephone", "Téléphone", shape: .telephone, strong: [
            "tel", "portable", "mobile", "phone", "phone_number", "telephone_portable", "tel_portable", "gsm",
            "numero de telephone", "mobile_phone",
        ]),
        MappingTarget("courriel", "Courriel", strong: ["mail", "e-mail", "email", "adresse_mail", "email_address", "adresse electronique"]),
        MappingTarget("etatFiche", "État de la fiche", strong: ["etat_fiche"]),
        MappingTarget("etat", "Issue ou état", strong: [
            "state", "outcome", "status", "statut", "issue", "evolution", "case_status", "etat clinique", "devenir",
        ]),
    ]

    private static let lieux: [MappingTarget] = [
        MappingTarget("codePostal", "Code postal", shape: .codePostal, strong: [
            "cp", "code_post", "postcode", "postal_code", "zip", "zipcode", "zip_code",
        ]),
        MappingTarget("commune", "Commune", strong: ["ville", "city", "town", "municipality", "commune_residence", "village"]),
        MappingTarget("departement", "Département", strong: ["dep", "dept", "departement_residence", "code_departement", "county", "district"]),
        MappingTarget("region", "Région ou province", strong: ["province", "region_residence", "admin1", "state_province"]),
        MappingTarget("pays", "Pays", strong: [
            "country", "pays_residence", "nation", "reporting_ctry", "reporting_country",
        ], weak: ["nationality", "nationalite"]),
        MappingTarget("lieu", "Lieu ou circonstance de l’infection", strong: [
            "infection_case", "setting", "place", "source_of_infection", "place_infect", "place_of_infection", "lieu_infection",
            "lieu de contamination", "circonstance", "infection_source_type", "infection_place", "infection_reason", "cluster",
            "evenement", "event", "exposure_setting", "collectivite",
        ], weak: ["location", "exposure", "hospital", "loc_hosp"]),
        MappingTarget("foyer", "Foyer", strong: [
            "household", "household_id", "hh_id", "hhid", "id_foyer", "menage", "famille", "family_id", "house_id",
        ], weak: ["family"]),
    ]

    private static let chaine: [MappingTarget] = [
        MappingTarget("infecteur", "Infecté par", strong: [
            "infector", "infected_by", "infector_id", "infecte_par", "infecte par", "contamine par", "contamine_par", "source_id", "id_source",
            "id_infecteur", "case_infector", "parent", "parent_id", "infection_source", "source_case", "index_case",
            "cas_source", "cas index", "contaminateur", "infecting_case", "likely_infector",
        ], weak: ["source", "from", "contact_of", "contact de", "exposed_by", "cas_contact_de"]),
        MappingTarget("nombreContacts", "Nombre de contacts", shape: .entier, strong: [
            "contact_number", "contacts", "nombre de contacts", "nb_contacts", "number_of_contacts", "n_contacts",
            "contact_count", "num_contacts", "contacts_count",
        ]),
    ]

    private static let dates: [MappingTarget] = [
        MappingTarget("dateSymptomes", "Date des premiers symptômes", shape: .date, strong: [
            "onset", "onset_date", "date_onset", "dt_onset", "date_of_onset", "symptom_onset_date", "symptom_onset", "date_of_symptom_onset",
            "date_symptom_onset", "date_debut_symptomes", "debut_symptomes", "date_symptomes", "dds", "date debut des signes", "date_debut_signes",
            "date premiers symptomes", "premiers symptomes", "symptoms_date", "illness_onset_date", "date of illness onset",
        ], weak: ["symptoms", "symptomes"]),
        MappingTarget("dateConfirmation", "Date de confirmation", shape: .date, strong: [
            "confirmed_date", "date_confirmed", "dt_confirm", "date_of_confirmation", "confirmation_date", "date_confirm",
            "dt_diag", "diagnosis_date",
            "date_diagnostic", "date_of_diagnosis", "date_resultat", "date du resultat", "result_date", "date_result", "date of positive test",
            "positive_test_date", "date test positif", "test_date", "date_test", "date_positif", "resultat positif le", "resultat positif", "positif le", "lab_confirmation_date",
            "date_of_laboratory_confirmation",
        ], weak: [
            "report_date", "date_report", "dt_report", "date_reported", "reporting_date", "date_of_report", "notification_date",
            "date_notification", "date_signalement", "date_declaration", "confirmation", "diagnostic",
        ]),
        MappingTarget("datePrelevement", "Date du prélèvement", shape: .date, strong: [
            "prelevement", "date_prelevement", "sample_date", "date_sample", "sampling_date", "collection_date",
            "specimen_date", "swab_date", "date_of_sampling",
        ]),
        MappingTarget("dateContact", "Date du dernier contact", shape: .date, strong: [
            "last_contact", "last_contact_date", "date_last_contact", "date_of_last_contact", "dernier_contact",
            "date_dernier_contact", "contact_date",
            "date_contact", "exposure_date", "date_exposition", "date_exposure", "date_of_exposure", "last_exposure",
            "dt_end_exp", "date_end_exposure",
        ], weak: ["dt_start_exp", "exposition"]),
        MappingTarget("dateInfection", "Date de l’infection", shape: .date, strong: [
            "date_of_infection", "infection_date", "date_infection", "date_contamination", "dt_infection",
        ]),
        MappingTarget("dateHospitalisation", "Date d’hospitalisation", shape: .date, strong: [
            "date_of_hospitalisation", "date_of_hospitalization", "hospitalisation_date", "hospitalization_date",
            "date_hospitalisation", "admission_date", "date_admission", "dt_hosp", "dt_admission",
        ]),
        MappingTarget("dateSortie", "Date de guérison ou de sortie", shape: .date, strong: [
            "released_date", "release_date", "discharge_date", "date_discharge", "recovery_date", "date_recovered",
            "date_guerison", "date_sortie", "date_of_outcome", "date_outcome", "outcome_date", "date_issue",
        ]),
        MappingTarget("dateDeces", "Date du décès", shape: .date, strong: [
            "deceased_date", "death_date", "date_of_death", "date_death", "dt_death", "date_deces", "deces",
        ]),
    ]
}
