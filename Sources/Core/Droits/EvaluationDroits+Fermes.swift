/// Why nothing is open, and where to turn.
extension EvaluationDroits {
    func expliquer(_ reponse: inout ReponseDroits) {
        if let deces, deces < jour {
            return fermer(
                &reponse, .deces, "La caisse a enregistré un décès le \(deces.formattedFr).",
                "Si vous soignez cette personne, vérifiez son identité, puis appelez la caisse.")
        }
        let toutes = vivantes
        guard !toutes.isEmpty else { return ignorer(&reponse) }
        let avant = toutes.filter { ($0.periode.fin ?? .max) < jour }.max { ($0.periode.fin ?? .min) < ($1.periode.fin ?? .min) }
        let apres = toutes.filter { $0.periode.debut > jour }.min { $0.periode.debut < $1.periode.debut }
        if let avant { nommer(&reponse, avant) } else if let apres { nommer(&reponse, apres) }
        switch (avant, apres) {
        case (let avant?, let apres?):
            let fin = avant.periode.fin ?? jour
            fermer(
                &reponse, .trou,
                "Les droits se sont arrêtés le \(fin.formattedFr) et ne reprennent que le \(apres.periode.debut.formattedFr)\(enPlus(avant.periode.fermeture)).",
                "Faites payer le patient et remettez-lui une feuille de soins\u{A0}: \(apres.registre.nomCaisse) dira si le trou peut être comblé.")
        case (let avant?, nil):
            let fin = avant.periode.fin ?? jour
            fermer(
                &reponse, .fin, "Les droits sont fermés depuis le \(fin.adding(days: 1).formattedFr)\(enPlus(avant.periode.fermeture)).",
                "Le patient s’adresse à \(avant.registre.nomCaisse), ou à la caisse de son nouveau régime\u{A0}; en attendant, pas de tiers payant.")
        case (nil, let apres?):
            fermer(
                &reponse, .aVenir, "Les droits ne commencent que le \(apres.periode.debut.formattedFr).",
                "Vérifiez la date des soins, ou redemandez les droits ce jour-là.")
        case (nil, nil): ignorer(&reponse)
        }
    }

    /// No fund gives a period.
    private func ignorer(_ reponse: inout ReponseDroits) {
        reponse.etat = .inconnus
        let motif: ReponseDroits.Motif
        if naissance.days(to: jour) <= 30 {
            motif = .init(
                .nouveauNe, "La naissance date de moins de trente et un jours\u{A0}: le rattachement à un parent n’est pas encore connu.",
                aFaire: "Utilisez les droits du parent chez qui l’enfant sera rattaché, et redemandez plus tard.")
        } else {
            motif = .init(
                .inconnu,
                registres.isEmpty
                    ? "Aucune caisse reliée au guichet ne connaît cette personne."
                    : "\(registres.map(\.nomCaisse).joined(separator: ", ")) ne donne aucune période de droits.",
                aFaire: "Demandez la carte Vitale ou une attestation de droits récente\u{A0}; sinon, pas de tiers payant.")
        }
        reponse.motifs.append(motif)
        reponse.aFaire.append(motif.aFaire)
    }

    private func nommer(_ reponse: inout ReponseDroits, _ ouverture: Ouverture) {
        (reponse.organisme, reponse.nomCaisse) = (ouverture.periode.organisme, ouverture.registre.nomCaisse)
    }

    /// « (motif de la caisse : départ à l’étranger) »
    func enPlus(_ motif: String?) -> String { motif.map { " (motif de la caisse\u{A0}: \($0))" } ?? "" }
}
