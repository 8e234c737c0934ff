import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The form of a téléservice: a new dossier, a draft, a correction. One page, whatever the téléservice.
struct DossierFormPage {
    /// What the form is for.
    enum Purpose: Sendable {
        case new(patient: String)
        case draft(DossierView)
        case correction(DossierView)
    }

    let teleservice: Teleservice
    let purpose: Purpose
    let prepared: PreparedForm
    /// What is shown in the boxes: what is stored, or what was just sent and refused.
    let content: JSONValue
    var anomalies: [Anomaly] = []
    var reason = ""

    func response(_ exchange: Exchange, status: HTTPResponse.Status = .ok) async throws -> Response {
        let actor = try exchange.actor()
        let view = FormView(
            teleservice.form, content: content, anomalies: anomalies, prefilled: prepared.prefilled,
            nomenclature: { teleservice.nomenclature($0) })
        return try await exchange.page(
            title, status: status, patient: exchange.banner(prepared.patient), lead: lead, hasErrors: !anomalies.blocking.isEmpty
        ) {
            FormFaults(view: view)
            upfront
            PostForm(to: address, csrf: exchange.formToken, key: exchange.newKey(), revision: revision, isGuarded: true, waits: true) {
                FormRenderer(view: view)
                if case .correction = purpose { correctionReason }
                informationCards
                buttons(maySign: actor.signs)
            }
            if case .draft(let dossier) = purpose {
                el(.p) { Link("Supprimer ce brouillon", to: "/dossiers/\(dossier.id)/suppression") }
            }
        }
    }

    private var title: String {
        switch purpose {
        case .new, .draft: teleservice.texts.title
        case .correction: "Corriger : \(teleservice.texts.shortTitle.lowercased())"
        }
    }

    private var lead: String? {
        switch purpose {
        case .new: nil
        case .draft(let dossier):
            dossier.continues == nil ? "Brouillon. Rien n’est transmis avant le dépôt." : "Suite d’un dossier précédent : vérifiez les dates, le reste est repris."
        case .correction(let dossier):
            dossier.windowEnds == nil
                ? "Cette correction sera adressée à tous ceux qui ont reçu la version précédente."
                : "Personne n’a encore agi : la version corrigée remplacera simplement la précédente."
        }
    }

    private var address: String {
        switch purpose {
        case .new: "/dossiers/nouveau/\(teleservice.code)"
        case .draft(let dossier): "/dossiers/\(dossier.id)/modification"
        case .correction(let dossier): "/dossiers/\(dossier.id)/rectification"
        }
    }

    private var revision: Int? {
        switch purpose {
        case .new: nil
        case .draft(let dossier), .correction(let dossier): dossier.revision
        }
    }

    private var correctionReason: HTML {
        Card("Pourquoi cette correction", hint: "Facultatif. La caisse le lira.") {
            TextBox(frame: FieldFrame(name: "_motif", label: "Motif de la correction"), value: reason, longest: 1000)
        }.body
    }

    /// What may spare the whole form is read before it.
    @HTMLBuilder private var upfront: HTML {
        for information in prepared.information where information.isUpfront {
            Notice(.info, information.title) { el(.p) { information.text } }
        }
    }

    private var informationCards: HTML {
        let beside = prepared.information.filter { !$0.isUpfront }
        guard !beside.isEmpty else { return HTML() }
        return Card("Bon à savoir") {
            Facts(
                facts: beside.map { information in
                    Facts.Fact(
                        name: information.title,
                        value: HTML {
                            information.text
                            if let source = information.source {
                                " "
                                SourceNote(source: source)
                            }
                        })
                })
        }.body
    }

    private func buttons(maySign: Bool) -> HTML {
        Actions(isSticky: true) {
            if case .new(let patient) = purpose { PostForm.hidden("_patient", patient) }
            if maySign {
                Button(isCorrection ? "Déposer la correction" : "Déposer", sends: ("_action", "deposer"), isMain: true)
            } else {
                el(.p, .class("hint")) { "Le professionnel relira et déposera ce brouillon." }
            }
            if !isCorrection { Button("Enregistrer le brouillon", .secondary, sends: ("_action", "enregistrer")) }
        }.body
    }

    private var isCorrection: Bool { if case .correction = purpose { true } else { false } }
}
