public import ContactTracing

/// The whole numbers of a parameter set, as both doors name, read and show them.
public struct ChampParametre: Sendable {
    public enum Groupe: String, Sendable, CaseIterable {
        case contact = "Ce qui fait un contact"
        case delais = "Délais et appels"
        case conservation = "Conservation"
        case groupes = "Cas groupés et surcharge"
    }

    public let nom: String
    public let libelle: String
    /// Heures, jours, minutes…
    public let unite: String
    public let groupe: Groupe
    public let valeur: @Sendable (Parametres) -> Int
    let met: @Sendable (inout Parametres, Int) -> Void

    private init(_ nom: String, _ libelle: String, _ unite: String, _ groupe: Groupe, _ path: any WritableKeyPath<Parametres, Int> & Sendable) {
        self.nom = nom
        self.libelle = libelle
        self.unite = unite
        self.groupe = groupe
        valeur = { $0[keyPath: path] }
        met = { $0[keyPath: path] = $1 }
    }

    public static let tous: [ChampParametre] = [
        .init("minutes", "Durée d’un contact, au moins", "minutes", .contact, \.contact.minutes),
        .init("centimetres", "Distance, moins de", "centimètres", .contact, \.contact.centimetres),
        .init("heuresAvantSymptomes", "Compte depuis, avant les symptômes", "heures", .contact, \.contact.heuresAvantSymptomes),
        .init("joursAvantPrelevement", "Sans symptômes, avant le prélèvement", "jours", .contact, \.contact.joursAvantPrelevement),
        .init("joursAuPlus", "Jamais plus ancien que", "jours", .contact, \.contact.joursAuPlus),
        .init("validationHeures", "Validation de la fiche par le médecin", "heures", .delais, \.delais.validationHeures),
        .init("appelHeures", "Premier appel d’un contact", "heures", .delais, \.delais.appelHeures),
        .init("ouvre", "La plateforme ouvre à", "heures", .delais, \.horaires.ouvre),
        .init("ferme", "La plateforme ferme à", "heures", .delais, \.horaires.ferme),
        .init("essaisAuPlus", "Essais avant de dire injoignable", "essais", .delais, \.delais.essaisAuPlus),
        .init("testJours", "Test d’un contact, après l’exposition", "jours", .delais, \.delais.testJours),
        .init("testFoyerJours", "Test au foyer, après l’exposition", "jours", .delais, \.delais.testFoyerJours),
        .init("isolementJours", "Isolement", "jours", .delais, \.delais.isolementJours),
        .init("moisContacts", "Fiches de contacts", "mois", .conservation, \.conservation.moisContacts),
        .init("moisCas", "Fiches de cas", "mois", .conservation, \.conservation.moisCas),
        .init("casAuMoins", "Un groupe se propose à partir de", "cas", .groupes, \.groupes.casAuMoins),
        .init("fenetreJours", "Jours au plus entre deux cas qui se suivent", "jours", .groupes, \.groupes.fenetreJours),
        .init("retardPourCent", "Surcharge proposée à partir de", "% en retard", .groupes, \.surcharge.retardPourCent),
        .init("lienHeures", "Lien de déclaration valable", "heures", .groupes, \.surcharge.lienHeures),
    ]
}
