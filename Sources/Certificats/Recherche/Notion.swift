/// An idea a question may hold, whatever the words it is said with.
enum Notion: String, Sendable, Hashable, CaseIterable {
    // Where, or who asks
    case creche, halte, ecole, maternelle, cantine, sport, club, federation, scolaireSport, salle, danse, mdph, apa, travail, assurance, prefecture
    case logement, pompier, agree, mairie, compagnie, colonie
    // For whom
    case enfant, adulte, bebe, heritier
    // What for
    case absence, retour, inscription, licence, competition, amical, medicament, complexe, allergie, sansAllergie, pai, regime, contagion
    case eps, inaptitude, participation, sortie, arret, embauche, poste, accident, questionnaire, pret, mort, cause, enterrement
    case permis, ceinture, covid, bonneSante, collectivite, nonContagion, handicap, renouvellement, premiere, irreversible, inchange, dependance
    case discipline, courte, longue, ancien, bain, travaux, loisirs, altitude, teletravail, vaccin, maladie
    case deontologie, rembourse, texteExistant, aucunTexte, travailDocteur
}
