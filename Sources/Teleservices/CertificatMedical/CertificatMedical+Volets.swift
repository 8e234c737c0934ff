public import Core

extension CertificatMedical {
    public static let volets: [Volet] = [
        Volet(name: "certificat", title: "Le certificat, remis à la personne", recipients: [.patient], categories: [.administratif, .medical], espace: .certificatMedical),
        Volet(name: "medecin-scolaire", title: "Copie pour le médecin scolaire, remise à la famille", recipients: [.patient], categories: [.administratif]),
        Volet(name: "ayants-droit", title: "Le certificat, remis aux ayants droit", recipients: [.patient], categories: [.administratif, .medical]),
    ]

    /// The copy for the school doctor goes with a long inaptitude alone; nothing goes to the space of somebody who died.
    public static func papers(_ content: Content) -> [Volet] {
        if content.genre == .heritiers { return [volets[2]] }
        return isLongInaptitude(content) ? [volets[0], volets[1]] : [volets[0]]
    }

    public static func compose(_ volet: Volet, _ content: Content, _ context: VoletContext) -> PrintedDocument {
        let isCopy = volet.name == "medecin-scolaire"
        let statement = statement(content, context, showsMedical: volet.categories.contains(.medical))
        return PrintedDocument(
            title: "Certificat médical", subtitle: content.genre?.objet, reference: "\(context.reference), version \(context.version)", date: context.depositedOn.formattedFr,
            issuedAt: Instant(context.depositedOn, hour: 12, in: .paris),
            sender: [context.author.displayName, context.author.specialite ?? context.author.profession.libelle] + context.author.lieu + [context.author.telephone].compactMap(\.self),
            banner: isCopy ? "Copie pour le médecin scolaire" : content.genre == .pai ? "Sous pli fermé, pour le médecin de la structure" : "Remis en main propre",
            sections: [PrintedSection(paragraphs: statement)],
            signature: PrintedSignature(
                name: context.author.displayName, quality: context.author.specialite ?? context.author.profession.libelle,
                identifiers: ["RPPS \(context.author.identifiant)"], made: "Fait le \(context.depositedOn.formattedFr)",
                manner: "Établi en ligne par le médecin, après authentification."),
            legal: (content.genre?.textes ?? [Loi.examen]).map(\.printed))
    }

    private static func statement(_ content: Content, _ context: VoletContext, showsMedical: Bool) -> [String] {
        let who = "\(context.patient.displayName), \(context.patient.sexe == .feminin ? "née" : "né") le \(context.patient.birthDate.formattedFr)"
        let seen = content.examen.map { "Je certifie avoir examiné le \($0.formattedFr) \(who)." } ?? "Je certifie avoir examiné \(who)."
        let days = period(content).map { "du \($0.lowerBound.formattedFr) au \($0.upperBound.formattedFr) inclus" } ?? "aux dates à préciser"
        switch content.genre {
        case .eps:
            let extent = content.etendue == .partielle ? "partielle" : "totale"
            let able = content.adaptations.map { ["Activités possibles, adaptations\u{A0}: \($0)"] } ?? []
            return [seen, "Son état entraîne une inaptitude \(extent) à la pratique de l’éducation physique et sportive, \(days)."] + able
        case .danse: return [seen, "Cet examen n’a pas montré de contre-indication à l’enseignement de la danse."]
        case .discipline:
            let which = content.discipline.map { "«\u{A0}\($0.label)\u{A0}»" } ?? "à préciser"
            return [
                seen, "Cet examen, fait comme l’arrêté le prévoit pour cette discipline, n’a pas montré de contre-indication à la pratique de la discipline \(which)\(content.competition == true ? ", en compétition" : "").",
            ]
        case .contagion: return [seen, "Son absence \(days) est due à une maladie contagieuse inscrite sur la liste de l’arrêté du 3 mai 1989."]
        case .creche:
            let place = content.accueil == .occasionnel ? "en accueil occasionnel" : "en accueil régulier"
            return [seen, "Son état de santé a justifié son absence de la structure, \(place), \(days)."]
        case .pai:
            let measures = showsMedical ? content.mesures.map { ["Ce que la structure doit faire\u{A0}: \($0)"] } ?? [] : []
            return [seen, "Son état de santé demande un projet d’accueil individualisé."] + measures
        case .heritiers:
            let death = switch content.mort {
            case .naturelle: "une mort naturelle"
            case .accident: "un accident"
            case nil: "une cause à préciser"
            }
            return ["Je certifie avoir constaté le décès de \(who).", "Ce décès est dû à \(death)."]
        case nil: return [seen]
        }
    }
}

extension CertificatMedical.Genre {
    /// On the paper, under its title.
    fileprivate var objet: String {
        switch self {
        case .eps: "Inaptitude à la pratique de l’éducation physique et sportive"
        case .danse: "Enseignement de la danse"
        case .discipline: "Discipline à contraintes particulières"
        case .contagion: "Absence scolaire"
        case .creche: "Absence de la crèche"
        case .pai: "Projet d’accueil individualisé"
        case .heritiers: "Remis aux ayants droit"
        }
    }

    fileprivate var textes: [LegalSource] {
        let own: LegalSource =
            switch self {
            case .eps: CertificatMedical.Loi.eps
            case .danse: CertificatMedical.Loi.danse
            case .discipline: CertificatMedical.Loi.disciplines
            case .contagion: CertificatMedical.Loi.contagion
            case .creche: CertificatMedical.Loi.creche
            case .pai: CertificatMedical.Loi.pai
            case .heritiers: CertificatMedical.Loi.heritiers
            }
        return self == .heritiers ? [own] : [CertificatMedical.Loi.examen, own]
    }
}
