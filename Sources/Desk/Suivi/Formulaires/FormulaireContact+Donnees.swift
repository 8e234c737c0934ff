import ContactTracing
import Core

/// A contact read from a form, ready to be kept.
struct ContactSaisi {
    let donnees: DonneesContact
    let departement: Departement
    let appelMedecin: Bool
}

extension FormulaireContact {
    func exposition(_ definition: DefinitionContact) -> Exposition {
        switch exposition {
        case .memeToit: Exposition(memeFoyer: true, dernierJour: dernierJour)
        // « At least »: what the definition asks for is what was declared.
        case .proche: Exposition(minutes: definition.minutes, rapproche: true, protege: false, dernierJour: dernierJour)
        case .autre: Exposition(minutes: minutes, rapproche: rapproche, protege: protege, soignant: soignant ?? false, dernierJour: dernierJour)
        case nil: Exposition(dernierJour: dernierJour)
        }
    }

    /// - Parameter known: what the sheet held before, for what the form does not ask.
    func saisi(_ definition: DefinitionContact, known: DonneesContact? = nil) -> ContactSaisi? {
        guard let territoire else { return nil }
        var personne = known?.personne ?? PersonneSuivie(nom: "", prenom: "")
        personne.nom = nom ?? ""
        personne.prenom = prenom ?? ""
        personne.telephone = telephone
        personne.courriel = courriel
        personne.dateNaissance = dateNaissance
        personne.codePostal = territoire.codePostal
        personne.nir = nir.flatMap { try? NIR($0) } ?? personne.nir
        var donnees = known ?? DonneesContact(personne: personne, exposition: Exposition())
        donnees.personne = personne
        donnees.exposition = exposition(definition)
        donnees.lien = lien
        donnees.medecinResultat = medecinResultat
        donnees.note = note
        return ContactSaisi(donnees: donnees, departement: territoire.departement, appelMedecin: appelMedecin ?? false)
    }

    init(_ fiche: FicheContact, _ definition: DefinitionContact) {
        self.init()
        let (personne, exposed) = (fiche.donnees.personne, fiche.donnees.exposition)
        nom = personne.nom.isEmpty ? nil : personne.nom
        prenom = personne.prenom.isEmpty ? nil : personne.prenom
        telephone = personne.telephone
        courriel = personne.courriel
        dateNaissance = personne.dateNaissance
        territoire = Territoire(codePostal: personne.codePostal, departement: fiche.departement)
        lien = fiche.donnees.lien
        medecinResultat = fiche.donnees.medecinResultat
        note = fiche.donnees.note
        appelMedecin = fiche.file == "medecin" ? true : nil
        dernierJour = exposed.dernierJour
        exposition = Self.declared(exposed, definition)
        if exposition == .autre { (minutes, rapproche, protege, soignant) = (exposed.minutes, exposed.rapproche, exposed.protege, exposed.soignant) }
    }

    private static func declared(_ exposed: Exposition, _ definition: DefinitionContact) -> ExpositionDeclaree? {
        if exposed.memeFoyer { return .memeToit }
        if exposed.minutes == definition.minutes, exposed.rapproche == true, exposed.protege == false, !exposed.soignant { return .proche }
        return exposed.minutes == nil && exposed.rapproche == nil && exposed.protege == nil && !exposed.soignant ? nil : .autre
    }

    /// What no box can say alone.
    func anomalies(today: LocalDate) -> [Anomaly] {
        var found: [Anomaly] = []
        if let dernierJour, dernierJour > today {
            found.append(Anomaly(field: "dernierJour", code: "suivi.futur", message: "« Dernier contact » est dans l’avenir. Corrigez la date."))
        }
        if let nir {
            do throws(NIRError) { _ = try NIR(nir) } catch {
                found.append(Anomaly(field: "nir", code: error.code, message: "\(error.message) \(error.remedy)"))
            }
        }
        if let dateNaissance, dateNaissance > today {
            found.append(Anomaly(field: "dateNaissance", code: "suivi.futur", message: "« Date de naissance » est dans l’avenir."))
        }
        return found
    }
}

extension LigneFoyer {
    /// The same contact as the whole form has it.
    func contact(of cas: PersonneSuivie, dernierJour: LocalDate, territoire: Territoire?) -> FormulaireContact {
        var contact = FormulaireContact()
        contact.nom = nom ?? cas.nom
        contact.prenom = prenom
        contact.telephone = telephone
        contact.territoire = territoire
        contact.dernierJour = dernierJour
        contact.exposition = .memeToit
        contact.lien = lien
        contact.dateNaissance = dateNaissance
        contact.courriel = courriel
        contact.appelMedecin = appelMedecin
        return contact
    }
}
