import Core

extension Regle {
    private static let loi2022 = "Le jour d’entrée en vigueur de la loi n° 2022-296 retenu ici (4 mars 2022) est à confirmer."
    private static let loi2020 = "Le jour d’entrée en vigueur retenu ici (9 décembre 2020, loi n° 2020-1525) est à confirmer."
    private static let annexe = "Rapport de simplification administrative (février 2023), 1-2 et annexe 4"

    static let sports: [Regle] = [
        Regle(
            "C07", .sport, "Licence sportive d’un adulte", demande: "Une fédération sportive, un club affilié",
            notions: [.sport: 3, .licence: 3, .adulte: 2, .federation: 2, .club: 2, .inscription: 1, .renouvellement: 0.5, .participation: 2, .competition: -1, .enfant: -2, .premiere: 0],
            auparavant: "C16",
            VersionRegle(
                du: .le(4, 3, 2022), .selonCas, "La loi n’exige plus de certificat d’un adulte, mais la fédération peut l’imposer par son règlement.",
                condition: "Obtenir ou renouveler la licence d’une fédération, pour un majeur. Les disciplines à contraintes particulières ont leur propre règle (C13).",
                document: "Ce que la fédération a choisi : certificat, questionnaire de santé ou autre", validite: "Fixée par la fédération, en règle générale moins d’un an",
                texte: "Code du sport, art. L. 231-2 (loi n° 2022-296)", par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Demandez au club l’article du règlement de sa fédération. S’il n’en montre pas, rien n’est exigé.", reserves: [loi2022], source: annexe)),
        Regle(
            "C08", .sport, "Compétition d’une fédération, pour un adulte", demande: "Une fédération, un organisateur agréé",
            notions: [.sport: 2, .competition: 4.5, .adulte: 2, .federation: 1, .club: 0, .inscription: 1, .licence: 0, .enfant: -3, .participation: 1, .amical: -2],
            auparavant: "C16",
            VersionRegle(
                du: .le(4, 3, 2022), .selonCas, "La loi n’exige plus de certificat d’un adulte, mais la fédération peut l’imposer par son règlement.",
                condition: "Compétition organisée ou autorisée par une fédération, pour un majeur. Les disciplines à contraintes particulières ont leur propre règle (C13).",
                document: "Ce que la fédération a choisi : certificat, questionnaire de santé ou autre", validite: "Fixée par la fédération, en règle générale moins d’un an",
                texte: "Code du sport, art. L. 231-2-1", par: .toutMedecin, frais: .nonRembourse,
                aFaire: "Demandez à l’organisateur le règlement de la fédération.", reserves: [loi2022], source: annexe)),
        Regle(
            "C09", .sport, "Licence sportive d’un enfant", demande: "Une fédération sportive, un club affilié",
            notions: [.sport: 3, .licence: 2.5, .enfant: 4, .federation: 1, .club: 2, .inscription: 1, .renouvellement: 0.5, .participation: 0.5, .competition: -1, .adulte: -3, .questionnaire: 0.5, .premiere: 0],
            auparavant: "C16",
            VersionRegle(
                du: .le(9, 12, 2020), .non, "Pour un mineur, un questionnaire de santé rempli avec les parents suffit : pas de certificat.",
                condition: "Si une réponse au questionnaire est « oui », un médecin est consulté. Les disciplines à contraintes particulières gardent leur certificat (C13).",
                document: "Questionnaire de santé fixé par arrêté, et les examens obligatoires de l’enfant", validite: "Chaque année", texte: "Code du sport, art. L. 231-2 et A. 231-2 (loi n° 2020-1525, art. 101)",
                aFaire: "Donnez le questionnaire de santé aux parents : ils attestent au club qu’ils ont répondu « non » partout.", reserves: [loi2020], source: annexe)),
        Regle(
            "C10", .sport, "Compétition d’une fédération, pour un enfant", demande: "Une fédération, un organisateur agréé",
            notions: [.sport: 2, .competition: 4.5, .enfant: 4, .federation: 1, .club: 0, .inscription: 1, .licence: 0, .adulte: -3, .participation: 0.5, .amical: -2, .questionnaire: 0.5],
            auparavant: "C16",
            VersionRegle(
                du: .le(9, 12, 2020), .non, "Pour un mineur, le questionnaire de santé suffit aussi pour la compétition.",
                condition: "Les disciplines à contraintes particulières gardent leur certificat (C13).",
                document: "Questionnaire de santé, et les examens obligatoires de l’enfant (CSP, art. R. 2132-1 et R. 2132-2)", validite: "Chaque année", texte: "Code du sport, art. L. 231-2-1 et A. 231-2",
                aFaire: "Donnez le questionnaire de santé aux parents.", reserves: [loi2020], source: annexe)),
        Regle(
            "C11", .sport, "Salle de sport, association non affiliée à une fédération", demande: "Une salle, une association, une commune",
            notions: [.salle: 6, .sport: 1.5, .club: 1, .inscription: 1, .licence: -1, .mairie: 1, .adulte: 0, .enfant: 0, .participation: 0.5, .federation: -2],
            VersionRegle(
                .discretion, "Aucun texte ne l’exige ni ne l’interdit : la structure est libre de le demander, et le médecin libre de le faire.",
                condition: "La structure a une obligation de moyens pour la sécurité, et son assureur peut lui demander des garanties.", document: "Au choix de la structure", validite: "Au choix de la structure",
                texte: nil, par: .toutMedecin, frais: .nonRembourse, aFaire: "Proposez à la structure un questionnaire de santé à la place. Le médecin apprécie.", source: annexe)),
        Regle(
            "C12", .sport, "Compétition hors de toute fédération", demande: "L’organisateur",
            notions: [.amical: 6, .competition: 3, .sport: 1.5, .inscription: 0.5, .adulte: 0, .enfant: 0, .federation: -1, .licence: -2, .club: 0, .mairie: 0, .participation: 0.5],
            VersionRegle(
                .discretion, "Aucun texte ne l’exige : l’organisateur est libre de le demander, et le médecin libre de le faire.",
                condition: "Compétition qu’aucune fédération n’organise ni n’autorise.", document: "Au choix de l’organisateur", validite: "Au choix de l’organisateur", texte: nil, par: .toutMedecin,
                frais: .nonRembourse, aFaire: "Proposez un questionnaire de santé ou une décharge à la place. Le médecin apprécie.", source: annexe)),
        Regle(
            "C13", .sport, "Discipline à contraintes particulières", demande: "Une fédération sportive",
            notions: [.discipline: 7, .sport: 1, .licence: 1.5, .competition: 1.5, .enfant: 1, .adulte: 1, .club: 0.5, .federation: 0.5, .inscription: 0.5, .scolaireSport: 0.5, .renouvellement: 0, .participation: 0.5, .salle: 0],
            auparavant: "C16",
            VersionRegle(
                du: .le(13, 4, 2017), .oui, "Un certificat est exigé, après un examen propre à la discipline.",
                condition: "Discipline inscrite sur la liste de l’article D. 231-1-5 en vigueur à la date de la demande, pour un majeur ou un mineur, y compris dans une fédération scolaire. Certaines n’y sont que pour la compétition.",
                document: "Certificat médical, avec les examens de l’article A. 231-1", validite: "Moins d’un an, apprécié au jour de la demande", texte: "Code du sport, art. L. 231-2-3, D. 231-1-5 et A. 231-1", par: .toutMedecin,
                frais: .nonRembourse, aFaire: "Établissez le certificat après l’examen que l’arrêté décrit pour cette discipline.",
                reserves: ["Le parachutisme depuis le 3 septembre 2023, et la limite des disciplines motonautiques à la compétition, sont à confirmer.", "Le rapport de 2023 écrit « D. 231-5 » : il s’agit de l’article D. 231-1-5."],
                source: annexe + " ; décret n° 2023-853")),
        Regle(
            "C14", .sport, "Sport scolaire (UNSS, USEP…)", demande: "Une fédération sportive scolaire",
            notions: [.scolaireSport: 7, .ecole: 0.5, .sport: 1, .licence: 1, .competition: 1, .enfant: 0.5, .club: 0.5, .federation: 0.5, .inscription: 0.5, .eps: -1],
            VersionRegle(
                .non, "Aucun certificat n’est exigé pour la licence ou les rencontres d’une fédération scolaire.",
                condition: "Sauf discipline à contraintes particulières (C13).", texte: "Code de l’éducation, art. L. 552-1 et L. 552-4",
                aFaire: "L’autorisation des parents suffit.", reserves: ["Le jour où l’exigence a disparu (loi n° 2016-41) est à confirmer."], source: annexe)),
        Regle(
            "C15", .sport, "Cours de danse", demande: "L’école de danse",
            notions: [.danse: 7, .sport: 0, .enfant: 0, .adulte: 0, .club: 0.5, .ecole: 0.5, .inscription: 1, .salle: 0, .licence: 0, .participation: 1, .competition: 0],
            VersionRegle(
                .oui, "Un certificat est exigé avant chaque période d’enseignement de la danse.",
                condition: "Danse classique, modern-jazz et contemporaine.", document: "Certificat d’absence de contre-indication ; un examen de plus si l’enseignant le demande", validite: "Un an",
                texte: "Code de l’éducation, art. R. 362-1 et R. 362-2", par: .toutMedecin, frais: .nonRembourse, aFaire: "Établissez le certificat après un examen.", source: annexe)),
        Regle(
            "C16", .sport, "Licence sportive avant les lois de 2020 et 2022", demande: "Une fédération sportive",
            notions: [.ancien: 5, .licence: 1.5, .sport: 1, .competition: 1, .federation: 1, .club: 0.5, .enfant: 0, .adulte: 0],
            VersionRegle(
                au: .le(25, 1, 2016), .ancien, "À cette date, un certificat était exigé chaque année.", condition: "Licence d’une fédération permettant la compétition.", document: "Certificat médical",
                validite: "1 an", texte: "Code du sport, rédaction antérieure à la loi n° 2016-41", par: .toutMedecin, frais: .nonRembourse, aFaire: "Seulement pour une demande de cette époque.",
                certitude: .aConfirmer, reserves: ["Les articles en vigueur avant 2016 sont à confirmer."], source: annexe),
            VersionRegle(
                du: .le(26, 1, 2016), au: .le(3, 3, 2022), .ancien, "À cette date, un certificat était exigé à la première licence, puis tous les trois ans.",
                condition: "Licence d’une fédération permettant la compétition ; un questionnaire de santé entre deux certificats. Pour les mineurs, la règle a pris fin avec la loi n° 2020-1525.", document: "Certificat médical, puis questionnaire de santé",
                validite: "3 ans", texte: "Loi n° 2016-41, art. 219 et 220 ; décret n° 2016-1157", par: .toutMedecin, frais: .nonRembourse, aFaire: "Seulement pour une demande de cette époque.",
                certitude: .aConfirmer, reserves: ["Les jours exacts de début (2016) et de fin (2020 pour les mineurs, 2022 pour les majeurs) sont à confirmer."], source: annexe)),
    ]
}
