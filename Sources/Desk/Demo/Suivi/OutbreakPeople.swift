import ContactTracing
import Core
import Synthetic

/// The invented people of the outbreak: insured persons of the territory whom no persona treats, housed together when they live
/// together.
struct OutbreakPeople {
    let world: DemoWorld

    /// Never the same person twice, as far as the territory goes.
    func person(_ number: Int, livingWith family: PersonneSuivie? = nil, withNIR: Bool) -> PersonneSuivie {
        let room = max(world.sizes.assures - DemoWorld.reserved, 1)
        guard let known = world.patient(DemoWorld.reserved + number % room) else { return PersonneSuivie(nom: "Sansnom", prenom: "Inventé") }
        var person = Self.followed(known)
        if !withNIR { person.nir = nil }
        if let family {
            (person.nom, person.adresse, person.codePostal, person.commune) = (family.nom, family.adresse, family.codePostal, family.commune)
        }
        return person
    }

    static func followed(_ known: PatientIdentity) -> PersonneSuivie {
        PersonneSuivie(
            nir: known.nir, nom: known.nomUtilise ?? known.nomNaissance, prenom: known.prenoms.first ?? "", nomNaissance: known.nomNaissance,
            dateNaissance: known.dateNaissance, sexe: known.sexe, telephone: known.telephone ?? "06 39 98 70 00", courriel: known.courriel,
            adresse: known.adresse?.lignes.joined(separator: ", "), codePostal: known.adresse?.codePostal, commune: known.adresse?.commune)
    }

    func place(_ place: OutbreakPlan.Place, on day: LocalDate) -> DonneesCas.Lieu {
        let towns = world.synthetic.territory.communes
        return switch place {
        case .mariage: .init(libelle: "Mariage, salle des fêtes de \(towns[4].nom)", nature: .evenement, le: world.today.adding(days: -33))
        case .ecole: .init(libelle: "École des Trois-Fontaines, \(towns[1].nom)", nature: .collectivite, le: day)
        case .fonderie: .init(libelle: "Fonderie du Val, \(towns[2].nom)", nature: .travail, le: day)
        case .residence: .init(libelle: "Résidence des Peupliers, \(towns[3].nom)", nature: .collectivite, le: day)
        }
    }
}
