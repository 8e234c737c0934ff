import Core

extension Regle {
    private static let divers = "Rapport de simplification administrative (février 2023), 1-6.3"
    private static let arretes = "Arrêtés du 21 décembre 2005 et du 8 février 1999, modifiés"
    private static let circulaire = "Circulaire DSS/MCGR/DGS n° 2011-331 du 27 septembre 2011"

    static let conduites: [Regle] = [
        Regle(
            "C45", .conduite, "Aptitude à la conduite", demande: "La préfecture, la personne",
            notions: [.permis: 5, .prefecture: 2, .inaptitude: 0.5, .participation: 1, .agree: 0.5, .ceinture: -4, .travail: -1, .adulte: 0, .renouvellement: 0, .retour: 0.5, .accident: -1, .complexe: 1],
            VersionRegle(
                du: .le(21, 12, 2005), .medecinAgree, "Seul un médecin agréé par le préfet se prononce sur l’aptitude à conduire.", document: "Avis médical", texte: arretes, par: .medecinAgree, frais: .nonRembourse,
                aFaire: "Orientez vers un médecin agréé : la préfecture en publie la liste.", source: "Rapport de simplification administrative (février 2023), 1-6.1")),
        Regle(
            "C46", .conduite, "Dispense de ceinture de sécurité", demande: "Le conducteur, le passager",
            notions: [.ceinture: 7, .permis: 1, .inaptitude: 2, .agree: 0.5, .enfant: 0, .adulte: 0, .prefecture: 0.5],
            VersionRegle(
                .medecinAgree, "Seul un médecin agréé par le préfet peut dispenser de la ceinture de sécurité.", document: "Certificat d’exemption", validite: "La durée écrite sur le certificat", texte: arretes + " ; code de la route, art. R. 412-1",
                par: .medecinAgree, frais: .nonRembourse, aFaire: "Orientez vers un médecin agréé : la préfecture en publie la liste.", certitude: .aConfirmer,
                reserves: ["L’article R. 412-1 du code de la route et la durée portée sur le certificat sont à confirmer."], source: "Rapport de simplification administrative (février 2023), 1-6.1")),
    ]

    static let autres: [Regle] = [
        Regle(
            "C47", .deces, "Constat de décès", demande: "La famille, la mairie",
            notions: [.enterrement: 5, .mort: 2.5, .mairie: 1, .heritier: 0, .assurance: -4, .cause: -2],
            VersionRegle(
                .oui, "Un médecin constate le décès : le certificat permet de fermer le cercueil.", condition: "Volet administratif nominatif ; volet médical sans le nom.", document: "Certificat de décès, papier ou électronique (CertDc)", validite: "Unique",
                texte: "CSP, art. R. 1112-70 ; CGCT, art. L. 2223-42 et R. 2213-1-1 et suivants", par: .autre("Le médecin qui constate le décès."), frais: .nonPrecise,
                aFaire: "Établissez le certificat sur le service national CertDc, avec Pro Santé Connect : ce guichet ne le remplace pas.", source: "Rapport de simplification administrative (février 2023), 1-6.2")),
        Regle(
            "C48", .autre, "Adapter le logement : douche, baignoire, travaux", demande: "Le bailleur, la collectivité",
            notions: [.bain: 6.5, .salle: 0, .logement: 4, .travaux: 3, .mairie: 0, .adulte: 0, .poste: -2, .travail: -2, .teletravail: -2, .apa: -1, .mdph: -1],
            VersionRegle(
                du: .le(27, 9, 2011), .non, "Aucun texte n’exige de certificat pour adapter un logement ou demander des travaux.", texte: circulaire, aFaire: "Remettez la lettre de réponse au bailleur.", source: divers)),
        Regle(
            "C49", .autre, "Balnéothérapie, chantier citoyen, altitude, télétravail", demande: "Divers",
            notions: [.loisirs: 6, .altitude: 6, .teletravail: 7, .travail: 0, .enfant: 0, .adulte: 0, .sport: 0, .participation: 1, .logement: 0, .inscription: 0, .sortie: -1, .poste: 0],
            VersionRegle(
                du: .le(27, 9, 2011), .non, "Aucun texte n’exige de certificat pour ces activités.", texte: circulaire, aFaire: "Remettez la lettre de réponse, ou laissez le médecin apprécier ce que demande l’état de la personne.", source: divers)),
        Regle(
            "C50", .autre, "Jeunes sapeurs-pompiers", demande: "Le service d’incendie et de secours (SDIS)",
            notions: [.pompier: 8, .enfant: 1, .participation: 0.5, .inscription: 0.5, .sport: 0, .adulte: 0, .club: 0],
            VersionRegle(
                .aConfirmer, "Réponse à confirmer : le rapport de 2023 cite cette demande parmi les abus possibles, mais un texte propre aux jeunes sapeurs-pompiers peut exister.", document: "Certificat", texte: nil, par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Demandez au SDIS le texte sur lequel il s’appuie, et lisez-le.", certitude: .aConfirmer, reserves: ["Le texte propre aux jeunes sapeurs-pompiers n’a pas été lu."], source: divers)),
        Regle(
            "C51", .autre, "Certificats réservés aux médecins agréés", demande: "L’administration",
            notions: [.agree: 6, .prefecture: 1, .travail: 0, .embauche: 0, .permis: -2, .ceinture: -3, .participation: 1, .adulte: 0],
            VersionRegle(
                .medecinAgree, "Certains certificats de l’administration sont réservés aux médecins agréés par le préfet : le médecin traitant ne peut pas les faire.", texte: nil, par: .medecinAgree, frais: .nonPrecise,
                aFaire: "Orientez vers un médecin agréé : la préfecture en publie la liste.", certitude: .aConfirmer, reserves: ["Le texte dépend du certificat demandé : il n’est pas cité par la source."],
                source: "Rapport de simplification administrative (février 2023), axe 1")),
        Regle(
            "C52", .covid, "Certificat de bonne santé avant la reprise (Covid-19)", demande: "L’employeur, la mairie",
            notions: [.covid: 5, .bonneSante: 4, .retour: 1.5, .travail: 1.5, .mairie: 0.5, .ecole: -1, .creche: -1, .embauche: -2, .adulte: 0, .nonContagion: 1, .participation: 0],
            VersionRegle(
                du: .le(12, 5, 2020), .non, "Un certificat de « bon état de santé » avant de reprendre n’est pas réglementaire.", texte: nil, aFaire: "Remettez la lettre de réponse à l’employeur ou à la mairie.",
                source: "Réunion du 12 mai 2020, compte rendu, 3.1")),
    ]
}
