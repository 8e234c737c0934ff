public import Core

/// What a carrier reads when they scan the code of their volet: no name, no street, nothing medical.
extension PrescriptionTransport {
    public static func publicFacts(_ volet: Volet, _ content: Content, _ standing: PublicStanding) -> PublicFacts? {
        guard volet.recipients.contains(.transporteur) else { return nil }
        var lines: [PrintedLine] = []
        lines += line("Mode", content.mode?.label)
        lines += line("Départ", bout(content.depart, content.lieuDepart)) + line("Arrivée", bout(content.arrivee, content.lieuArrivee))
        lines += line("Trajets prescrits", content.trajetsEnClair)
        if content.accompagnant == true { lines.append(PrintedLine("Accompagnant", "Oui")) }
        let accord = accord(content, standing)
        lines.append(PrintedLine("Accord préalable", accord.words))
        let past = content.periode.flatMap { content.urgence != true && $0.upperBound < standing.today ? "Les dates prescrites sont passées." : nil }
        return PublicFacts(lines: lines, caution: accord.caution ?? past)
    }

    private static func accord(_ content: Content, _ standing: PublicStanding) -> (words: String, caution: String?) {
        guard !content.accord.isEmpty else { return ("Non nécessaire", nil) }
        let day = standing.answeredOn.map { " le \($0.formattedFr)" } ?? ""
        switch standing.answer {
        case .accepte: return ("Donné par la caisse\(day)", nil)
        case .silence: return ("Acquis\(day)\u{A0}: la caisse n’a pas répondu dans son délai", nil)
        case .refuse: return ("Refusé par la caisse\(day)", "La caisse a refusé l’accord préalable\u{A0}: elle ne prend pas ce transport en charge.")
        case .correctionDemandee:
            return ("La caisse demande une correction au prescripteur", "L’accord préalable n’est pas donné\u{A0}: la caisse attend une correction du prescripteur.")
        default:
            // The delay ends at the first moment of the next day.
            let until = standing.answerDue.map { ", au plus tard le \($0.date(in: .paris).date.adding(days: -1).formattedFr)" } ?? ""
            return ("Demandé, réponse attendue\(until)", "L’accord préalable est demandé et n’est pas encore donné. Revenez à cette page avant le transport.")
        }
    }

    /// A place of the directory is public; what was written freely may name a person, and stays on the paper.
    private static func bout(_ bout: Bout?, _ lieu: LieuSaisi?) -> String? {
        switch bout {
        case .domicile: "Domicile du patient"
        case .autre: lieu?.adresse ?? "Lieu écrit sur le document"
        case nil: nil
        }
    }

    private static func line(_ label: String, _ value: String?) -> [PrintedLine] { value.map { [PrintedLine(label, $0)] } ?? [] }
}
