import Core
import Desk

/// The parts of the tracing somebody may go to, the most urgent first.
enum SuiviParts {
    static func tiles(of actor: Actor, _ attentes: AttentesMedecin?) -> [Tiles.Tile] {
        let parts: [(admits: Bool, address: String, title: String, text: String)] = [
            (actor.isTracingDoctor, "/suivi/cas", "Mes fiches de cas", "Préparer une fiche à la première consultation, la valider au résultat, saisir les contacts."),
            (actor.isTracingDoctor, "/suivi/arrets", "Arrêts demandés", "Des personnes contacts jointes par la plateforme demandent un arrêt : vous décidez."),
            (calls(actor), "/suivi/appels", "Appels des contacts", "La file des contacts à joindre, le plus urgent d’abord, et la fiche d’appel."),
            (actor.isBiologist, "/suivi/laboratoire", "Droit à un test", "Vérifier qu’une personne est inscrite, et noter la date de son test."),
            (actor.isPharmacist, "/suivi/pharmacie", "Droit à des masques", "Vérifier qu’une personne y a droit, et noter la remise, une seule fois."),
            (regional(actor), "/suivi/agence", "Collectivités et cas groupés", "Les cas confiés à l’agence, les groupes proposés, les appels d’isolement."),
            (leads(actor), "/suivi/tableau", "Voir l’épidémie", "Chaînes, courbe, délais d’appel, charge, effectif nécessaire."),
            (leads(actor), "/suivi/doublons", "Doublons", "Les fiches qui se ressemblent, à fusionner ou à garder distinctes."),
            (leads(actor), "/suivi/imports", "Imports et exports", "Reprendre une liste de cas et de liens, sortir les données."),
            (actor.isTracingDoctor, "/suivi/remuneration", "Ma rémunération", "Ce qui est dû pour les annonces et les contacts, calculé de ce qui s’est passé."),
            (actor.role == .administrateur, "/administration/epidemies", "Épidémies", "Les paramètres datés de chaque suivi, leurs textes, leur fin."),
            (actor.role == .administrateur, "/administration/habilitations", "Habilitations", "Qui a quelle mission, où, jusqu’à quand."),
            (actor.role == .administrateur, "/administration/messages", "Messages", "Messages courts et courriels qui attendent ou ont échoué."),
            (actor.role == .administrateur, "/administration/effacements", "Effacements", "Ce qui a été effacé, avec les rapports signés."),
        ]
        let counts = ["/suivi/cas": attentes?.aValider, "/suivi/arrets": attentes?.arrets]
        return parts.filter(\.admits).map { .init(link: Link($0.title, to: $0.address), text: $0.text, count: counts[$0.address].flatMap { ($0 ?? 0) > 0 ? $0 : nil }) }
    }

    private static func calls(_ actor: Actor) -> Bool { Policy.traceAsPlatform.decide(actor, ()) == .allow }
    private static func regional(_ actor: Actor) -> Bool { Policy.traceAsAgency.decide(actor, ()) == .allow }
    private static func leads(_ actor: Actor) -> Bool { Policy.leadTracing.decide(actor, ()) == .allow }
}
