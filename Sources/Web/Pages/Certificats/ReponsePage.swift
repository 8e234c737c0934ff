import Certificats
import Core

/// The answer, whole: what the texts say, by whom, for how long, at whose cost, what to do instead, and how sure it is.
struct ReponsePage: Component {
    let reponse: Reponse
    let hasLetter: Bool
    /// The form that reports a request no text allows; nil where one does.
    var report: SignalementForm?
    /// Where the certificate is written at this desk, for somebody who may write it.
    var here: String?

    private var version: VersionRegle { reponse.version }

    var body: HTML {
        if !reponse.enVigueur {
            Notice(.warning, "Cette règle ne disait rien au \(reponse.date.formattedFr)") {
                el(.p) { "Voici sa version la plus proche, \(period(version)). Elle ne répond pas à une question posée à cette date." }
            }
        }
        Notice(reponse.tone, version.requis.libelle) { el(.p, .class("lead")) { version.reponse } }
        Card("Que faire") {
            el(.p) { version.aFaire }
            if let elsewhere { el(.p) { elsewhere } }
            Actions {
                if let here { Button("Établir le certificat", .primary, to: here) }
                if hasLetter { Button("Lettre de réponse à remettre", .primary, to: reponse.adresseLettre) }
                Button("Chercher un autre certificat", to: CertificatsRoutes.base)
            }
        }
        if let report { report }
        Card("Ce que disent les textes") { Facts(facts: facts) }
        if !version.positions.isEmpty {
            Card("Les sources se contredisent", hint: "Ce guichet montre chacune d’elles et n’en préfère aucune.") {
                DataTable(
                    caption: "Ce que dit chaque source", columns: ["Source", "Ce qu’elle dit"],
                    rows: version.positions.map { position in DataTable.Row { position.source; position.dit } })
            }
        }
        if !version.reserves.isEmpty {
            Card("À confirmer") { el(.ul) { for reserve in version.reserves { el(.li) { reserve } } } }
        }
        if !reponse.disciplines.isEmpty { disciplines }
        if reponse.regle.versions.count > 1 { history }
        el(.p, .class("hint")) {
            "Règle \(reponse.regle.id), version \(reponse.numero), répondue au \(reponse.date.formattedFr). Adresse permanente\u{A0}: "
            Link(reponse.adresse, to: reponse.adresse)
            ". "
            Link("Histoire de cette règle", to: "\(CertificatsRoutes.base)/\(reponse.regle.id)/histoire")
        }
    }

    private var elsewhere: String? {
        guard case .ailleurs(let words) = Etablir.pour(reponse.regle) else { return nil }
        return words
    }

    private var facts: [Facts.Fact] {
        [
            Facts.Fact("Qui demande", reponse.regle.demandeur),
            version.condition.map { Facts.Fact("Conditions", $0) },
            version.document.map { Facts.Fact("Document", $0) },
            Facts.Fact("Établi par", version.parQui.libelle),
            version.validite.map { Facts.Fact("Valable", $0) },
            Facts.Fact("Frais", version.frais.libelle),
            Facts.Fact("Texte", version.texte ?? "Aucun texte ne l’exige."),
            Facts.Fact("En vigueur", period(version)),
            Facts.Fact("Certitude", version.certitude.libelle),
            Facts.Fact("Source", version.source),
            Facts.Fact("Relu le", version.revueLe.formattedFr),
        ].compactMap { $0 }
    }

    private var disciplines: HTML {
        Card("Disciplines concernées au \(reponse.date.formattedFr)") {
            DataTable(
                caption: "Article D.\u{A0}231-1-5 du code du sport", columns: ["Discipline", "Quand", "Depuis", "Certitude"],
                rows: reponse.disciplines.map { one in
                    DataTable.Row {
                        one.nom
                        one.competitionSeulement.map { $0 ? "En compétition seulement" : "Toujours" } ?? "À confirmer"
                        one.du.formattedShort
                        one.certitude.libelle
                    }
                })
        }.body
    }

    private var history: HTML {
        Card("Cette règle au fil du temps", hint: "Une question sur une date passée reçoit la réponse de cette date.") {
            DataTable(
                caption: "Versions de la règle \(reponse.regle.id)", columns: ["Version", "En vigueur", "Certificat", "En bref"],
                rows: reponse.regle.versions.enumerated().map { index, version in
                    DataTable.Row {
                        Link("Version \(index + 1)", to: "\(CertificatsRoutes.base)/\(reponse.regle.id)?date=\((version.du ?? version.au ?? reponse.date).iso)")
                        period(version)
                        version.requis.libelle
                        version.reponse
                    }
                })
        }.body
    }

    private func period(_ version: VersionRegle) -> String {
        switch (version.du, version.au) {
        case (let from?, let until?): "du \(from.formattedFr) au \(until.formattedFr)"
        case (let from?, nil): "depuis le \(from.formattedFr)"
        case (nil, let until?): "jusqu’au \(until.formattedFr)"
        case (nil, nil): "en vigueur ; son premier jour n’est pas connu de ce guichet"
        }
    }
}

extension Reponse {
    var adresseLettre: String { "/certificats/\(regle.id)/lettre?date=\(date.iso)" }

    var tone: Tone {
        switch version.requis {
        case .non, .nonSouhaite: .info
        case .interdit: .danger
        case .selonCas, .discretion: .neutral
        case .oui, .medecinAgree, .conflit, .aConfirmer, .ancien: .warning
        }
    }
}

extension StateTag {
    init(_ answer: Reponse) {
        self.init(answer.enVigueur ? answer.version.requis.libelle : "Pas en vigueur à cette date", answer.version.requis == .non ? .success : answer.tone)
    }
}
