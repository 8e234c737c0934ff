extension IndicatorDefinition {
    /// The figures of the calling platform and of the regional agency.
    public static let plateforme: [IndicatorDefinition] = [
        IndicatorDefinition(
            "appels_24h.part", "Contacts joints dans les 24\u{A0}heures", "part",
            "Parmi les contacts dont le délai d’appel a commencé, part de ceux joints au plus 24\u{A0}heures après\u{A0}; ceux qui ne sont pas encore joints et dont les 24\u{A0}heures courent encore sont laissés de côté."),
        IndicatorDefinition("appels_24h.n", "Contacts dont le délai de 24\u{A0}heures est jugé", "contacts", "Nombre de contacts joints, ou dont les 24\u{A0}heures sont écoulées sans qu’ils le soient."),
        IndicatorDefinition(
            "resultat_vers_appel.mediane", "Délai médian du résultat au premier appel abouti", "heures",
            "Médiane des heures écoulées entre le résultat positif du cas et le premier appel où son contact a été joint\u{A0}; les contacts jamais joints ou sans heure de résultat sont laissés de côté."),
        IndicatorDefinition("resultat_vers_appel.p90", "Délai du résultat à l’appel, pour 9 contacts sur 10", "heures", "Durée, mesurée de même, que neuf contacts joints sur dix ne dépassent pas, interpolée entre les deux rangs voisins."),
        IndicatorDefinition("contacts_par_cas.moyenne", "Contacts par cas, en moyenne", "contacts", "Nombre de contacts enregistrés divisé par le nombre de cas, cas sans contact compris."),
        IndicatorDefinition("contacts_par_cas.mediane", "Contacts par cas, médiane", "contacts", "Médiane du nombre de contacts enregistrés par cas, cas sans contact compris."),
        IndicatorDefinition("contacts_par_cas.maximum", "Contacts par cas, maximum", "contacts", "Plus grand nombre de contacts enregistrés pour un même cas."),
        IndicatorDefinition("cas_deja_contacts.part", "Cas qui étaient des contacts connus", "part", "Part des cas confirmés déjà enregistrés comme contact d’un autre cas avant leur confirmation\u{A0}; plus elle est haute, mieux les chaînes sont connues."),
        IndicatorDefinition("charge.appels", "Appels par agent", "appels", "Nombre de tentatives d’appel passées par chaque agent sur la période, abouties ou non\u{A0}; un agent sans appel figure avec zéro."),
        IndicatorDefinition("courbe.cas", "Courbe épidémique", "cas", "Nombre de cas par jour de premiers symptômes ou, à défaut, de confirmation\u{A0}; les jours sans cas figurent avec zéro, les cas sans aucune date sont comptés à part."),
        IndicatorDefinition("suivi_isolement.part", "Suivis d’isolement réalisés", "part", "Parmi les appels de suivi d’isolement prévus au plus tard aujourd’hui, part de ceux qui ont été faits, même en retard."),
    ]
}
