import Core

extension ArretDeTravail {
    /// What the desk knows of the patient, in the shape of the form.
    enum Prefill {
        /// Nil for a person the form has no word for: a pensioner, a student.
        static func situation(_ context: PrefillContext) -> (any FieldValue)? {
            context.patient.situation.flatMap(Situation.init(rawValue:))
        }

        static func employeur(_ context: PrefillContext) -> JSONValue? {
            guard let known = context.patient.employeur,
                context.patient.situation.flatMap(Situation.init(rawValue:))?.hasEmployeur == true
            else { return nil }
            var employeur = Employeur()
            employeur.nom = known.nom
            employeur.adresse = known.adresse
            employeur.telephone = known.telephone
            employeur.courriel = known.courriel
            return Employeur.form.encode(employeur)
        }

        static func adresseVisite(_ context: PrefillContext) -> JSONValue? {
            guard let known = context.patient.adresse else { return nil }
            var adresse = AdresseVisite()
            adresse.lignes = known.lignes.joined(separator: ", ")
            adresse.codePostal = known.codePostal.digits
            adresse.commune = known.commune
            adresse.telephone = context.patient.telephone
            return AdresseVisite.form.encode(adresse)
        }
    }
}
