extension IndicatorDefinition {
    /// The figures of `ChainFigures`, in the order they are read.
    public static let chaines: [IndicatorDefinition] = [
        IndicatorDefinition("cas", "Cas", "cas", "Nombre de cas distincts\u{A0}; un identifiant présent plusieurs fois compte une fois."),
        IndicatorDefinition(
            "liens", "Liens de transmission", "liens",
            "Nombre de liens distincts entre deux cas connus et différents\u{A0}; les liens répétés comptent une fois, les auto-infections et les liens vers un cas inconnu ne comptent pas."),
        IndicatorDefinition("infecteurs", "Cas ayant transmis", "cas", "Nombre de cas distincts donnés comme source d’au moins un autre cas connu."),
        IndicatorDefinition(
            "plus_grand_infecteur", "Plus grand nombre de cas transmis", "cas",
            "Plus grand nombre de cas dont un même cas est donné comme source\u{A0}; un cas à plusieurs sources compte pour chacune."),
        IndicatorDefinition(
            "composantes", "Chaînes de transmission", "chaînes",
            "Nombre de groupes de cas reliés entre eux par des liens, dans un sens ou dans l’autre\u{A0}; les cas sans lien ne comptent pas."),
        IndicatorDefinition("plus_grande_composante", "Plus grande chaîne", "cas", "Nombre de cas du plus grand groupe de cas reliés entre eux\u{A0}; 0 quand il n’y a aucun lien."),
        IndicatorDefinition(
            "profondeur", "Profondeur", "liens",
            "Nombre de liens de la plus longue suite de transmissions depuis un cas sans source\u{A0}; dans une boucle, on part du cas aux symptômes les plus anciens et ce qui revient en arrière n’est pas suivi."),
        IndicatorDefinition("cas_isoles", "Cas isolés", "cas", "Nombre de cas sans aucun lien avec un autre cas connu, ni comme source ni comme personne contaminée."),
        IndicatorDefinition(
            "descendance.moyenne", "Cas transmis par cas, en moyenne", "cas",
            "Nombre de liens divisé par le nombre de cas, y compris ceux qui n’ont transmis à personne\u{A0}; les cas récents, qui peuvent encore transmettre, ne sont pas écartés."),
        IndicatorDefinition(
            "descendance.dispersion_k", "Dispersion de la transmission (k)", "",
            "Paramètre k de la loi binomiale négative la plus vraisemblable pour le nombre de cas transmis par cas, zéros compris, la moyenne étant celle observée\u{A0}; plus k est petit, plus la transmission vient de peu de cas\u{A0}; absent quand la variance ne dépasse pas la moyenne."),
        IndicatorDefinition(
            "descendance.part_80", "Part des cas à l’origine de 80\u{A0}% des transmissions", "part",
            "Plus petit nombre de cas qui, pris en commençant par ceux qui ont le plus transmis, réunissent au moins 80\u{A0}% des liens, divisé par le nombre de tous les cas\u{A0}; sans interpolation, absent quand il n’y a aucun lien."),
        IndicatorDefinition("intervalle_seriel.n", "Intervalle sériel\u{A0}: liens mesurés", "liens", "Nombre de liens distincts dont les deux cas ont une date de premiers symptômes\u{A0}; les autres sont laissés de côté."),
        IndicatorDefinition(
            "intervalle_seriel.moyenne", "Intervalle sériel moyen", "jours",
            "Moyenne, sur les liens mesurés, du nombre de jours entre les premiers symptômes de la source et ceux de la personne contaminée, valeurs négatives comprises."),
        IndicatorDefinition("intervalle_seriel.mediane", "Intervalle sériel médian", "jours", "Médiane de ces mêmes durées, valeurs négatives comprises\u{A0}; moyenne des deux valeurs centrales quand leur nombre est pair."),
        IndicatorDefinition("intervalle_seriel.negatifs", "Intervalles sériels négatifs", "liens", "Nombre de liens mesurés où la personne contaminée a eu ses symptômes avant sa source\u{A0}; le sens du lien est peut-être à revoir."),
        IndicatorDefinition("symptomes_vers_confirmation.n", "Délai de confirmation\u{A0}: cas mesurés", "cas", "Nombre de cas ayant une date de premiers symptômes et une date de confirmation\u{A0}; les autres sont laissés de côté."),
        IndicatorDefinition("symptomes_vers_confirmation.moyenne", "Délai moyen des symptômes à la confirmation", "jours", "Moyenne, sur les cas mesurés, du nombre de jours des premiers symptômes à la confirmation, valeurs négatives comprises."),
        IndicatorDefinition("symptomes_vers_confirmation.mediane", "Délai médian des symptômes à la confirmation", "jours", "Médiane de ces mêmes durées, valeurs négatives comprises."),
    ]
}
