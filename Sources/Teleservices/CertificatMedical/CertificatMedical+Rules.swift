public import Core

extension CertificatMedical {
    public static let rules: [Rule<Content>] = [
        Rule("certificat.examen-futur", "L’examen a eu lieu.", basis: .law(Loi.examen)) { content, context in
            guard let examen = content.examen, examen > context.today else { return [] }
            return [.refuse("examen", "L’examen (\(examen.formattedFr)) est à venir. Établissez le certificat le jour de l’examen ou après.")]
        },
        Rule("certificat.examen-ancien", "Un certificat suit l’examen de près.", basis: .house("Au-delà d’un mois, l’état a pu changer.")) { content, context in
            guard let examen = content.examen, examen.adding(days: 31) < context.today else { return [] }
            return [.warn("examen", "L’examen (\(examen.formattedFr)) date de plus d’un mois. Vérifiez qu’il dit encore vrai.")]
        },
        Rule("certificat.dates", "Le dernier jour suit le premier.", basis: .house("Les deux dates se contredisent autrement.")) { content, _ in
            guard let debut = content.debut, let fin = content.fin, fin < debut else { return [] }
            return [.refuse("fin", "Le dernier jour (\(fin.formattedFr)) précède le premier (\(debut.formattedFr)). Corrigez l’une des deux dates.")]
        },
        Rule("certificat.avant-examen", "Une inaptitude ne commence pas avant l’examen.", basis: .law(Loi.examen)) { content, _ in
            guard content.genre == .eps, let examen = content.examen, let debut = content.debut, debut < examen else { return [] }
            return [.warn("debut", "Cette inaptitude commence avant l’examen. Un certificat ne dit que ce qui a été constaté\u{A0}: vérifiez la date.")]
        },
        Rule("certificat.annee-scolaire", "Une inaptitude ne dépasse pas l’année scolaire.", basis: .law(Loi.eps)) { content, _ in
            guard content.genre == .eps, let debut = content.debut, let fin = content.fin, fin > finAnneeScolaire(debut) else { return [] }
            return [.refuse("fin", "Le certificat vaut au plus pour l’année scolaire en cours, comptée ici jusqu’au \(finAnneeScolaire(debut).formattedFr). Choisissez un jour plus tôt.")]
        },
        Rule("certificat.absence-longue", "Une absence qui dure des mois tient à une faute de frappe.", basis: .house("Au-delà de trois mois, la date est sans doute mal saisie.")) { content, _ in
            guard content.genre == .contagion || content.genre == .creche, let debut = content.debut, let fin = content.fin, fin >= debut.adding(months: 3) else { return [] }
            return [.refuse("fin", "Cette absence dure plus de trois mois. Corrigez l’une des deux dates.")]
        },
        Rule("certificat.creche-courte", "Jusqu’à trois jours, la crèche ne demande rien.", basis: .law(Loi.creche)) { content, _ in
            guard content.genre == .creche, content.accueil == .regulier, let debut = content.debut, let fin = content.fin, debut <= fin, debut.days(to: fin) < 3 else { return [] }
            return [.warn("fin", "L’absence dure trois jours au plus\u{A0}: aucun certificat n’est exigé (règle C19). Ne l’établissez que si la famille y a intérêt.")]
        },
        Rule("certificat.competition", "Certaines disciplines ne sont sur la liste que pour la compétition.", basis: .law(Loi.disciplines)) { content, _ in
            guard content.genre == .discipline, content.competition == false, let discipline = content.discipline, discipline.enCompetitionSeulement else { return [] }
            return [.warn("competition", "Hors compétition, cette discipline n’est pas sur la liste\u{A0}: la règle ordinaire vaut (C07 pour un adulte, C09 pour un enfant).")]
        },
        Rule("certificat.examens", "L’examen est celui que l’arrêté décrit.", basis: .law(Loi.disciplines)) { content, _ in
            guard content.genre == .discipline, content.examensFaits == false else { return [] }
            return [.refuse("examensFaits", "Les examens de l’arrêté n’ont pas été faits. Faites-les, ou adressez la personne à un confrère.")]
        },
        Rule("certificat.constat", "Seul le médecin qui a constaté le décès le certifie aux ayants droit.", basis: .law(Loi.heritiers)) { content, _ in
            guard content.genre == .heritiers, content.constat == false else { return [] }
            return [.refuse("constat", "Vous n’avez pas constaté le décès. Adressez les ayants droit au médecin qui l’a constaté.")]
        },
    ]

    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        [Information(title: "Un texte l’exige-t-il\u{A0}?", text: "La plupart des certificats demandés ne le sont par aucun texte\u{A0}: la page « Un certificat est-il exigé\u{A0}? » le dit.", source: Loi.examen, isUpfront: true)]
            + particular(content, context)
    }

    private static func particular(_ content: Content, _ context: RuleContext) -> [Information] {
        switch content.genre {
        case .eps:
            [
                Information(
                    title: "Dispense de sport, plus de trois mois", text: isLongInaptitude(content)
                        ? "L’inaptitude dépasse trois mois\u{A0}: une copie pour le médecin scolaire est jointe." : "Au-delà de trois mois, le médecin scolaire en reçoit une copie.", source: Loi.eps),
                Information(title: "Dispense de sport, année scolaire", text: "Le certificat vaut au plus jusqu’au \(finAnneeScolaire(content.debut ?? context.today).formattedFr).", source: Loi.anneeScolaire),
            ]
        case .contagion: [Information(title: "La maladie n’est pas nommée", text: "Le certificat dit qu’elle est sur la liste\u{A0}: l’établissement n’a pas à savoir laquelle.", source: Loi.contagion)]
        case .danse: [Information(title: "Danse\u{A0}: valable un an", text: "Un certificat avant chaque période d’enseignement.", source: Loi.danse)]
        case .discipline: [Information(title: "Discipline\u{A0}: moins d’un an", text: "La fédération apprécie l’âge du certificat au jour de la demande.", source: Loi.disciplines)]
        case .creche: [Information(title: "Crèche\u{A0}: trois jours", text: "L’exonération commence après le troisième jour\u{A0}; le seuil exact diffère d’une source à l’autre.", source: Loi.creche)]
        case .pai: [Information(title: "PAI\u{A0}: sous pli fermé", text: "Le certificat va au médecin de la structure\u{A0}: lui seul le lit.", source: Loi.pai)]
        case .heritiers: [Information(title: "Ayants droit\u{A0}: rien d’autre", text: "Ni cause, ni antécédent, ni date\u{A0}: l’assureur n’a droit qu’à ces mots.", source: Loi.heritiers)]
        case nil: []
        }
    }
}
