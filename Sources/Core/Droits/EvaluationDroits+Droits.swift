/// What comes with the rights of the day: exonerations, cover, treating doctor, accidents.
extension EvaluationDroits {
    func ajouterDroits(_ reponse: inout ReponseDroits, _ ouverte: Ouverture) {
        for exoneration in registres.flatMap(\.droits.exonerations).filter({ $0.couvre(jour) }).sorted(by: { $0.debut < $1.debut }) {
            var effet = "Pas de participation du patient pour les soins en rapport."
            if let heure = exoneration.heure, exoneration.debut == jour {
                effet += " Ce jour-là, à partir de \(heure.replacing(":", with: "\u{A0}h\u{A0}")) seulement."
            }
            reponse.lignes.append(.init(nature: "exoneration", titre: exoneration.titre, debut: exoneration.debut, fin: exoneration.fin, effet: effet))
        }
        for couverture in registres.flatMap(\.droits.couvertures).filter({ $0.couvre(jour) }).sorted(by: { $0.debut < $1.debut }) {
            let titre = couverture.organisme.map { "\(couverture.nature.libelle)\u{A0}: \($0)" } ?? couverture.nature.libelle
            reponse.lignes.append(
                .init(nature: mot(couverture.nature), titre: titre, debut: couverture.debut, fin: couverture.fin, effet: effet(couverture.nature)))
        }
        if let medecin = ouverte.registre.droits.medecin(le: jour) {
            reponse.lignes.append(
                .init(
                    nature: "medecin-traitant", titre: "Médecin traitant déclaré", debut: medecin.debut, fin: medecin.fin,
                    effet: "Remboursement au taux plein dans le parcours de soins."))
        }
        for accident in registres.flatMap(\.droits.accidents).filter({ $0.date <= jour && ($0.fin ?? .max) >= jour }) {
            reponse.lignes.append(
                .init(
                    nature: "accident", titre: "\(accident.nature.libelle) du \(accident.date.formattedFr), n°\u{A0}\(accident.numero)",
                    debut: accident.date, fin: accident.fin, effet: "Soins en rapport payés par la caisse, sans avance ni participation."))
        }
    }

    private func mot(_ nature: Couverture.Nature) -> String {
        switch nature {
        case .c2s, .c2sParticipation: "c2s"
        case .ame: "ame"
        case .complementaire: "complementaire"
        }
    }

    private func effet(_ nature: Couverture.Nature) -> String {
        switch nature {
        case .c2s, .c2sParticipation: "Tiers payant intégral, sans dépassement (à confirmer)."
        case .ame: "Pas d’avance de frais, sur présentation de la carte AME ; pas de carte Vitale (à confirmer)."
        case .complementaire: "Part complémentaire payée par l’organisme, selon son contrat."
        }
    }

    /// What one could have counted on, and is not there.
    func reserver(_ reponse: inout ReponseDroits, _ ouverte: Ouverture) {
        if let maintien = ouverte.maintenueJusquAu, let fin = ouverte.periode.fin {
            reponse.motifs.append(
                .init(
                    .maintien, "Les droits ont pris fin le \(fin.formattedFr)\(enPlus(ouverte.periode.fermeture)) et sont maintenus jusqu’au \(maintien.formattedFr).",
                    aFaire: "Dites au patient de faire le point avec \(ouverte.registre.nomCaisse) avant cette date."))
        }
        let autres = vivantes.filter { $0.periode.couvre(jour) && !$0.periode.organisme.memeCaisse(que: ouverte.periode.organisme) }
        for autre in autres {
            reponse.motifs.append(
                .init(
                    .chevauchement,
                    "\(autre.registre.nomCaisse) donne aussi des droits ce jour-là, depuis le \(autre.periode.debut.formattedFr)\u{A0}: la caisse dont les droits ont commencé en dernier répond.",
                    aFaire: "Facturez à \(ouverte.registre.nomCaisse). Dites au patient de signaler son changement de caisse."))
        }
        if autres.isEmpty, let precedente = vivantes.filter({ ($0.periode.fin ?? .max) < jour && !$0.periode.organisme.memeCaisse(que: ouverte.periode.organisme) })
            .max(by: { $0.periode.debut < $1.periode.debut }), precedente.periode.debut < ouverte.periode.debut, ouverte.periode.debut.days(to: jour) <= 366
        {
            reponse.motifs.append(
                .init(
                    .changement,
                    "Le patient a changé de caisse\u{A0}: \(precedente.registre.nomCaisse) jusqu’au \((precedente.periode.fin ?? jour).formattedFr), \(ouverte.registre.nomCaisse) depuis le \(ouverte.periode.debut.formattedFr).",
                    aFaire: "Proposez de mettre la carte Vitale à jour\u{A0}: elle porte peut-être encore l’ancienne caisse."))
        }
        reserverExonerations(&reponse)
        if naissance.years(to: jour) >= reglages.ageMedecinTraitant, ouverte.registre.droits.medecin(le: jour) == nil {
            reponse.motifs.append(
                .init(
                    .medecinTraitant, "Aucun médecin traitant n’est déclaré à cette date\u{A0}: le remboursement est minoré hors exceptions.",
                    aFaire: "Si vous êtes médecin, proposez la déclaration de médecin traitant."))
        }
        if ouverte.registre.droits.carte?.etat == .opposition {
            reponse.motifs.append(
                .init(.carte, "La carte Vitale est en opposition.", aFaire: "N’utilisez pas la carte. Les droits valent sans elle, par cette réponse."))
        }
    }

    /// Exonerations and cover that ended within the year before, and that nothing of the kind has followed.
    private func reserverExonerations(_ reponse: inout ReponseDroits) {
        let debutDeFenetre = jour.adding(months: -reglages.moisPasses)
        let exonerations = registres.flatMap(\.droits.exonerations)
        for finie in exonerations {
            guard let fin = finie.fin, fin < jour, fin >= debutDeFenetre,
                !exonerations.contains(where: { $0.nature == finie.nature && $0.ald == finie.ald && $0.couvre(jour) })
            else { continue }
            reponse.motifs.append(
                .init(
                    .exonerationFinie, "L’exonération «\u{A0}\(finie.titre)\u{A0}» a pris fin le \(fin.formattedFr)\u{A0}: le patient paie sa part.",
                    aFaire: finie.nature == .ald
                        ? "Si la maladie le justifie, demandez le renouvellement de l’ALD." : "Facturez au taux ordinaire."))
        }
        let couvertures = registres.flatMap(\.droits.couvertures)
        for finie in couvertures where finie.nature != .complementaire {
            guard let fin = finie.fin, fin < jour, fin >= debutDeFenetre, !couvertures.contains(where: { mot($0.nature) == mot(finie.nature) && $0.couvre(jour) })
            else { continue }
            reponse.motifs.append(
                .init(
                    finie.nature == .ame ? .ame : .c2s, "\(finie.nature.libelle)\u{A0}: fin le \(fin.formattedFr), sans renouvellement connu.",
                    aFaire: "Le patient peut demander le renouvellement à sa caisse\u{A0}; plus de tiers payant à ce titre."))
        }
    }

    func conclure(_ reponse: inout ReponseDroits) {
        if !reponse.motifs.isEmpty { reponse.etat = .reduits }
        let caisse = reponse.nomCaisse ?? "la caisse"
        reponse.aFaire.append("Facturez à \(caisse) en citant le numéro d’une réponse obtenue ici\u{A0}: elle vaut justificatif de droits, avec ou sans carte.")
        for motif in reponse.motifs where !reponse.aFaire.contains(motif.aFaire) { reponse.aFaire.append(motif.aFaire) }
    }
}
