import Core

/// Who may prescribe what, and how.
extension ArretDeTravail.Rules {
    /// Days a leave given at a distance may last.
    static let teleconsultationMaximum = 3

    static let prescripteur: [Rule<Content>] = [
        Rule(
            "aat.sage-femme", "La sage-femme prescrit pour une grossesse non pathologique.", basis: .law(ArretDeTravail.Loi.prescripteurs)
        ) { content, context in
            guard context.author.profession == .sageFemme else { return [] }
            if let risque = content.risque, risque != .maternite {
                return [.refuse("risque", "Une sage-femme prescrit un arrêt au titre de la maternité seulement. Choisissez «\u{A0}\(ArretDeTravail.Risque.maternite.label)\u{A0}», ou adressez la patiente à un médecin.")]
            }
            guard content.grossessePathologique == true else { return [] }
            return [.refuse("grossessePathologique", "L’arrêt pour grossesse pathologique est prescrit par un médecin. Retirez cette mention, ou adressez la patiente à un médecin.")]
        },
        Rule(
            "aat.chirurgien-dentiste", "Le chirurgien-dentiste prescrit dans son domaine.", basis: .law(ArretDeTravail.Loi.prescripteurs)
        ) { content, context in
            guard context.author.profession == .chirurgienDentiste, let code = content.motif?.code,
                let terme = ArretDeTravail.Motifs.nomenclature[code], terme.family != ArretDeTravail.Motifs.bouche
            else { return [] }
            return [.warn("motif", "Ce motif n’est pas de la famille «\u{A0}\(ArretDeTravail.Motifs.bouche)\u{A0}»\u{A0}: la caisse peut refuser un arrêt hors du domaine du chirurgien-dentiste. Choisissez un motif dentaire, ou adressez le patient à un médecin.")]
        },
        Rule(
            "aat.teleconsultation-duree", "Un arrêt prescrit en téléconsultation ne dépasse pas trois jours, sauf par le médecin traitant.",
            basis: .law(ArretDeTravail.Loi.teleconsultation)
        ) { content, context in
            guard content.teleconsultation == true, !context.isTreatingDoctor, let periode = content.periode,
                periode.nombreDeJours > teleconsultationMaximum
            else { return [] }
            return [.warn("fin", "L’arrêt dure \(periode.enJours)\u{A0}; prescrit en téléconsultation par un autre que le médecin traitant, la caisse peut le refuser au-delà de trois jours. Arrêtez-le au \(periode.lowerBound.adding(days: teleconsultationMaximum - 1).formattedFr), ou voyez le patient.")]
        },
    ]
}
