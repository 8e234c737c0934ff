import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What a doctor is due, month by month.
enum RemunerationPages {
    static let routes = [open, export]

    static let open = Route.page(.get, "/suivi/remuneration", .tracingDoctor) { exchange in
        try exchange.allowQuery("epidemie")
        let epidemie = try await exchange.epidemie()
        let statement = try await exchange.desk.releverRemuneration(epidemie.code, by: exchange.caller())
        return try await exchange.page("Ma rémunération", breadcrumb: [Link("Suivi", to: "/suivi")], lead: epidemie.nom) {
            RemunerationReleve(statement: statement)
        }
    }

    static let export = Route.page(.get, "/suivi/remuneration/export", .tracingDoctor) { exchange in
        try exchange.allowQuery("epidemie", "mois")
        let epidemie = try await exchange.epidemie()
        let statement = try await exchange.desk.releverRemuneration(epidemie.code, by: exchange.caller())
        return RemunerationCSV(statement: statement, month: exchange.query("mois")).response
    }
}

/// The statement as a page.
struct RemunerationReleve: Component {
    let statement: ReleveMedecin

    var body: HTML {
        Notice(.info, "Calculé de ce qui s’est passé ici, jamais saisi. La facturation reste faite avec vos outils.") {
            if let day = statement.premierEffacement {
                el(.p) { "Les fiches s’effacent : la première quitte ce relevé le \(day.formattedFr). Exportez chaque mois." }
            }
        }
        if statement.releve.lignes.isEmpty, statement.releve.nonRemuneres.isEmpty {
            EmptyState(title: "Rien n’est dû pour l’instant.", next: "Les annonces et les contacts paraissent ici quand une fiche au résultat positif est validée.")
        } else {
            Actions { Button("Tout exporter (CSV)", to: "/suivi/remuneration/export?epidemie=\(statement.epidemie.code)") }
        }
        for total in statement.releve.totaux.reversed() { month(total) }
        if !statement.releve.nonRemuneres.isEmpty { unpaid }
    }

    private func month(_ total: ReleveRemuneration.Total) -> HTML {
        let lines = statement.releve.lignes.filter { $0.mois == total.mois }
        return Card(Self.name(total.mois), hint: "Total \(Centimes.text(total.centimes))\(total.aConfirmer > 0 ? ", dont \(Centimes.text(total.aConfirmer)) à confirmer" : "").") {
            DataTable(caption: "Ce qui est dû", columns: ["Acte", "Date", "Fiche", "Montant", "Sur quoi cela repose"], rows: lines.map(row))
            el(.p) { Link("Exporter ce mois (CSV)", to: "/suivi/remuneration/export?epidemie=\(statement.epidemie.code)&mois=\(total.mois)") }
        }.body
    }

    private func row(_ line: LigneRemuneration) -> DataTable.Row {
        DataTable.Row {
            HTML {
                line.regle.libelle
                if let code = line.codeActe { el(.span, .class("hint block")) { "Code \(code)" } }
            }
            Moment(line.date)
            line.fiche
            Centimes.text(line.centimes)
            HTML {
                SourceNote(source: line.source)
                if !line.remarque.isEmpty { el(.span, .class("hint block")) { line.remarque } }
            }
        }
    }

    private var unpaid: HTML {
        FoldedCard(
            title: "Ce qui n’est pas payé, et pourquoi", hint: grouped.count == 1 ? "Une ligne" : "\(grouped.count) lignes", isOpen: false,
            content: DataTable(
                caption: "Faits sans montant", columns: ["Fait", "Date", "Fiche", "Pourquoi"],
                rows: grouped.map { fact, number in
                    DataTable.Row {
                        fact.regle.libelle + (number > 1 ? " (\(number) fois)" : "")
                        Moment(fact.date)
                        fact.fiche
                        HTML {
                            fact.motif
                            if let source = fact.source {
                                " "
                                SourceNote(source: source)
                            }
                        }
                    }
                }).body
        ).body
    }

    /// What is the same in all but the contact stands on one line.
    private var grouped: [(fact: NonRemunere, number: Int)] {
        var lines: [(fact: NonRemunere, number: Int)] = []
        for fact in statement.releve.nonRemuneres {
            if let place = lines.firstIndex(where: { $0.fact == fact }) { lines[place].number += 1 } else { lines.append((fact, 1)) }
        }
        return lines
    }

    /// « Mars 2026 ».
    static func name(_ month: String) -> String {
        let words = ((try? LocalDate(iso: "\(month)-01"))?.formattedFr ?? month).split(separator: " ").suffix(2).joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
