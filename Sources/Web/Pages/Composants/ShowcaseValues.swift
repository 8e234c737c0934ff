import Core

/// The states in which the page of components shows its form.
extension FormView {
    static let showcaseEmpty = FormView(
        AnyForm(ShowcaseForm.form), content: [:], nomenclature: showcaseList)

    static let showcaseFilled = FormView(
        AnyForm(ShowcaseForm.form), content: filled,
        prefilled: [Prefilled(field: "telephone", value: "03 84 00 00 00", source: "fiche de l’assuré")], nomenclature: showcaseList)

    static let showcaseDisabled = FormView(
        AnyForm(ShowcaseForm.form), content: filled, isDisabled: true, nomenclature: showcaseList)

    /// What the form itself says of a bad input, with one warning more.
    static var showcaseFaulty: FormView {
        let form = AnyForm(ShowcaseForm.form)
        let late = Anomaly(
            field: "debut", code: "exemple.tard", message: "« Premier jour » est loin dans le passé. Vérifiez-le.", severity: .avertissement,
            stage: .regle, source: LegalSource("Règle d’exemple", says: "N’existe que sur cette page.", certainty: .aConfirmer))
        return FormView(form, content: faulty, anomalies: form.read(faulty).anomalies + [late], nomenclature: showcaseList)
    }

    private static let showcaseList: @Sendable (String) -> Nomenclature? = { $0 == "exemple" ? ShowcaseForm.nomenclature : nil }

    private static let filled: JSONValue = [
        "nom": "Théière <bleue> & tasse", "telephone": "03 84 00 00 00", "courriel": "prenom.nom@exemple.fr", "nombre": 12,
        "remarque": "Première ligne.\nDeuxième ligne.", "debut": "2026-03-12", "fin": "2026-03-16", "couleur": "autre",
        "precision": "Orange", "jour": "jeudi", "accord": true, "lu": true, "terme": ["code": "EX-01", "texte": "à droite"],
        "reference": "A-12", "adresse": ["ligne": "3 rue du Puits", "codePostal": "39000", "ville": "Dolmont"],
        "sorties": [["jour": "lundi", "libre": false, "note": "9 h à 11 h"], ["jour": "mardi", "libre": true]],
    ]

    private static let faulty: JSONValue = [
        "nom": "x", "telephone": "abc", "courriel": "sans-arobase", "nombre": "douze", "debut": "2025-01-02", "fin": "31/02/2026",
        "couleur": "mauve", "adresse": ["codePostal": "390"], "sorties": [["libre": "oui"]],
    ]
}
