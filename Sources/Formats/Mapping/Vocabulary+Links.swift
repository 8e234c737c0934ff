extension Vocabulary {
    /// A list of links between cases, or between cases and their contacts: one row per pair.
    public static let liens = Vocabulary(code: "liens", targets: [
        MappingTarget("de", "Qui a exposé", strong: [
            "from", "infector", "infector_id", "source_id", "case1", "case_1", "id_1", "id1", "infecteur", "id_infecteur",
            "cas_source", "source_case",
            "from_id", "parent", "infected_by", "infecte_par", "cas_index", "index_case", "index_id", "id_index",
        ], weak: ["source", "index", "case_from", "cas", "a"]),
        MappingTarget("vers", "Qui a été exposé", strong: [
            "to", "infectee", "infectee_id", "infected", "target", "contact", "contact_id", "id_contact", "case2", "case_2", "id_2", "id2", "to_id",
            "infecte", "cas_contact", "cible", "exposed", "exposed_id", "child", "target_id", "personne_contact",
        ], weak: ["case_id", "id", "identifiant", "patient_id", "case", "id_cas", "cas_secondaire", "b"]),
        MappingTarget("date", "Date du contact", shape: .date, strong: [
            "date_contact", "contact_date", "date_exposition", "exposure_date", "date_exposure", "last_contact",
            "date_of_contact", "date_last_contact", "dernier_contact", "date_dernier_contact", "date_of_last_contact",
            "date_lien",
        ], weak: ["day", "jour"]),
        MappingTarget("exposition", "Type d’exposition", strong: [
            "exposure", "exposure_type", "type_exposition", "type d’exposition", "contact_type", "type_contact", "setting",
            "circonstance", "relation", "relationship", "lien", "nature_contact",
        ], weak: ["type", "lieu", "place", "location", "context", "source"]),
        MappingTarget("duree", "Durée en minutes", shape: .entier, strong: [
            "duration", "duree_minutes", "duree_min", "duration_minutes", "duree contact", "contact_duration", "minutes",
        ]),
        MappingTarget("distance", "Distance en mètres", strong: ["distance_m", "distance_metres", "distance_meters", "proximity", "proximite"]),
        MappingTarget("masque", "Protection portée", strong: ["mask", "masque_porte", "mask_worn", "protection", "masques", "ppe", "wearing_mask"]),
        MappingTarget("foyer", "Même foyer", strong: [
            "household", "same_household", "meme_foyer", "meme foyer", "household_contact", "sous le meme toit", "menage",
        ]),
    ])
}
