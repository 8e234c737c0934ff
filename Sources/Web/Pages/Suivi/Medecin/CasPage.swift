import ContactTracing
import Core
import Desk

/// The rest of the sheet: its contacts, the consent, the case itself.
struct CasPage: Component {
    let fiche: FicheMedecin
    let csrf: String
    let now: Instant

    private var address: String { "/suivi/cas/\(fiche.cas.id)" }

    var body: HTML {
        Card("Contacts") { CasContacts(fiche: fiche, csrf: csrf, now: now) }
        consent
        Card("Le cas") {
            Facts(facts: facts)
            Actions {
                if fiche.cas.etat != .clos { Button("Modifier la fiche", to: "\(address)/modification") }
                if let patient = fiche.patient { Button("Prescrire un arrêt de travail", to: "/dossiers/nouveau/arret-de-travail?patient=\(patient)") }
            }
            el(.p, .class("hint")) {
                "Fiche effacée le \(fiche.cas.effacementLe.formattedFr), avec ses contacts."
                if fiche.cas.sourceContact != nil { " Cette personne était connue comme contact d’un autre cas." }
            }
        }
    }

    private var consent: HTML {
        Card("Dire aux contacts qui est le cas", hint: "Sans accord, personne ne le dit : ni nom, ni lieu, ni lien. Le patient peut changer d’avis à tout moment.") {
            PostForm(to: "\(address)/accord", csrf: csrf, label: "Accord du patient") {
                CheckBox(
                    frame: FieldFrame(name: "accord", label: "Le patient accepte que son identité soit donnée à ses contacts"), isChecked: fiche.cas.accord)
                if let at = fiche.accordLe {
                    el(.p, .class("hint")) {
                        fiche.cas.accord ? "Accord donné le " : "Accord retiré le "
                        Moment(at)
                        "."
                    }
                }
                Actions { Button(fiche.cas.accord ? "Enregistrer le choix" : "Noter l’accord", .secondary) }
            }
        }.body
    }

    private var facts: [Facts.Fact] {
        let (cas, personne) = (fiche.cas, fiche.cas.donnees.personne)
        var facts = [Facts.Fact("Nom", personne.displayName)]
        if let born = personne.dateNaissance { facts.append(.init(name: "Naissance", value: Moment(born).body)) }
        if let telephone = personne.telephone { facts.append(.init(name: "Téléphone", value: PhoneLink(telephone).body)) }
        facts.append(.init("Département", Departement(cas.departement)?.libelle ?? cas.departement))
        facts.append(.init(name: "Premiers symptômes", value: cas.symptomesLe.map { Moment($0).body } ?? HTML(text: "Aucun noté"), isMedical: true))
        if let sampled = cas.prelevementLe { facts.append(.init(name: "Prélèvement", value: Moment(sampled).body, isMedical: true)) }
        if let known = cas.positifLe { facts.append(.init(name: "Résultat positif", value: Moment(known).body, isMedical: true)) }
        if let symptoms = cas.donnees.symptomes { facts.append(.init("Symptômes", symptoms, isMedical: true)) }
        for lieu in cas.donnees.lieux { facts.append(.init(lieu.nature.libelle, lieu.libelle + (lieu.le.map { ", le \($0.formattedShort)" } ?? ""))) }
        if cas.donnees.soignant { facts.append(.init("Activité", "Soignant, ou auprès de personnes fragiles")) }
        if let voyage = cas.donnees.voyage { facts.append(.init("Voyage", voyage)) }
        if let note = cas.donnees.note { facts.append(.init("Note", note)) }
        return facts
    }
}
