import Core

/// The patient: where they stay, what they live by, what they agreed to.
extension ArretDeTravail.Rules {
    /// Years of age below which nobody works in the ordinary way.
    static let ageDuTravail = 16

    static let patient: [Rule<Content>] = [
        Rule(
            "aat.adresse-hors-departement", "Un séjour hors du département du domicile demande l’accord préalable de la caisse.",
            basis: .law(ArretDeTravail.Loi.visiteHorsDepartement)
        ) { content, context in
            guard let (visite, domicile) = ArretDeTravail.Departement.sejour(content, context.patient) else { return [] }
            return [.warn("adresseVisite.codePostal", "Cette adresse est dans le département \(visite.code), le domicile connu dans le \(domicile.code)\u{A0}: le patient doit demander l’accord préalable de sa caisse avant de partir.")]
        },
        Rule(
            "aat.fin-activite", "L’activité d’un patient sans emploi a pris fin avant l’arrêt.",
            basis: .house("La caisse cherche les droits de la dernière activité\u{A0}; une date après le début de l’arrêt contredit la situation.")
        ) { content, _ in
            guard content.situation == .sansEmploi, let fin = content.finActivite, let debut = content.debut, fin >= debut else { return [] }
            return [.refuse("finActivite", "L’activité aurait pris fin le \(fin.formattedFr), alors que l’arrêt commence le \(debut.formattedFr). Corrigez la date, ou choisissez la situation qu’avait le patient au premier jour d’arrêt.")]
        },
        Rule(
            "aat.employeur-absent", "Le volet 3 a un destinataire.",
            basis: .house("Sans employeur, le volet 3 part sans adresse et le patient doit la compléter lui-même.")
        ) { content, _ in
            guard content.situation?.hasEmployeur == true, content.employeur == nil else { return [] }
            return [.warn("employeur.nom", "L’employeur n’est pas indiqué. Demandez son nom au patient, ou prévenez-le qu’il devra compléter le volet 3.")]
        },
        Rule(
            "aat.age", "Un arrêt de travail pour un enfant est signalé.",
            basis: .house("Il s’agit le plus souvent du dossier d’un enfant ouvert à la place de celui de son parent.")
        ) { content, context in
            guard let debut = content.debut, context.patient.birthDate.years(to: debut) < ageDuTravail else { return [] }
            return [.warn("debut", "Le patient a moins de \(ageDuTravail) ans au premier jour d’arrêt. Vérifiez que le bon dossier est ouvert.")]
        },
        Rule(
            "aat.accord-patient", "Le patient accepte que l’avis soit transmis pour lui.",
            basis: .house("L’avis est l’affaire du patient\u{A0}: le prescripteur ne l’envoie pour lui qu’avec son accord.")
        ) { content, _ in
            guard content.accordPatient == false else { return [] }
            return [.refuse("accordPatient", "Le patient n’a pas donné son accord à la transmission. Demandez-le-lui, ou remettez-lui un avis sur papier qu’il enverra lui-même.")]
        },
    ]
}
