import ContactTracing
import Core

/// From what was filled to what is kept, and back.
extension FormulaireCas {
    /// - Parameter known: what the sheet held before, for what the form does not ask again.
    func donnees(known: DonneesCas?, nir: NIR?) -> DonneesCas {
        var personne = known?.personne ?? PersonneSuivie(nom: "", prenom: "")
        personne.nir = nir ?? personne.nir
        personne.nom = nom ?? ""
        personne.prenom = prenom ?? ""
        personne.dateNaissance = dateNaissance
        personne.telephone = telephone
        personne.courriel = courriel
        personne.adresse = adresse
        personne.codePostal = territoire?.codePostal
        personne.commune = commune
        return DonneesCas(
            personne: personne, symptomes: symptomes, soignant: soignant ?? false, voyage: voyage,
            lieux: lieux.map { .init(libelle: $0.libelle ?? "", nature: $0.nature ?? .autre, le: $0.le) }, note: note, autres: known?.autres ?? [:])
    }

    init(_ fiche: FicheCas) {
        let donnees = fiche.donnees
        self.init(donnees.personne, departement: fiche.departement)
        symptomesLe = fiche.symptomesLe
        prelevementLe = fiche.prelevementLe
        symptomes = donnees.symptomes
        soignant = donnees.soignant ? true : nil
        voyage = donnees.voyage
        note = donnees.note
        lieux = donnees.lieux.map { lieu in
            var row = LieuFrequente()
            (row.libelle, row.nature, row.le) = (lieu.libelle, lieu.nature, lieu.le)
            return row
        }
    }

    init(_ personne: PersonneSuivie, departement: String?) {
        self.init()
        nom = personne.nom
        prenom = personne.prenom
        dateNaissance = personne.dateNaissance
        telephone = personne.telephone
        courriel = personne.courriel
        adresse = personne.adresse
        commune = personne.commune
        territoire = (departement ?? personne.codePostal.flatMap { Departement($0) }?.code).flatMap { Territoire(codePostal: personne.codePostal, departement: $0) }
    }

    /// What no box can say alone.
    func anomalies(today: LocalDate) -> [Anomaly] {
        var found: [Anomaly] = []
        func check(_ isGood: Bool, _ field: String, _ code: String, _ message: String) {
            if !isGood { found.append(Anomaly(field: field, code: code, message: message)) }
        }
        check((symptomesLe ?? today) <= today, "symptomesLe", "suivi.futur", "« Premier jour des symptômes » est dans l’avenir. Corrigez la date, ou laissez vide.")
        check((prelevementLe ?? today) <= today, "prelevementLe", "suivi.futur", "« Jour du prélèvement » est dans l’avenir. Notez-le quand il est fait.")
        check((dateNaissance ?? today) <= today, "dateNaissance", "suivi.futur", "« Date de naissance » est dans l’avenir.")
        for (index, lieu) in lieux.enumerated() {
            check((lieu.le ?? today) <= today, "lieux.\(index).le", "suivi.futur", "« Dernier jour » est dans l’avenir : les lieux sont ceux où la personne est déjà allée.")
        }
        return found
    }
}

extension PersonneSuivie {
    /// A patient of this desk.
    init(_ identity: PatientIdentity) {
        self.init(
            nir: identity.nir, nom: identity.nomUtilise ?? identity.nomNaissance, prenom: identity.prenoms.first ?? "", nomNaissance: identity.nomNaissance,
            dateNaissance: identity.dateNaissance, sexe: identity.sexe, telephone: identity.telephone, courriel: identity.courriel,
            adresse: identity.adresse?.lignes.joined(separator: ", "), codePostal: identity.adresse?.codePostal, commune: identity.adresse?.commune)
    }
}
