public import Core

extension Parametres {
    /// Whether anything may be written on that day.
    public func estOuverte(le jour: LocalDate) -> Bool { debut <= jour && jour <= fin }

    /// Why nothing may be written on that day; nil when it may.
    public func refus(le jour: LocalDate) -> LifecycleRefusal? {
        if jour < debut { return LifecycleRefusal("epidemie-pas-ouverte", "Le suivi « \(nom) » ouvre le \(debut.formattedShort). Revenez à cette date.") }
        if jour > fin {
            return LifecycleRefusal(
                "epidemie-close",
                "Le suivi « \(nom) » a pris fin le \(fin.formattedShort) : plus rien ne peut y être écrit. Les données restantes sont effacées à leur échéance.")
        }
        return nil
    }

    /// What is wrong with a set someone proposes, field by field; empty when it can serve.
    public var anomalies: [Anomaly] {
        var found: [Anomaly] = []
        func check(_ isGood: Bool, _ field: String, _ message: String) {
            if !isGood { found.append(Anomaly(field: field, code: "parametres.\(field)", message: message)) }
        }
        check(Self.estUnCode(code), "code", "Le code s’écrit en lettres minuscules, chiffres et tirets, 40 au plus : « covid-19 ».")
        check(!nom.isEmpty && nom.count <= 120, "nom", "Donnez un nom à l’épidémie, 120 caractères au plus.")
        check(debut <= fin, "fin", "La fin précède le début.")
        check(!basesLegales.isEmpty, "basesLegales", "Citez au moins un texte : sans base légale, rien ne peut être collecté.")
        check(basesLegales.allSatisfy { !$0.reference.isEmpty }, "basesLegales", "Chaque base légale porte la référence de son texte.")
        check(du >= debut, "du", "Une version ne juge rien avant le premier jour du suivi.")
        check(du <= fin, "du", "Une version ne juge rien après le dernier jour du suivi.")
        check(debut.days(to: fin) <= 3660, "fin", "Un suivi dure dix ans au plus.")
        check((1...72).contains(delais.validationHeures), "validationHeures", "Délai de validation : entre 1 et 72 heures.")
        check((1...72).contains(delais.appelHeures), "appelHeures", "Délai du premier appel : entre 1 et 72 heures.")
        check((0...30).contains(delais.testJours), "testJours", "Test d’un contact : entre 0 et 30 jours.")
        check((0...30).contains(delais.testFoyerJours), "testFoyerJours", "Test au foyer : entre 0 et 30 jours.")
        check((1...60).contains(delais.isolementJours), "isolementJours", "Isolement : entre 1 et 60 jours.")
        check((1...50).contains(delais.essaisAuPlus), "essaisAuPlus", "Essais d’appel : entre 1 et 50.")
        check(delais.joursDeSuivi.count <= 30 && delais.joursDeSuivi.allSatisfy { (0...delais.isolementJours).contains($0) }, "joursDeSuivi", "Jours de suivi : trente au plus, chacun entre 0 et la fin de l’isolement.")
        check(Set(delais.joursDeSuivi).count == delais.joursDeSuivi.count, "joursDeSuivi", "Jours de suivi : un même jour est écrit deux fois.")
        check((0...24).contains(horaires.ouvre), "ouvre", "Ouverture de la plateforme : entre 0 et 24 heures.")
        check((0...24).contains(horaires.ferme) && horaires.ouvre < horaires.ferme, "ferme", "La plateforme ferme après avoir ouvert, entre 0 et 24 heures.")
        check((1...24).contains(conservation.moisContacts), "moisContacts", "Conservation des contacts : entre 1 et 24 mois.")
        check((1...24).contains(conservation.moisCas), "moisCas", "Conservation des cas : entre 1 et 24 mois.")
        check((0...1440).contains(contact.minutes), "minutes", "Durée d’un contact : au plus 1 440 minutes.")
        check((0...1000).contains(contact.centimetres), "centimetres", "Distance d’un contact : au plus 1 000 centimètres.")
        check((0...336).contains(contact.heuresAvantSymptomes), "heuresAvantSymptomes", "Avant les symptômes : entre 0 et 336 heures.")
        check((0...30).contains(contact.joursAvantPrelevement), "joursAvantPrelevement", "Avant le prélèvement : entre 0 et 30 jours.")
        check((0...60).contains(contact.joursAuPlus), "joursAuPlus", "Ancienneté d’un contact : entre 0 et 60 jours.")
        check((2...100).contains(groupes.casAuMoins), "casAuMoins", "Cas groupés : entre 2 et 100 cas.")
        check((1...60).contains(groupes.fenetreJours), "fenetreJours", "Cas groupés : entre 1 et 60 jours.")
        check((1...100).contains(surcharge.retardPourCent), "retardPourCent", "Surcharge : entre 1 et 100 pour cent.")
        check((1...168).contains(surcharge.lienHeures), "lienHeures", "Lien de déclaration : entre 1 et 168 heures.")
        check(!participants.isEmpty, "participants", "Dites au moins qui participe.")
        check(conservation.epidemiologieJusqua.map { $0 >= debut } ?? true, "epidemiologieJusqua", "Données pseudonymes : une date après le début du suivi.")
        return found
    }

    private static func estUnCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
