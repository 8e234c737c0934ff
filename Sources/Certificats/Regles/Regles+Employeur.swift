import Core

extension Regle {
    private static let travail = "Rapport de simplification administrative (février 2023), 1-4"

    static let employeurs: [Regle] = [
        Regle(
            "C35", .employeur, "Arrêt de travail d’un à trois jours", demande: "L’employeur",
            notions: [.arret: 4, .travail: 2.5, .courte: 3, .absence: 2, .maladie: 2.5, .longue: 0, .adulte: 0, .accident: -4, .ecole: -3, .creche: -3, .retour: -3, .enfant: -2, .contagion: 1],
            VersionRegle(
                .oui, "Même pour un jour, l’absence pour maladie se justifie par un avis d’arrêt de travail.", condition: "Il n’existe pas d’auto-déclaration. Un accord d’entreprise peut dispenser d’arrêt.", document: "Avis d’arrêt de travail",
                validite: "La durée de l’arrêt", texte: "CSS, art. L. 321-1 et L. 321-2", par: .toutMedecin, frais: .nonPrecise, aFaire: "Prescrivez l’arrêt s’il est médicalement justifié, avec le téléservice du guichet.",
                source: travail)),
        Regle(
            "C36", .employeur, "Embauche", demande: "L’employeur",
            notions: [.embauche: 6, .travail: 2, .participation: 1, .bonneSante: 1, .inscription: 0, .premiere: 0, .poste: 0, .adulte: 0, .enfant: 0, .retour: -2, .covid: -1],
            VersionRegle(
                .non, "Le médecin traitant n’a pas de certificat à faire : l’examen revient au médecin du travail.", validite: "Avant l’embauche ou la fin de la période d’essai", texte: "Code du travail, art. R. 4624-10 et suivants",
                par: .medecinDuTravail, frais: .autre("Aucuns pour le salarié : l’employeur organise l’examen."), aFaire: "Renvoyez vers le service de santé au travail de l’employeur.", source: travail)),
        Regle(
            "C37", .employeur, "Reprise du travail", demande: "L’employeur",
            notions: [.travail: 3.5, .retour: 4, .participation: 1.5, .arret: 1, .absence: 0, .adulte: 0, .maladie: 0.5, .covid: 0, .bonneSante: 1, .creche: -3, .ecole: -3, .accident: 0, .longue: 0, .poste: 0, .sport: -2, .nonContagion: 1],
            VersionRegle(
                .non, "Aucun certificat de reprise n’est à demander au médecin traitant : dans les cas prévus, c’est le médecin du travail qui examine.", condition: "Y compris un test ou un certificat de bonne santé lié au Covid-19.",
                texte: "Code du travail, art. R. 4624-21 et suivants (numérotation d’époque)", par: .medecinDuTravail, frais: .autre("Aucuns pour le salarié : l’employeur organise l’examen."),
                aFaire: "Renvoyez vers le service de santé au travail de l’employeur.", reserves: ["La numérotation actuelle (art. R. 4624-31) est à confirmer."], source: travail)),
        Regle(
            "C38", .employeur, "Inaptitude au poste de travail", demande: "L’employeur, le salarié",
            notions: [.poste: 5, .inaptitude: 3, .travail: 2.5, .adulte: 0, .embauche: -2, .eps: -4, .sport: -2, .ecole: -3, .retour: 0, .teletravail: -1],
            VersionRegle(
                .non, "Seul le médecin du travail constate l’inaptitude : un certificat du médecin traitant n’a aucune valeur.", texte: "Code du travail, art. L. 1226-2 et suivants", par: .medecinDuTravail,
                frais: .autre("Aucuns pour le salarié : l’employeur organise l’examen."), aFaire: "Renvoyez vers le médecin du travail ; le salarié peut lui demander une visite.", source: travail)),
        Regle(
            "C39", .employeur, "Accident du travail ou maladie professionnelle", demande: "La caisse, la victime",
            notions: [.accident: 6, .travail: 2, .arret: 0.5, .premiere: 0.5, .renouvellement: 0.5, .adulte: 0, .retour: 0, .permis: -2, .poste: -1],
            VersionRegle(
                au: .le(30, 4, 2022), .oui, "Un certificat est exigé : initial, de prolongation, de nouvelle lésion, de rechute et final.", document: "Certificat AT/MP, et un arrêt de travail s’il y a lieu", validite: "À chaque événement",
                texte: "CSS, art. L. 441-6 ; décret n° 2019-854", par: .toutMedecin, frais: .nonPrecise, aFaire: "Établissez le certificat.", reserves: ["Le jour exact de la fin du certificat de prolongation (mai 2022) est à confirmer."], source: travail),
            VersionRegle(
                du: .le(1, 5, 2022), .oui, "Un certificat est exigé : initial, de nouvelle lésion, de rechute et final. Il n’y a plus de certificat de prolongation.", document: "Certificat AT/MP, et un arrêt de travail s’il y a lieu",
                validite: "À chaque événement", texte: "CSS, art. L. 441-6 ; décret n° 2019-854", par: .toutMedecin, frais: .nonPrecise, aFaire: "Établissez le certificat.",
                reserves: ["Le jour exact de la fin du certificat de prolongation (mai 2022) est à confirmer."], source: travail)),
    ]

    static let assurances: [Regle] = [
        Regle(
            "C40", .assurance, "Questionnaire de santé d’une assurance", demande: "L’assureur, la banque",
            notions: [.assurance: 3, .questionnaire: 4, .pret: 3, .inscription: 0.5, .mort: -5, .compagnie: -2, .adulte: 0, .bonneSante: 1.5, .accident: -1],
            VersionRegle(
                du: .le(1, 4, 2015), .non, "Le médecin ne remplit, ne signe, ne tamponne ni ne contresigne le questionnaire : la personne y répond elle-même.", document: "Le questionnaire, rempli par la personne",
                texte: "Ordre des médecins, avril 2015 (mis à jour en 2019 et en avril 2022) ; convention AERAS ; loi du 28 février 2022", aFaire: "Informez la personne de ce que dit son dossier : elle répond elle-même.",
                reserves: ["Les conditions de l’absence de questionnaire (prêt de moins de 200 000 €, loi du 28 février 2022) sont à confirmer."], source: "Rapport de simplification administrative (février 2023), 1-5")),
        Regle(
            "C41", .assurance, "Demande directe du médecin d’une compagnie d’assurance", demande: "Le médecin-conseil d’une assurance",
            notions: [.compagnie: 6, .assurance: 2, .questionnaire: 0, .mort: -1, .cause: -1, .adulte: 0, .pret: 0],
            VersionRegle(
                .interdit, "Le secret médical interdit de répondre à un médecin d’assurance.", texte: "CSP, art. R. 4127-4 ; Ordre des médecins", aFaire: "Ne répondez pas. Les documents se remettent à la personne elle-même.",
                reserves: ["Le numéro de l’article du CSP est à confirmer."], source: "Rapport de simplification administrative (février 2023), 1-5")),
        Regle(
            "C42", .assurance, "Après un décès : certificat pour les proches", demande: "Les ayants droit, le concubin, le partenaire de PACS",
            notions: [.mort: 4, .heritier: 4, .assurance: 1.5, .cause: -4, .enterrement: -2, .questionnaire: 0, .compagnie: -1, .adulte: 0, .pret: 0],
            VersionRegle(
                .selonCas, "Le médecin qui a constaté le décès peut écrire que la mort est « naturelle » ou « accidentelle », et rien de plus.", condition: "Demande d’un ayant droit, du concubin ou du partenaire de PACS.", document: "Certificat : mort « naturelle » ou « accident », sans autre précision",
                validite: "Unique", texte: "Ordre des médecins ; CSP, art. L. 1110-4", par: .autre("Le médecin qui a constaté le décès."), frais: .nonPrecise, aFaire: "Délivrez la formule neutre aux proches, jamais à l’assureur.",
                reserves: ["Le numéro de l’article du CSP est à confirmer."], source: "Rapport de simplification administrative (février 2023), 1-5")),
        Regle(
            "C43", .assurance, "Après un décès : cause, antécédents, dates", demande: "L’assureur, les ayants droit",
            notions: [.mort: 4, .cause: 6, .assurance: 1.5, .heritier: 0.5, .questionnaire: 1, .enterrement: -2, .compagnie: 0, .maladie: 0.5],
            VersionRegle(
                .interdit, "Aucun médecin ne peut certifier la cause du décès, les antécédents ou les dates de la maladie pour une assurance.", texte: "Ordre des médecins",
                aFaire: "Les ayants droit demandent l’accès au dossier médical, dans les limites de la loi.", source: "Rapport de simplification administrative (février 2023), 1-5")),
        Regle(
            "C44", .assurance, "Après un décès : demande de l’assureur lui-même", demande: "L’assureur, la mutuelle",
            notions: [.mort: 4, .assurance: 3.4, .compagnie: 1, .cause: -2, .heritier: -2, .enterrement: -1, .questionnaire: 0, .pret: 0.5],
            VersionRegle(
                .selonCas, "Selon les assureurs eux-mêmes, seulement en cas de soupçon de fraude, et entre médecins-conseils.", condition: "C’est la position d’organisations d’assureurs, pas un texte.", texte: nil, par: .personne, frais: .nonPrecise,
                aFaire: "Ne donnez aucun détail : seule la formule neutre existe (C42), et elle se remet aux proches.", certitude: .aConfirmer, reserves: ["Aucun texte ne fonde cette position de la FNMF et de France Assureurs."],
                source: "Rapport de simplification administrative (février 2023), 1-5")),
    ]
}
