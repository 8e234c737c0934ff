import ContactTracing
import Core
import Desk

/// What is completed while somebody is on the phone: everything known is there already.
struct CompletionForm: Component {
    let sheet: FicheAppel
    let adresse: AdresseAppels
    let typed: FormInput?
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    private var donnees: DonneesContact { sheet.contact.donnees }
    private var personne: PersonneSuivie { donnees.personne }
    /// Just reached, and still in hand: the form is what comes next.
    private var isNow: Bool { sheet.priseJusqua != nil || !anomalies.isEmpty }

    var body: HTML {
        FoldedCard(title: isNow ? "Compléter la fiche" : "Corriger ou compléter", hint: "Vous ne prescrivez rien : le droit au test et aux masques vient de l’inscription.", isOpen: isNow, content: form)
    }

    private var form: HTML {
        PostForm(
            to: "/suivi/appels/\(sheet.contact.id)/contact", csrf: csrf, key: key + "c", revision: sheet.contact.revision, isGuarded: true,
            onEnter: (name: "_action", value: "fiche")
        ) {
            adresse.hidden
            el(.div, .class("fields")) {
                DateBox(frame: frame("symptomesLe", "Premiers symptômes", hint: "Vide s’il n’y en a pas. S’il y en a, le test est immédiat."), value: value("symptomesLe", donnees.symptomesLe?.iso))
                TextBox(frame: frame("medecinResultat", "Médecin qui recevra le résultat", source: suggested), value: value("medecinResultat", donnees.medecinResultat ?? sheet.medecinPropose), longest: 120)
                leave
                TextBox(frame: frame("besoinSocial", "Besoin d’aide", hint: "Courses, hébergement, garde d’un proche. Rien de médical."), value: value("besoinSocial", donnees.besoinSocial), longest: 300)
                CheckBox(frame: frame("accordSocial", "La personne accepte que ce besoin seul soit transmis à la cellule d’appui"), isChecked: typed.map { $0.text("accordSocial") != nil } ?? sheet.contact.besoinSocial)
                TextBox(frame: frame("telephone", "Téléphone"), value: value("telephone", personne.telephone), kind: .telephone)
                TextBox(frame: frame("courriel", "Adresse électronique"), value: value("courriel", personne.courriel), kind: .email)
                TextBox(frame: frame("adresse", "Adresse"), value: value("adresse", personne.adresse), longest: 200)
                TextBox(frame: frame("codePostal", "Code postal"), value: value("codePostal", personne.codePostal?.digits), kind: .postcode)
                TextBox(frame: frame("commune", "Commune"), value: value("commune", personne.commune), longest: 80)
            }
            Actions(isSticky: isNow) {
                if sheet.estOuverte { Button("Enregistrer et appeler le suivant", sends: ("_action", "suivant"), isMain: true) }
                Button("Enregistrer", sheet.estOuverte ? .secondary : .primary, sends: ("_action", "fiche"), isMain: !sheet.estOuverte)
            }
        }.body
    }

    @HTMLBuilder private var leave: HTML {
        if let request = sheet.arret, request.etat != .sansMedecin {
            el(.p) { "Arrêt de travail : \(request.phrase)\(request.medecin.map { " (\($0))" } ?? "")." }
        } else {
            CheckBox(
                frame: frame(
                    "arret", "Demande un arrêt de travail",
                    hint: sheet.arretPossible
                        ? "La demande part à \(sheet.medecinPropose ?? "son médecin"), qui décide." : "Son médecin n’est pas connu ici : donnez un numéro RPPS, ou dites à la personne de le demander à son médecin."),
                isChecked: typed?.text("arret") != nil)
            el(.details, .class("secondary"), .open.when(anomalies.contains { $0.field == "arretMedecin" })) {
                el(.summary) { "À un autre médecin de ce guichet" }
                el(.div, .class("fields")) {
                    TextBox(frame: frame("arretMedecin", "Numéro RPPS du médecin", hint: "Vide : le médecin traitant."), value: value("arretMedecin", nil), longest: 14)
                }
            }
        }
    }

    private var suggested: String? { donnees.medecinResultat == nil && sheet.medecinPropose != nil && typed == nil ? "médecin traitant" : nil }

    private func frame(_ name: String, _ label: String, hint: String? = nil, source: String? = nil) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, errors: anomalies.messages(at: name), source: source)
    }

    private func value(_ name: String, _ known: String?) -> String { typed?.content[name]?.string ?? known ?? "" }
}
