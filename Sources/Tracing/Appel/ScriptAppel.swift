public import Core

/// What the agent says, step by step. It is built from what the contact may know and from nothing else: without
/// consent neither a name, a place, a relation nor a day can reach it.
public struct ScriptAppel: Sendable, Hashable {
    public let etapes: [EtapeAppel]

    public init(
        agent: String, contact: String, divulgation: DivulgationIndex, finIsolement: LocalDate, jourDuTest: LocalDate, foyerDuCas: Bool, _ parametres: Parametres
    ) {
        var test = ["Le test est à faire à partir du \(jourDuTest.formattedFr), sans ordonnance : votre inscription suffit. Si des symptômes apparaissent, faites-le tout de suite."]
        if !parametres.ouvreTest { test = ["Si des symptômes apparaissent, appelez votre médecin."] }
        if parametres.ouvreMasques { test.append("Votre pharmacie vous remet des masques : donnez votre nom et votre date de naissance, rien d’autre.") }
        etapes = [
            EtapeAppel(titre: "Se présenter", phrases: [
                "Bonjour, \(agent), de la plateforme de l’assurance maladie. Puis-je parler à \(contact) ?",
                "Pour être sûr de parler à la bonne personne : quelle est votre date de naissance ?",
                "Raccrochez sans rien dire si ce n’est pas elle : laissez seulement le numéro de la plateforme.",
            ]),
            EtapeAppel(titre: "Annoncer", phrases: [
                "Vous avez été \(divulgation.avec), dans une situation où une transmission est possible.",
                divulgation.nom == nil
                    ? "Si on vous demande qui : « Je ne peux pas vous le dire, cette personne ne l’a pas souhaité. » Ne dites ni le lieu, ni le jour, ni le lien."
                    : "Cette personne a accepté que son nom vous soit donné, à vous seul.",
            ]),
            EtapeAppel(titre: "Isoler", phrases: [
                "Restez chez vous jusqu’au \(finIsolement.formattedFr) inclus\(foyerDuCas ? ", à distance des autres personnes du foyer" : "").",
                "Pouvez-vous travailler à distance ? Sinon, un arrêt de travail peut vous être établi aujourd’hui.",
            ]),
            EtapeAppel(titre: "Tester et protéger", phrases: test),
            EtapeAppel(titre: "Aider", phrases: [
                "Quel médecin doit recevoir votre résultat ?",
                "Avez-vous besoin d’aide pour vos courses, un hébergement, la garde d’un proche ? Êtes-vous d’accord pour que ce besoin seul soit transmis à la cellule d’appui ?",
            ]),
            EtapeAppel(titre: "Conclure", phrases: [
                "Vos données sont conservées \(parametres.conservation.moisContacts) mois, puis effacées. Vous pouvez les consulter et les faire rectifier.",
                "Rien ne vous oblige à répondre. En cas de gêne pour respirer, appelez le 15.",
            ]),
        ]
    }
}
