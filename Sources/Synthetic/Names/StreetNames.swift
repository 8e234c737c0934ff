/// Names of streets, places and neighbourhoods such as every town has, none of them of a person.
enum StreetNames {
    static let kinds: [(String, Int)] = [
        ("rue", 60), ("avenue", 10), ("chemin", 9), ("impasse", 7), ("place", 5), ("allée", 5), ("route", 3), ("boulevard", 1),
    ]

    static let names = [
        "de la Fontaine", "du Moulin", "des Écoles", "de l’Église", "de la Gare", "des Tilleuls", "du Lavoir", "de la Scierie", "des Vergers",
        "du Pont-Neuf", "de la Tannerie", "des Jardins", "du Château", "des Remparts", "de la Forge", "des Acacias", "du Stade", "de la Source",
        "des Prés-Hauts", "du Champ-Rond", "de la Combe", "des Érables", "du Canal", "de la Liberté", "de la République", "des Lilas",
        "de la Croix-Blanche", "du Four-à-Chaux", "des Horlogers", "du Vieux-Marché", "de la Poste", "des Peupliers", "du Belvédère", "de l’Étang",
        "des Charmilles", "du Bief", "de la Verrerie", "des Noyers", "de la Saline", "des Cordeliers", "du Clos", "de la Vignotte",
    ]
}
