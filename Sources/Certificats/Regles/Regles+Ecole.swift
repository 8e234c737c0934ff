import Core

extension Regle {
    private static let lycees = "Rapport de simplification administrative (février 2023), 1-3.2"
    private static let decret2009 = "Le jour retenu (15 mai 2009, date du décret n° 2009-553) est à confirmer."

    static let ecoles: [Regle] = [
        Regle(
            "C27", .ecole, "Absence à l’école", demande: "L’établissement scolaire",
            notions: [.ecole: 4, .absence: 4, .maladie: 1.5, .courte: 0.5, .longue: 0.5, .enfant: 0.5, .retour: 1, .contagion: -3, .nonContagion: 0, .cantine: -3, .creche: -2, .eps: -2, .maternelle: 1, .bonneSante: 0.5],
            VersionRegle(
                au: .le(14, 5, 2009), .aConfirmer, "Avant 2009, un certificat pouvait être demandé ; le détail de cette ancienne règle est à confirmer.", texte: nil, par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Seulement pour une demande de cette époque.", certitude: .aConfirmer, reserves: [decret2009], source: lycees),
            VersionRegle(
                du: .le(15, 5, 2009), .non, "Le certificat d’absence scolaire a été supprimé en 2009 : un mot des parents suffit.", condition: "Sauf maladie contagieuse de la liste (C28).", document: "Mot des parents",
                texte: "Décret n° 2009-553 ; note de service de l’Éducation nationale n° 2009-160", aFaire: "Les parents écrivent eux-mêmes le motif de l’absence.", reserves: [decret2009], source: lycees)),
        Regle(
            "C28", .ecole, "Absence à l’école pour maladie contagieuse", demande: "L’établissement scolaire",
            notions: [.ecole: 3, .contagion: 6, .nonContagion: 1, .absence: 1.5, .retour: 1, .enfant: 0, .creche: -3, .courte: 0, .longue: 0, .maternelle: 1, .maladie: 0, .travail: -3],
            VersionRegle(
                du: .le(3, 5, 1989), .oui, "Un certificat est exigé après une maladie contagieuse de la liste fixée par arrêté.", condition: "Seulement pour les maladies de l’arrêté du 3 mai 1989.", document: "Certificat médical", validite: "Pour cet épisode",
                texte: "Arrêté interministériel du 3 mai 1989 ; circulaire n° 2004-054 du 23 mars 2004", par: .toutMedecin, frais: .nonRembourse, aFaire: "Vérifiez que la maladie est sur la liste, puis établissez le certificat.",
                source: lycees)),
        Regle(
            "C29", .ecole, "Entrée à l’école maternelle ou primaire", demande: "L’école, la mairie",
            notions: [.ecole: 2.5, .inscription: 3.5, .maternelle: 4, .vaccin: 3, .premiere: 1, .enfant: 0, .mairie: 0.5, .absence: -3, .cantine: -3, .bonneSante: 1, .collectivite: 1, .participation: 0.5, .creche: -2],
            VersionRegle(
                du: .le(15, 5, 2009), .non, "Aucun certificat médical n’est exigé : la preuve des vaccinations obligatoires suffit.", document: "Carnet de vaccination, copie de ses pages, ou certificat de vaccination", validite: "À l’entrée",
                texte: "Décret n° 2009-553", aFaire: "Présentez le carnet de santé ou la copie des pages des vaccins.", reserves: [decret2009], source: lycees)),
        Regle(
            "C30", .ecole, "Sortie ou voyage scolaire", demande: "L’établissement scolaire",
            notions: [.sortie: 6, .ecole: 2, .enfant: 0, .participation: 1, .inscription: 0, .colonie: -1, .altitude: -3, .sport: 0, .absence: -1, .maternelle: 0],
            VersionRegle(
                du: .le(15, 5, 2009), .non, "Aucun certificat n’est exigé pour une sortie ou un voyage scolaire.", texte: "Note de service de l’Éducation nationale n° 2009-160",
                aFaire: "L’autorisation des parents suffit.", reserves: ["Le jour exact de la note de service (2009) est à confirmer."], source: lycees)),
        Regle(
            "C31", .ecole, "Participer au cours de sport à l’école", demande: "L’établissement scolaire",
            notions: [.eps: 5, .participation: 2.5, .ecole: 1.5, .sport: 1.5, .inaptitude: -4, .enfant: 0, .retour: 0.5, .inscription: 0.5, .scolaireSport: -2, .club: -2],
            VersionRegle(
                du: .le(11, 10, 1988), .non, "Tout élève est présumé apte au cours d’éducation physique : aucun certificat n’est exigible.", condition: "Seule l’inaptitude se certifie (C32).", texte: "Décret n° 88-977",
                aFaire: "Remettez la lettre de réponse à l’établissement.", reserves: ["Le jour retenu (11 octobre 1988) est à confirmer."], source: lycees)),
        Regle(
            "C32", .ecole, "Dispense de sport à l’école (EPS)", demande: "L’établissement scolaire",
            notions: [.eps: 4, .inaptitude: 5, .ecole: 1.5, .sport: 2.5, .enfant: 0, .longue: 0.5, .courte: 0.5, .scolaireSport: 0, .ceinture: -5, .poste: -4, .travail: -3, .permis: -3],
            VersionRegle(
                du: .le(11, 10, 1988), .oui, "Une inaptitude à l’éducation physique se prouve par un certificat, qui dit si elle est totale ou partielle, et pour combien de temps.",
                condition: "Il peut indiquer des adaptations, sans rien dire de la maladie.", document: "Certificat d’inaptitude", validite: "La durée écrite, au plus l’année scolaire ; au-delà de trois mois, le médecin scolaire en reçoit une copie",
                texte: "Décret n° 88-977 ; code de l’éducation, art. R. 312-2 et R. 312-3", par: .toutMedecin, frais: .nonPrecise, aFaire: "Écrivez : totale ou partielle, durée, adaptations possibles. Rien d’autre.",
                reserves: ["Le jour retenu (11 octobre 1988) est à confirmer."], source: lycees)),
        Regle(
            "C33", .ecole, "Absence à la cantine", demande: "L’établissement, la commune",
            notions: [.cantine: 5, .arret: 0, .absence: 2, .ecole: 0, .enfant: 0, .maladie: 1, .mairie: 0.5, .courte: 0.5, .longue: 0.5, .allergie: -4, .regime: -4, .pai: -4, .rembourse: 1, .contagion: 0],
            VersionRegle(
                .non, "Aucun texte n’exige de certificat pour une absence à la cantine.", condition: "Sauf maladie contagieuse. Il est recommandé aux communes de prévoir une carence de trois jours, comme les crèches.", texte: nil,
                aFaire: "Prévenez la cantine. Si la commune refuse de déduire les repas, demandez-lui le texte.", source: lycees)),
        Regle(
            "C34", .ecole, "Cantine : régime pour une allergie", demande: "La commune, l’établissement",
            notions: [.cantine: 4.5, .allergie: 4, .regime: 4, .pai: 3, .ecole: 0.5, .enfant: 0, .sansAllergie: -6, .absence: -2],
            VersionRegle(
                du: .le(18, 9, 2003), .oui, "Un régime pour allergie à la cantine passe par un projet d’accueil individualisé (PAI), avec un certificat.", document: "Certificat du PAI", validite: "Durée du PAI", texte: "Bulletin officiel n° 34 du 18 septembre 2003",
                par: .toutMedecin, frais: .nonRembourse, aFaire: "Établissez le PAI avec la famille et l’établissement.", source: "Rapport de simplification administrative (février 2023), 1-3.1")),
    ]
}
