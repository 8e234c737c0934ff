/// Judges the rights of a person on a day from what every fund says. Pure: the same facts give the same answer.
public struct EvaluationDroits: Sendable {
    public let registres: [RegistreCaisse]
    public let naissance: LocalDate
    public let jour: LocalDate
    public let aujourdhui: LocalDate
    public let reglages: ReglagesDroits

    public init(registres: [RegistreCaisse], naissance: LocalDate, jour: LocalDate, aujourdhui: LocalDate, reglages: ReglagesDroits = ReglagesDroits()) {
        self.registres = registres.sorted { $0.caisse < $1.caisse }
        (self.naissance, self.jour, self.aujourdhui, self.reglages) = (naissance, jour, aujourdhui, reglages)
    }

    /// A period with the fund that gives it.
    struct Ouverture {
        let registre: RegistreCaisse
        let periode: PeriodeDroits
        /// Kept up after its end by the house's setting, until that day.
        var maintenueJusquAu: LocalDate?
    }

    public func reponse() -> ReponseDroits {
        var reponse = ReponseDroits(
            etat: .inconnus, dateSoins: jour, lignes: [], motifs: [], aFaire: [], regles: reglages.version,
            livraisons: registres.map { .init(caisse: $0.caisse, nom: $0.nomCaisse, livraison: $0.livraison, connuDepuis: $0.connuDepuis) })
        if jour < naissance {
            fermer(&reponse, .naissance, "La personne n’était pas née le \(jour.formattedFr).", "Vérifiez la date des soins.")
            return reponse
        }
        guard let ouverte = ouverture else {
            expliquer(&reponse)
            return reponse
        }
        (reponse.etat, reponse.organisme, reponse.nomCaisse) = (.ouverts, ouverte.periode.organisme, ouverte.registre.nomCaisse)
        (reponse.qualite, reponse.depuis) = (ouverte.periode.qualite, ouverte.periode.debut)
        reponse.jusquAu = ouverte.maintenueJusquAu ?? finContinue(ouverte)
        reponse.lignes.append(
            .init(
                nature: "base", titre: "Assurance maladie, \(ouverte.periode.organisme.regime.libelle)", debut: ouverte.periode.debut,
                fin: ouverte.maintenueJusquAu ?? ouverte.periode.fin,
                effet: "Soins pris en charge par \(ouverte.registre.nomCaisse), en qualité d’\(ouverte.periode.qualite.libelle)."))
        ajouterDroits(&reponse, ouverte)
        reserver(&reponse, ouverte)
        conclure(&reponse)
        return reponse
    }

    /// The period that holds on the day: among several, the one that began last; else the last one kept up.
    var ouverture: Ouverture? {
        let toutes = vivantes
        let ouvertes = toutes.filter { $0.periode.couvre(jour) }
        if let found = ouvertes.max(by: { ($0.periode.debut, $0.registre.caisse) < ($1.periode.debut, $1.registre.caisse) }) { return found }
        guard let jours = reglages.joursDeMaintien, jours > 0,
            var derniere = toutes.filter({ ($0.periode.fin ?? .max) < jour }).max(by: { ($0.periode.fin ?? .min) < ($1.periode.fin ?? .min) }),
            let fin = derniere.periode.fin, fin.adding(days: jours) >= jour
        else { return nil }
        derniere.maintenueJusquAu = fin.adding(days: jours)
        return derniere
    }

    /// Every period of every fund, cut short by a death.
    var vivantes: [Ouverture] {
        let deces = deces
        return registres.flatMap { registre in
            registre.droits.periodes.compactMap { periode -> Ouverture? in
                var periode = periode
                if let deces {
                    guard periode.debut <= deces else { return nil }
                    periode.fin = min(periode.fin ?? deces, deces)
                }
                return Ouverture(registre: registre, periode: periode)
            }
        }
    }

    var deces: LocalDate? { registres.compactMap(\.droits.decesLe).min() }

    /// The last day reached without a break from the period in force, going from one to the next that begins the day after
    /// at the latest.
    private func finContinue(_ depart: Ouverture) -> LocalDate? {
        guard var fin = depart.periode.fin else { return nil }
        let suivantes = vivantes.map(\.periode).sorted { $0.debut < $1.debut }
        for periode in suivantes where periode.debut <= fin.adding(days: 1) && (periode.fin ?? .max) > fin {
            guard let plusLoin = periode.fin else { return nil }
            fin = plusLoin
        }
        return fin
    }

    func fermer(_ reponse: inout ReponseDroits, _ regle: RegleDroits, _ phrase: String, _ aFaire: String) {
        reponse.etat = .fermes
        reponse.motifs.append(.init(regle, phrase, aFaire: aFaire))
        reponse.aFaire.append(aFaire)
    }
}
