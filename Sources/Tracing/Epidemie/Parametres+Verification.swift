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
        check((1...72).contains(delais.validationHeures), "validationHeures", "Délai de validation : entre 1 et 72 heures.")
        check((1...72).contains(delais.appelHeures), "appelHeures", "Délai du premier appel : entre 1 et 72 heures.")
        check((0...24).contains(horaires.ouvre) && (0...24).contains(horaires.ferme) && horaires.ouvre < horaires.ferme, "horaires", "La plateforme ferme après avoir ouvert, entre 0 et 24 heures.")
        check((1...24).contains(conservation.moisContacts) && (1...24).contains(conservation.moisCas), "conservation", "Conservation : entre 1 et 24 mois.")
        check((0...1440).contains(contact.minutes) && (0...1000).contains(contact.centimetres), "contact", "Contact : au plus 1 440 minutes et 1 000 centimètres.")
        return found
    }

    private static func estUnCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
