import Core

/// Given names of today’s France by sex and by period of birth. Combined at random with family names.
enum FirstNames {
    static func list(_ sexe: Sexe, bornIn year: Int) -> [String] {
        switch (sexe, year) {
        case (.feminin, ..<1960): anciensF
        case (.feminin, ..<1990): moyensF
        case (.feminin, _): recentsF
        case (.masculin, ..<1960): anciensM
        case (.masculin, ..<1990): moyensM
        case (.masculin, _): recentsM
        }
    }

    static let anciensF = split("""
        Marie Jeanne Monique Françoise Denise Jacqueline Yvette Simone Paulette Ginette Odette Geneviève Colette Andrée Suzanne Marguerite \
        Thérèse Madeleine Lucienne Henriette Huguette Josette Liliane Nicole Michelle Christiane Danielle Annie Bernadette Chantal Éliane \
        Claudine Marie-Thérèse Marie-Claude Arlette Raymonde Solange Fatima Carmen Antoinette Renée Maryse Évelyne Mireille
        """)
    static let moyensF = split("""
        Nathalie Isabelle Sylvie Catherine Valérie Sandrine Véronique Christine Stéphanie Céline Patricia Sophie Laurence Karine Corinne \
        Aurélie Émilie Élodie Julie Virginie Laetitia Delphine Séverine Caroline Hélène Anne-Sophie Cécile Florence Nadia Samira Fatiha \
        Agnès Béatrice Maud Gaëlle Ingrid Mélanie Audrey Vanessa Sabrina Aïcha Marie-Laure Maria Ewa Estelle
        """)
    static let recentsF = split("""
        Léa Manon Chloé Camille Emma Océane Marine Inès Sarah Jade Louise Alice Lina Zoé Lola Rose Anna Mila Ambre Juliette Clara Eva \
        Maëlys Noémie Pauline Mathilde Laura Justine Anaïs Margaux Romane Lou Agathe Éloïse Nour Yasmine Salomé Maïwenn Aya Kenza \
        Aminata Inaya Capucine Héloïse Thaïs Apolline
        """)
    static let anciensM = split("""
        Jean Pierre Michel André Jacques Robert Roger Marcel René Louis Claude Georges Henri Bernard Maurice Raymond Lucien Guy Gérard \
        Daniel Roland Serge Paul Fernand Albert Gilbert Jean-Claude Jean-Pierre Alain Christian Yves Joseph Charles François Émile \
        Ahmed Mohamed Antonio Salvatore Stanislas Edmond Noël Gaston Marius
        """)
    static let moyensM = split("""
        Philippe Patrick Thierry Pascal Éric Christophe Laurent Stéphane Frédéric Olivier David Nicolas Sébastien Julien Jérôme Franck \
        Bruno Didier Vincent Fabrice Cédric Guillaume Ludovic Arnaud Benoît Loïc Yann Gaël Grégory Anthony Mickaël Jean-François \
        Karim Rachid Mehdi Farid Rémi Gilles Hervé Denis Xavier Régis Manuel João Tomasz Cyril
        """)
    static let recentsM = split("""
        Lucas Hugo Théo Enzo Louis Nathan Gabriel Arthur Jules Raphaël Adam Léo Mathis Ethan Noah Maxime Alexandre Clément Antoine Quentin \
        Valentin Baptiste Romain Kévin Dylan Thomas Paul Martin Timéo Sacha Evan Axel Aaron Naël Ibrahim Rayan Yanis Amine Mamadou \
        Malo Titouan Maël Côme Élie Augustin Loan
        """)

    private static func split(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
