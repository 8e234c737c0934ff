import Core
import Desk

/// One delivery: where it is, what it brought, what was refused, what waits for a decision.
struct RelevePage: Component {
    let releve: ReleveVue
    let csrf: String

    var body: HTML {
        if let raison = releve.raison {
            Notice(releve.etat.tone, releve.etat.libelle) { el(.p) { raison } }
        } else if releve.etat == .enCours || releve.etat == .attend {
            Notice(.info, releve.etat == .attend ? "L’import va commencer" : "Import en cours") {
                el(.p) { "\(Nombre.entier(releve.avance)) lignes lues. Cette page se met à jour toute seule ; personne ne voit rien de ce fichier avant la fin." }
            }
        } else if releve.etat == .inchange {
            Notice(.neutral, "Ce fichier est celui qui servait déjà : rien à faire.")
        }
        if releve.etat == .retenu { decision }
        if releve.comptes.lus > 0 { counts }
        Card("Fichier") {
            Facts(facts: facts)
        }
    }

    private var decision: HTML {
        Card("Votre décision", hint: "Tant que rien n’est décidé, l’état précédent sert.") {
            Actions {
                PostForm(to: "/administration/releves/\(releve.id)/approbation", csrf: csrf) { Button("Approuver et importer", .primary) }
                PostForm(to: "/administration/releves/\(releve.id)/rejet", csrf: csrf) { Button("Rejeter ce fichier", .danger) }
            }
        }.body
    }

    private var counts: HTML {
        let c = releve.comptes
        return Card("Ce qu’il contenait") {
            Facts(facts: [
                Facts.Fact("Lignes lues", Nombre.entier(c.lus)),
                Facts.Fact("Retenues", Nombre.entier(c.retenus)),
                Facts.Fact("Refusées", Nombre.entier(c.refuses) + (c.doublons > 0 ? ", dont \(Nombre.entier(c.doublons)) en double" : "")),
                Facts.Fact("Nouvelles", Nombre.entier(c.nouveaux)),
                Facts.Fact("Modifiées", Nombre.entier(c.modifies)),
                Facts.Fact("Inchangées", Nombre.entier(c.inchanges)),
                Facts.Fact("Terminées (absentes du fichier)", Nombre.entier(c.finis)),
            ])
            if c.refuses > 0 { Actions { Button("Télécharger les lignes refusées", to: "/administration/releves/\(releve.id)/refus") } }
        }.body
    }

    private var facts: [Facts.Fact] {
        var facts = [
            Facts.Fact("État", releve.etat.libelle), Facts.Fact("Taille", "\(Nombre.entier(Int(releve.octets))) octets"),
            Facts.Fact(name: "Reçu le", value: Moment(releve.recuLe).body),
        ]
        if let date = releve.dateDuFichier { facts.append(Facts.Fact(name: "Date du fichier", value: Moment(date).body)) }
        if let fini = releve.finiLe { facts.append(Facts.Fact(name: "Terminé le", value: Moment(fini).body)) }
        if let approuve = releve.approuveLe { facts.append(Facts.Fact(name: "Approuvé le", value: Moment(approuve).body)) }
        if let precedent = releve.precedent { facts.append(Facts.Fact("Le précédent en avait retenu", Nombre.entier(precedent))) }
        if !releve.empreinte.isEmpty { facts.append(Facts.Fact(name: "Empreinte SHA-256", value: el(.code) { releve.empreinte })) }
        return facts
    }
}
