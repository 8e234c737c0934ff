import Core

/// Goes through the facts of each sheet once, in the order they happened.
struct RemunerationReckoning {
    let medecin: String
    let grille: GrilleRemuneration
    private(set) var lignes: [LigneRemuneration] = []
    private(set) var nonRemuneres: [NonRemunere] = []

    init(medecin: String, grille: GrilleRemuneration) {
        self.medecin = medecin
        self.grille = grille
    }

    mutating func add(_ sheet: FaitsDeFiche) {
        addAnnouncements(sheet)
        addContacts(sheet)
    }

    /// The first announcement after the positive result is paid, whoever made it; a second one at home only; no third.
    private mutating func addAnnouncements(_ sheet: FaitsDeFiche) {
        var paid = 0
        for act in sheet.annonces.sorted(by: { ($0.le, $0.medecin) < ($1.le, $1.medecin) }) {
            let rule: LigneRemuneration.Regle = paid == 0 ? .annonce : .secondeAnnonce
            let tariff = paid == 0 ? grille.annonce : grille.secondeAnnonce
            let day = act.le.date(in: .paris).date
            let motive: String? =
                if let reason = notYetPayable(sheet, act.le) {
                    reason
                } else if paid == 1, act.mode != .visite {
                    "Une seconde majoration pour la même fiche suppose une visite à domicile."
                } else if paid > 1 {
                    "Deux majorations ont déjà été comptées pour cette fiche."
                } else {
                    nil
                }
            if let motive {
                refuse(sheet, rule, day, motive, source: paid > 0 ? grille.secondeAnnonce.entry(on: day)?.source : nil, of: act.medecin)
            } else if pay(sheet, rule, tariff, day, code: grille.codeAnnonce, of: act.medecin) {
                paid += 1
            }
        }
    }

    private mutating func addContacts(_ sheet: FaitsDeFiche) {
        var (registered, called): (Set<String>, Set<String>) = ([], [])
        for fact in sheet.contacts.sorted(by: { ($0.le, $0.contact, $0.medecin) < ($1.le, $1.contact, $1.medecin) }) {
            let day = fact.le.date(in: .paris).date
            let rule: LigneRemuneration.Regle = fact.complet ? .contactComplet : .contactSimple
            if let reason = notYetPayable(sheet, nil) {
                refuse(sheet, rule, day, reason, source: nil, of: fact.medecin)
            } else if registered.insert(fact.contact).inserted {
                _ = pay(sheet, rule, fact.complet ? grille.contactComplet : grille.contactSimple, day, code: nil, of: fact.medecin)
            } else {
                refuse(sheet, rule, day, "Ce contact est déjà compté pour cette fiche.", source: nil, of: fact.medecin)
            }
            if let call = fact.appele { addCall(sheet, fact, call.date(in: .paris).date, first: called.insert(fact.contact).inserted) }
        }
    }

    private mutating func addCall(_ sheet: FaitsDeFiche, _ fact: ContactEnregistre, _ day: LocalDate, first: Bool) {
        guard first else { return refuse(sheet, .appel, day, "L’appel de ce contact est déjà compté.", source: nil, of: fact.medecin) }
        guard let tariff = grille.appel else {
            return refuse(sheet, .appel, day, "Aucun montant n’est connu pour l’appel d’un contact par le médecin.", source: nil, of: fact.medecin)
        }
        if let reason = notYetPayable(sheet, nil) { return refuse(sheet, .appel, day, reason, source: nil, of: fact.medecin) }
        _ = pay(sheet, .appel, tariff, day, code: nil, of: fact.medecin)
    }

    private func notYetPayable(_ sheet: FaitsDeFiche, _ moment: Instant?) -> String? {
        guard let positive = sheet.resultatPositif else { return "Aucun résultat positif n’est connu pour cette fiche." }
        if let moment, moment < positive { return "L’acte précède le résultat positif\u{A0}: la consultation ordinaire s’applique." }
        guard sheet.validation != nil else { return "La fiche n’est pas encore validée." }
        return nil
    }

    /// Adds the line, or the reason there is none; false when no amount was in force that day.
    private mutating func pay(
        _ sheet: FaitsDeFiche, _ rule: LigneRemuneration.Regle, _ tariff: DatedValue<Tarif>, _ day: LocalDate, code: String?, of doctor: String
    ) -> Bool {
        guard let entry = tariff.entry(on: day) else {
            refuse(sheet, rule, day, "Aucun montant n’était en vigueur à cette date.", source: nil, of: doctor)
            return false
        }
        guard entry.value.actif else {
            refuse(sheet, rule, day, "Ce montant n’est pas versé à cette date.", source: entry.source, of: doctor)
            return false
        }
        guard doctor == medecin else { return true }
        lignes.append(LigneRemuneration(
            fiche: sheet.fiche, regle: rule, codeActe: code, centimes: entry.value.centimes, date: day, source: entry.source,
            remarque: code == nil ? "" : lateness(sheet)))
        return true
    }

    private mutating func refuse(
        _ sheet: FaitsDeFiche, _ rule: LigneRemuneration.Regle, _ day: LocalDate, _ motive: String, source: LegalSource?, of doctor: String
    ) {
        guard doctor == medecin else { return }
        nonRemuneres.append(NonRemunere(fiche: sheet.fiche, regle: rule, date: day, motif: motive, source: source))
    }

    private func lateness(_ sheet: FaitsDeFiche) -> String {
        guard let positive = sheet.resultatPositif, let validation = sheet.validation,
            validation > positive.adding(hours: grille.delaiHeures)
        else { return "" }
        return "Fiche validée plus de \(grille.delaiHeures)\u{A0}heures après le résultat\u{A0}: payée, aucun texte connu ne l’exclut (à confirmer)."
    }
}
