import Core
import Desk
import Recensement

/// What the letter asks, as boxes: the same for an agent on the phone, a link, a signed-in page.
struct ReponseChamps: Component {
    let genre: GenreCible
    let typed: SaisieRecensement
    let anomalies: [Anomaly]
    /// Said in the agent's words, or in the professional's.
    let estAgent: Bool

    var body: HTML {
        el(.div, .class("fields")) {
            if genre == .infirmier { nurse } else { doctor }
            CheckBox(frame: frame("orientation3646", "Le 36 46 peut adresser des patients", hint: "Numéro de téléphone de l’assurance maladie."), isChecked: typed.orientation3646)
        }
        FieldGroup(
            frame: frame("rendezVous", "Prendre rendez-vous"),
            content: HTML {
                TextBox(frame: frame("telephone", "Téléphone"), value: typed.telephone ?? "", kind: .telephone)
                TextBox(frame: frame("courriel", "Courriel"), value: typed.courriel ?? "", kind: .email)
                TextBox(frame: frame("adresseWeb", "Adresse web de rendez-vous"), value: typed.adresseWeb ?? "", longest: 200)
            })
        FieldGroup(
            frame: frame("plages", "Créneaux gardés pour ces patients", hint: "Laissez vide s’il n’y en a pas. Exemple : 9h-10h30, 14h-15h"),
            content: HTML {
                for jour in Weekday.allCases.prefix(6) {
                    TextBox(frame: frame(SaisieRecensement.champ(jour), jour.titre), value: typed.horaires[jour] ?? "", longest: 20)
                }
            })
        FieldGroup(frame: frame("accord", "Accord"), content: consent.body)
    }

    @HTMLBuilder private var doctor: HTML {
        needs("accueille", "Reçoit au cabinet des patients hors patientèle, pour", Besoin.allCases, typed.accueille)
        needs("teleconsultation", "Téléconsulte, pour", Besoin.aDistance, typed.teleconsultation)
        CheckBox(frame: frame("creneauxDediesPossibles", "Peut garder des créneaux pour ces patients"), isChecked: typed.creneauxDediesPossibles)
        CheckBox(frame: frame("souhaiteRegroupement", "Souhaite regrouper les consultations en présence sur des créneaux à part"), isChecked: typed.souhaiteRegroupement)
    }

    @HTMLBuilder private var nurse: HTML {
        needs("accueille", "Prend des patients hors patientèle, pour", Besoin.allCases, typed.accueille)
        CheckBox(frame: frame("surDemandeMedecin", "Intervient à la demande d’un médecin"), isChecked: typed.surDemandeMedecin)
        CheckBox(frame: frame("domicile", "Suit des patients à domicile"), isChecked: typed.domicile)
        CheckBox(frame: frame("assisteTeleconsultation", "Assiste une téléconsultation : médecin, infirmier, patient"), isChecked: typed.assisteTeleconsultation)
        CheckBox(frame: frame("telesoin", "Fait du télésoin par vidéo"), isChecked: typed.telesoin)
        CheckBox(frame: frame("creneauxSpecifiques", "Réserve des créneaux spécifiques"), isChecked: typed.creneauxSpecifiques)
    }

    private var consent: CheckBox {
        let label = genre == .infirmier
            ? (estAgent ? "Accepte que ses réponses soient montrées aux médecins volontaires" : "J’accepte que mes réponses soient montrées aux médecins volontaires")
            : (estAgent ? "Accepte que les agents s’en servent pour lui adresser des patients" : "J’accepte que les agents de ma caisse s’en servent pour m’adresser des patients")
        let hint = genre == .infirmier
            ? "Aux médecins volontaires seuls, jamais au public. Sans accord, les réponses ne servent qu’aux comptes. Se retire à tout moment."
            : "Sans accord, les réponses ne servent qu’aux comptes. Se retire à tout moment."
        return CheckBox(frame: frame("partage", label, hint: hint), isChecked: typed.partage)
    }

    private func needs(_ name: String, _ label: String, _ known: [Besoin], _ chosen: [String]) -> HTML {
        let set = frame(name, label)
        return set.aroundSet(known.count < 4 ? "set inline" : "set") {
            for (index, need) in known.enumerated() {
                el(.label, .class("check")) {
                    leaf(.input, .type("checkbox"), .id(index == 0 ? set.id : "\(set.id)-\(index)"), .name("\(name).\(need.rawValue)"), .value("oui"),
                        .checked.when(chosen.contains(need.rawValue)))
                    el(.span) { need.libelle }
                }
            }
        }
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, errors: anomalies.messages(at: name))
    }
}

extension SaisieRecensement {
    /// The boxes of the form above.
    init(_ form: FormInput) {
        self.init()
        func yes(_ name: String) -> Bool { form.text(name) != nil }
        func chosen(_ name: String) -> [String] { form.content[name]?.object?.filter { $0.value.string == "oui" }.keys.sorted() ?? [] }
        (accueille, teleconsultation) = (chosen("accueille"), chosen("teleconsultation"))
        (telephone, courriel, adresseWeb) = (form.text("telephone"), form.text("courriel"), form.text("adresseWeb"))
        for jour in Weekday.allCases { horaires[jour] = form.content["horaires"]?[jour.libelle]?.string.flatMap { $0.trimmingBlanks.isEmpty ? nil : $0 } }
        (orientation3646, partage, creneauxDediesPossibles, souhaiteRegroupement) = (yes("orientation3646"), yes("partage"), yes("creneauxDediesPossibles"), yes("souhaiteRegroupement"))
        (surDemandeMedecin, domicile, assisteTeleconsultation) = (yes("surDemandeMedecin"), yes("domicile"), yes("assisteTeleconsultation"))
        (telesoin, creneauxSpecifiques) = (yes("telesoin"), yes("creneauxSpecifiques"))
    }
}

/// What was answered, for reading.
struct ReponseFaits: Component {
    let genre: GenreCible
    let reponse: ReponseRecensement
    let partage: Bool

    var body: HTML { Facts(facts: facts.filter { !$0.1.isEmpty }.map { Facts.Fact($0.0, $0.1) }).body }

    private var facts: [(String, String)] {
        func needs(_ set: Set<Besoin>) -> String { Besoin.allCases.filter(set.contains).map { $0.libelle.lowercased() }.joined(separator: ", ") }
        func yes(_ truth: Bool) -> String { truth ? "oui" : "" }
        let own: [(String, String)] = genre == .infirmier
            ? [
                ("À la demande d’un médecin", yes(reponse.surDemandeMedecin)), ("À domicile", yes(reponse.domicile)),
                ("Assiste une téléconsultation", yes(reponse.assisteTeleconsultation)), ("Télésoin par vidéo", yes(reponse.telesoin)),
                ("Créneaux spécifiques", yes(reponse.creneauxSpecifiques)),
            ]
            : [
                ("Téléconsulte pour", needs(reponse.teleconsultation)), ("Peut garder des créneaux", yes(reponse.creneauxDediesPossibles)),
                ("Souhaite regrouper", yes(reponse.souhaiteRegroupement)),
            ]
        return [("Reçoit pour", reponse.accueille.isEmpty ? "personne hors patientèle" : needs(reponse.accueille))] + own + [
            ("Par le 36 46", reponse.orientation3646 ? "oui" : "non"), ("Téléphone", reponse.telephone ?? ""), ("Courriel", reponse.courriel ?? ""),
            ("Adresse web", reponse.adresseWeb ?? ""), ("Créneaux", reponse.plages.map(\.libelle).joined(separator: " ; ")), ("Partage", partage ? "accepté" : "non"),
        ]
    }
}
