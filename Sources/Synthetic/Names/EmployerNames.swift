/// Names of employers, put together from a trade and an invented brand.
enum EmployerNames {
    static let trades = [
        "Menuiserie", "Transports", "Boulangerie", "Garage", "Ateliers", "Fromagerie", "Scierie", "Imprimerie", "Plasturgie", "Mécanique",
        "Logistique", "Nettoyage", "Informatique", "Assurances", "Maçonnerie", "Électricité", "Horlogerie", "Lunetterie", "Supermarché", "Restaurant",
        "Hôtel", "Clinique vétérinaire", "Crèche", "Résidence", "Laboratoires", "Conserverie", "Bureau d’études", "Aide à domicile", "Sécurité", "Textiles",
    ]
    static let brands = [
        "Sornaval", "Aubretec", "Valcombe", "Brévaline", "Montrecia", "Célidor", "Hautepierre-Sorne", "Quatre-Vents", "Orvalis", "Tourvalle",
        "Sylvaubre", "Lunéor", "Granvaux-Sorne", "Praligne", "Vercelane", "Bois-d’Amblis", "Clairsorne", "Nivaubre", "Ferrelune", "Rochevaline",
    ]
    static let publics = [
        "Mairie", "Collège", "Lycée", "École élémentaire", "Direction départementale", "Centre de gestion", "Médiathèque", "Service des routes",
    ]
}
