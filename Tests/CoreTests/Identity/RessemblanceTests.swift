import Core
import Testing

/// Names of places look alike as people hear them, and a name without its article is the same name.
@Suite struct RessemblanceTests {
    @Test(arguments: [
        ("labo des ramparts", "Laboratoire des Remparts", 0.6), ("Tilleuls", "Cabinet médical des Tilleuls", 0.5),
        ("hopital aubremont", "Centre hospitalier d’Aubremont-sur-Sorne", 0.3), ("pharmacie de la sorne", "Pharmacie de la Sorne", 0.99),
    ])
    func likeEnough(_ typed: String, _ known: String, _ least: Double) {
        #expect(Ressemblance.score(typed, known) >= least, "\(Ressemblance.score(typed, known))")
    }

    @Test(arguments: [("labo des ramparts", "Pharmacie du Marché"), ("clinique", "Cabinet dentaire des Remparts"), ("", "Rien"), ("de la", "du marché")])
    func notAlike(_ typed: String, _ known: String) {
        #expect(Ressemblance.score(typed, known) < 0.3, "\(Ressemblance.score(typed, known))")
    }

    @Test func theLikeliestIsTheSame() {
        let names = ["Cabinet médical des Tilleuls", "Laboratoire des Remparts", "Pharmacie de la Sorne", "Cabinet dentaire des Remparts", "Centre hospitalier"]
        for name in names {
            #expect(abs(Ressemblance.score(name, name) - 1) < 0.0001)
            for other in names where other != name { #expect(Ressemblance.score(name, other) < 1) }
        }
    }

    @Test(arguments: [
        ("La Clinique", "CLINIQUE"), ("clinique", "CLINIQUE"), ("l’hôpital", "HOPITAL"), ("Les Tilleuls", "TILLEULS"), ("La", "LA"), ("Le Mans", "MANS"), ("", ""),
    ])
    func articlesDoNotCount(_ said: String, _ key: String) {
        #expect(AliasLieu.key(said) == key)
    }
}
