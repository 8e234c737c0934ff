import Core

extension Regle {
    private static let enfance = "Rapport de simplification administrative (février 2023), 1-3.1"
    private static let circulaire = "Circulaire DSS/MCGR/DGS n° 2011-331 du 27 septembre 2011"

    static let creches: [Regle] = [
        Regle(
            "C17", .creche, "Donner un médicament prescrit", demande: "La crèche, l’assistante maternelle",
            notions: [.medicament: 5, .creche: 3, .complexe: -4, .enfant: 0, .bebe: 0.5, .ecole: 0.5, .maladie: 0.5, .absence: -2, .pai: -1, .halte: 0, .collectivite: 0],
            VersionRegle(
                du: .le(4, 6, 1999), .non, "L’ordonnance et l’autorisation des parents suffisent.",
                condition: "La prise est simple, ne demande pas d’apprentissage, et le médecin n’a pas prescrit d’auxiliaire médical : c’est un acte de la vie courante.",
                document: "Ordonnance et autorisation des parents", validite: "Durée de l’ordonnance", texte: "CSP, art. L. 4161-1 ; circulaire DGS/PS3/DAS n° 99-320 du 4 juin 1999",
                aFaire: "Remettez l’ordonnance et une autorisation écrite des parents.", source: enfance)),
        Regle(
            "C18", .creche, "Médicament difficile à donner", demande: "La crèche, l’assistante maternelle",
            notions: [.complexe: 5.5, .medicament: 3, .creche: 2, .enfant: 0, .bebe: 0.5, .pai: 1, .ecole: 0, .halte: 0, .permis: -5, .travail: -3],
            VersionRegle(
                du: .le(4, 6, 1999), .selonCas, "Quand le geste s’apprend ou que la prise est difficile, il faut prescrire un auxiliaire médical ou établir un projet d’accueil.",
                condition: "Le mode de prise présente une difficulté, ou demande un apprentissage.", document: "Prescription d’un auxiliaire médical, ou projet d’accueil individualisé (PAI)",
                texte: "CSP, art. L. 4161-1 ; circulaire DGS/PS3/DAS n° 99-320 du 4 juin 1999, a contrario", par: .toutMedecin, frais: .nonPrecise,
                aFaire: "Prescrivez l’auxiliaire médical, ou ouvrez un PAI avec la structure.", source: enfance)),
        Regle(
            "C19", .creche, "Absence de trois jours au plus (accueil régulier)", demande: "La crèche",
            notions: [.creche: 4, .absence: 3, .courte: 4, .longue: -5, .maladie: 1.5, .enfant: 0.3, .bebe: 0.5, .arret: -0.5, .halte: -3, .retour: -2, .contagion: 0, .medicament: -1, .ecole: -1],
            VersionRegle(
                du: .le(29, 6, 2011), .non, "Une absence de trois jours au plus est sans effet sur la facture : aucun certificat n’est utile.",
                condition: "Accueil régulier. Le seuil retenu est de trois jours : quatre jours et plus relèvent de la règle C20.", texte: "Circulaire n° 2011-331 ; lettre circulaire CNAF n° 2011-105 du 29 juin 2011",
                aFaire: "Prévenez la crèche ; rien d’autre n’est dû.", source: enfance)),
        Regle(
            "C20", .creche, "Absence de plus de trois jours (accueil régulier)", demande: "La crèche, pour la facture de la famille",
            notions: [.creche: 4, .absence: 2.6, .longue: 5, .courte: -5, .maladie: 1, .enfant: 0.3, .bebe: 0.5, .contagion: 0.5, .halte: -1, .retour: -2, .medicament: -1, .ecole: -1, .rembourse: 1],
            VersionRegle(
                du: .le(29, 6, 2011), .oui, "Un certificat est demandé pour que la famille ne paie pas les jours d’absence au-delà du troisième.",
                condition: "Accueil régulier, absence pour maladie de plus de trois jours. Sans certificat, l’absence est facturée : il n’y a pas d’autre conséquence.", document: "Certificat médical", validite: "Pour cet épisode ; exonération à partir du quatrième jour",
                texte: "Lettre circulaire CNAF n° 2011-105 du 29 juin 2011", par: .toutMedecin, frais: .nonRembourse, aFaire: "Établissez le certificat après un examen.", certitude: .conflit,
                reserves: ["Le cas de quatre jours exactement dépend de la source ; ce guichet retient « plus de trois jours »."],
                positions: [
                    VersionRegle.Position("Rapport de 2023, 1-3.1", "Utile pour une absence « supérieure à 4 jours », inutile en dessous de 4 jours."),
                    VersionRegle.Position("Rapport de 2023, annexe 5", "Utile pour une absence « supérieure à 3 jours »."),
                    VersionRegle.Position("Information publique d’une commune", "Utile pour une absence « supérieure ou égale à 4 jours »."),
                ], source: enfance + " et annexe 5")),
        Regle(
            "C21", .creche, "Absence en halte-garderie (accueil occasionnel)", demande: "La halte-garderie",
            notions: [.halte: 4, .creche: 1.5, .absence: 3, .courte: 0, .longue: 0, .maladie: 0.5, .enfant: 0, .bebe: 0, .inscription: -3, .medicament: -2, .retour: -2, .rembourse: 1],
            VersionRegle(
                du: .le(29, 6, 2011), .selonCas, "Le règlement local peut exonérer la famille dès le premier jour, sur certificat.",
                condition: "Accueil occasionnel, et seulement si le règlement de la structure le prévoit.", document: "Certificat médical", validite: "Pour cet épisode", texte: "Lettre circulaire CNAF n° 2011-105 du 29 juin 2011, telle que citée par une commune",
                par: .toutMedecin, frais: .nonRembourse, aFaire: "Lisez le règlement de la structure ; le médecin apprécie.", certitude: .aConfirmer,
                reserves: ["C’est une pratique locale : elle n’est pas la même partout."], source: "Rapport de simplification administrative (février 2023), annexe 5")),
        Regle(
            "C22", .creche, "Retour à la crèche, « non-contagion »", demande: "La crèche, l’assistante maternelle",
            notions: [.creche: 3, .retour: 3.5, .nonContagion: 6, .contagion: 1, .maladie: 1, .enfant: 0, .bebe: 0.5, .absence: 0, .ecole: -2, .travail: -3, .courte: 0, .longue: 0, .halte: 0, .bonneSante: 1],
            VersionRegle(
                du: .le(27, 9, 2011), .non, "Aucun certificat de guérison ou de non-contagion n’est exigible au retour de l’enfant.",
                texte: circulaire, aFaire: "Remettez la lettre de réponse à la structure.", source: enfance)),
        Regle(
            "C23", .creche, "Première entrée à la crèche", demande: "La commune, la crèche",
            notions: [.creche: 4, .inscription: 4, .premiere: 2, .vaccin: 1, .bebe: 0.5, .halte: 1, .enfant: 0, .mairie: 0.5, .absence: -3, .ecole: -2, .renouvellement: 0, .participation: 1.2],
            VersionRegle(
                au: .le(6, 6, 2010), .aConfirmer, "Avant le décret de 2010, ce guichet ne connaît pas la règle.", texte: nil, par: .toutMedecin, frais: .nonPrecise,
                aFaire: "Demandez à la structure le texte sur lequel elle s’appuie.", certitude: .aConfirmer, reserves: ["Rien n’a été lu sur la période antérieure au décret n° 2010-613."], source: enfance),
            VersionRegle(
                du: .le(7, 6, 2010), au: .le(30, 8, 2021), .conflit, "Les sources se contredisent : l’une dit qu’un certificat est obligatoire, l’autre que la preuve des vaccinations suffit.",
                document: "Certificat ou visite d’admission, et preuve des vaccinations", validite: "À l’admission", texte: "CSP, art. R. 2324-39 (décret n° 2010-613) ; art. L. 3111-1 et suivants", par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Remettez d’abord la preuve des vaccinations. Si la structure demande plus, qu’elle cite son texte.", certitude: .conflit,
                reserves: ["Le rapport écrit « R. 2124-39 » : il s’agit de l’article R. 2324-39.", "Le jour exact du décret n° 2010-613 est à confirmer."],
                positions: [
                    VersionRegle.Position("Rapport de 2023, annexe 5 (courrier de 2019)", "Un certificat est obligatoire à l’admission."),
                    VersionRegle.Position("Information publique d’une commune", "Seule l’attestation des vaccinations est demandée."),
                ], source: "Rapport de simplification administrative (février 2023), annexe 5"),
            VersionRegle(
                du: .le(31, 8, 2021), .conflit, "Les sources se contredisent, et une règle de 2021 est à confirmer : selon elle, un certificat d’absence de contre-indication à la collectivité serait demandé.",
                document: "Certificat ou visite d’admission, et preuve des vaccinations", validite: "À l’admission", texte: "CSP, art. R. 2324-39 et R. 2324-39-1 (à confirmer) ; art. L. 3111-1 et suivants", par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Remettez d’abord la preuve des vaccinations. Si la structure demande plus, qu’elle cite son texte.", certitude: .conflit,
                reserves: ["L’article R. 2324-39-1 et son jour d’entrée en vigueur (2021) sont à confirmer."],
                positions: [
                    VersionRegle.Position("Rapport de 2023, annexe 5 (courrier de 2019)", "Un certificat est obligatoire à l’admission."),
                    VersionRegle.Position("Information publique d’une commune", "Seule l’attestation des vaccinations est demandée."),
                    VersionRegle.Position("CSP, art. R. 2324-39-1, à confirmer", "Depuis 2021, un certificat d’absence de contre-indication à la vie en collectivité."),
                ], source: "Rapport de simplification administrative (février 2023), annexe 5")),
        Regle(
            "C24", .creche, "Attester qu’un enfant n’a pas d’allergie", demande: "La crèche, l’école, la cantine",
            notions: [.sansAllergie: 7, .allergie: 1, .creche: 0.5, .ecole: 0.5, .cantine: 0, .enfant: 0, .absence: 0, .inscription: 0.5, .colonie: 0, .bebe: 0],
            VersionRegle(
                du: .le(18, 9, 2003), .non, "Personne ne peut exiger une attestation d’absence d’allergie.", texte: "Bulletin officiel n° 34 du 18 septembre 2003 ; circulaire n° 2011-331",
                aFaire: "Seules les allergies connues se signalent, par un projet d’accueil (C25).", source: enfance)),
        Regle(
            "C25", .creche, "Maladie lourde ou allergie avec régime : projet d’accueil (PAI)", demande: "La structure, l’école, la cantine",
            notions: [.pai: 5, .allergie: 3, .creche: 2, .ecole: 1.5, .regime: 1, .complexe: 2.5, .renouvellement: 0.5, .enfant: 0, .bebe: 0.5, .cantine: -1, .sansAllergie: -6, .medicament: 0, .colonie: 1],
            VersionRegle(
                du: .le(18, 9, 2003), .oui, "Un certificat est nécessaire, dans le cadre du projet d’accueil individualisé (PAI).",
                condition: "Maladie lourde, ou allergie qui demande un régime.", document: "Certificat du PAI", validite: "Durée du PAI", texte: "Bulletin officiel n° 34 du 18 septembre 2003", par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Établissez le PAI avec la famille et la structure.", reserves: ["La durée d’un PAI (l’année scolaire) est à confirmer."], source: enfance)),
        Regle(
            "C26", .creche, "« Apte à la vie en collectivité »", demande: "La crèche, l’assistante maternelle",
            notions: [.collectivite: 6, .creche: 1.5, .bebe: 2, .enfant: 0, .inscription: 0, .participation: 1.5, .ecole: 0, .halte: 0],
            VersionRegle(
                du: .le(27, 9, 2011), .non, "Hors du texte sur l’admission (C23), aucun certificat d’aptitude à la vie en collectivité n’est exigible.", condition: "La vie en collectivité n’est, sauf exception, jamais contre-indiquée à un nourrisson.",
                texte: circulaire, aFaire: "Remettez la lettre de réponse à la structure.", source: "Rapport de simplification administrative (février 2023), 1-6.3 et annexe 3")),
    ]
}
