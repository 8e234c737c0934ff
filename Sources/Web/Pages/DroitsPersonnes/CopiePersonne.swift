import Core
public import Desk
import Formats

/// The copy as a person receives it: a page that any browser opens without a network, the papers and joined files beside it, and
/// the same data for programs.
public enum CopiePersonne {
    /// A zip archive; nil only when memory runs out.
    public static func archive(_ copie: ExportPersonne) -> [UInt8]? {
        var zip = ZipArchiveWriter()
        zip.add("vos-donnees.html", page(copie))
        zip.add("vos-donnees.json", JSONWriter.write(copie.json))
        for file in copie.fichiers { zip.add(file.nom, file.octets) }
        return zip.finish()
    }

    /// Names nobody: a file name is read over shoulders.
    public static func nomDeFichier(_ copie: ExportPersonne) -> String { "copie-des-donnees-\(copie.faitLe.date(in: .paris).date.iso).zip" }

    static func page(_ copie: ExportPersonne) -> [UInt8] {
        HTML.document {
            el(.html, .lang("fr")) {
                el(.head) {
                    HTML(markup: "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                    el(.title) { "Vos données au guichet" }
                    style
                }
                el(.body) { content(copie) }
            }
        }.bytes
    }

    @HTMLBuilder private static func content(_ copie: ExportPersonne) -> HTML {
        el(.main) {
            el(.h1) { "Vos données au guichet" }
            el(.p) { "\(copie.nom), \(copie.sexe == .feminin ? "née" : "né") le \(copie.dateNaissance.formattedFr). Copie faite le \(copie.faitLe.formattedFr) par \(copie.faitPar), \(copie.caisse)." }
            el(.p) {
                "Vous avez demandé ce que le guichet sait de vous (article 15 du règlement général sur la protection des données). Tout est là\u{A0}: \(copie.nombre) lignes\(files(copie)). Ce qui n’y est pas est dit à la fin, avec la raison."
            }
            el(.p) { "Gardez cette copie en lieu sûr\u{A0}: elle contient des données de santé. Une erreur\u{A0}? Écrivez à votre caisse, ou à la CNIL si elle ne répond pas sous un mois." }
            if copie.fichesHomonymes > 0 {
                el(.p) {
                    "Une autre personne porte vos nom, prénom et date de naissance. \(copie.fichesHomonymes) fiches de suivi, sans numéro, sont à l’une de vous deux sans que l’on sache laquelle\u{A0}: elles ne sont pas dans cette copie."
                }
            }
            el(.nav) {
                el(.ul) { for (index, part) in copie.parties.enumerated() { el(.li) { Link(part.titre, to: "#partie-\(index)").body } } }
            }
            for (index, part) in copie.parties.enumerated() { section(part, index) }
            leftOut(copie)
        }
    }

    private static func files(_ copie: ExportPersonne) -> String {
        copie.fichiers.isEmpty ? "" : " et \(copie.fichiers.count) fichiers, dans les dossiers «\u{A0}documents\u{A0}» et «\u{A0}pieces-jointes\u{A0}»"
    }

    private static func section(_ part: ExportPersonne.Partie, _ index: Int) -> HTML {
        el(.section, .id("partie-\(index)")) {
            el(.h2) { part.titre }
            el(.p) { part.explication }
            if part.tables.isEmpty { el(.p) { "Rien." } }
            for table in part.tables {
                el(.details, .open.when(table.rangees.count <= 20)) {
                    el(.summary) { "\(table.titre) (\(table.rangees.count))" }
                    for row in table.rangees { el(.dl) { for field in row.champs where !field.valeur.isBlank { fact(field.libelle, spoken(field)) } } }
                }
            }
        }
    }

    /// A word of the desk's own is written as people write it: `lire-dossier` is « lire dossier ».
    private static func spoken(_ field: ExportPersonne.Champ) -> JSONValue {
        guard motsDuGuichet.contains(field.nom), let word = field.valeur.string else { return field.valeur }
        return .string(word.replacing("-", with: " "))
    }

    private static let motsDuGuichet: Set<String> = ["acte", "etat", "genre", "issue", "mot", "nature", "teleservice", "resultat"]

    private static func fact(_ name: String, _ value: JSONValue) -> HTML {
        HTML {
            el(.dt) { name }
            el(.dd) { shown(value) }
        }
    }

    @HTMLBuilder private static func shown(_ value: JSONValue) -> HTML {
        switch value {
        case .null: "—"
        case .bool(let truth): truth ? "oui" : "non"
        case .int(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): words(text)
        case .array(let items): el(.ul) { for item in items { el(.li) { shown(item) } } }
        case .object(let members):
            el(.dl) { for key in members.keys.sorted() { if let part = members[key], !part.isBlank { fact(ExportPersonne.mots(key), part) } } }
        }
    }

    /// A moment or a day is written as people write it.
    private static func words(_ text: String) -> String {
        if let day = try? LocalDate(iso: text) { return day.formattedFr }
        if text.count >= 20, text.hasSuffix("Z"), let moment = try? Instant(iso: text) { return moment.formattedFr }
        return text
    }

    private static func leftOut(_ copie: ExportPersonne) -> HTML {
        el(.section) {
            el(.h2) { "Ce qui n’est pas dans cette copie, et pourquoi" }
            el(.details) {
                el(.summary) { "Dans ce qui vous est donné" }
                el(.ul) {
                    for table in copie.parties.flatMap(\.tables) {
                        for column in table.tus { el(.li) { "\(table.titre), «\u{A0}\(column.nom)\u{A0}»\u{A0}: \(column.pourquoi)" } }
                    }
                }
            }
            el(.details) {
                el(.summary) { "Ce que le guichet garde et qui ne parle pas de vous" }
                el(.ul) { for one in copie.absents { el(.li) { "«\u{A0}\(one.table)\u{A0}»\u{A0}: \(one.pourquoi)" } } }
            }
        }
    }

    /// The file is read far from the desk: its style goes with it.
    private static let style = HTML(
        markup: """
            <style>
            body{font:1rem/1.5 system-ui,sans-serif;color:#161616;background:#fff;margin:0}
            main{max-width:60rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem;border-top:1px solid #ccc;padding-top:1rem}
            summary{font-weight:600;cursor:pointer;padding:.4rem 0}
            dl{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;gap:.2rem 1rem;margin:.5rem 0;padding:.6rem;border:1px solid #ddd;border-radius:4px}
            dl dl{border:0;padding:0;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
            @media (max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
            </style>
            """)
}
