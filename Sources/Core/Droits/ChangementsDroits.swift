/// What a card brought up to date on a day no longer says.
public struct ChangementsDroits: Sendable {
    /// What was known then; nil when the register does not go back so far.
    let avant: [DroitsCaisse]?
    let maintenant: [DroitsCaisse]
    let carteMajLe: LocalDate
    let aujourdhui: LocalDate

    public init(avant: [DroitsCaisse]?, maintenant: [DroitsCaisse], carteMajLe: LocalDate, aujourdhui: LocalDate) {
        (self.avant, self.maintenant, self.carteMajLe, self.aujourdhui) = (avant, maintenant, carteMajLe, aujourdhui)
    }

    public func changements() -> ReponseDroits.Changements {
        let phrases = avant.map { comparer($0) } ?? selonLesDates()
        return .init(carteMajLe: carteMajLe, phrases: phrases, parComparaison: avant != nil)
    }

    /// A right, without what a fund may word anew from one file to the next.
    private struct Fait: Hashable {
        let texte: String
        let debut: LocalDate
        let fin: LocalDate?

        var enMots: String { fin.map { "\(texte), du \(debut.formattedFr) au \($0.formattedFr)" } ?? "\(texte), depuis le \(debut.formattedFr)" }
    }

    private func faits(_ droits: [DroitsCaisse]) -> [Fait] {
        var faits: [Fait] = []
        for caisse in droits {
            for p in caisse.periodes {
                let nom = "Droits au \(p.organisme.regime.libelle.minusculeInitiale), caisse \(p.organisme.formatted)"
                faits.append(Fait(texte: nom, debut: p.debut, fin: p.fin))
            }
            for e in caisse.exonerations { faits.append(Fait(texte: e.titre, debut: e.debut, fin: e.fin)) }
            for c in caisse.couvertures { faits.append(Fait(texte: c.nature.libelle, debut: c.debut, fin: c.fin)) }
            for m in caisse.medecins { faits.append(Fait(texte: "Médecin traitant déclaré", debut: m.debut, fin: m.fin)) }
            for a in caisse.accidents { faits.append(Fait(texte: "\(a.nature.libelle) n°\u{A0}\(a.numero)", debut: a.date, fin: a.fin)) }
        }
        return faits
    }

    private func comparer(_ avant: [DroitsCaisse]) -> [String] {
        let (anciens, nouveaux) = (faits(avant), faits(maintenant))
        var phrases: [String] = []
        for fait in nouveaux where !anciens.contains(fait) {
            if let ancien = anciens.first(where: { $0.texte == fait.texte && $0.debut == fait.debut }) {
                phrases.append("\(fait.texte)\u{A0}: fin \(fin(ancien.fin)) sur la carte, \(fin(fait.fin)) maintenant.")
            } else {
                phrases.append("Nouveau\u{A0}: \(fait.enMots).")
            }
        }
        for fait in anciens where !nouveaux.contains(where: { $0.texte == fait.texte && $0.debut == fait.debut }) {
            phrases.append("N’existe plus\u{A0}: \(fait.enMots).")
        }
        return phrases + echus(nouveaux.filter(anciens.contains))
    }

    private func selonLesDates() -> [String] {
        let tous = faits(maintenant)
        return tous.filter { $0.debut > carteMajLe }.map { "Commencé depuis\u{A0}: \($0.enMots)." } + echus(tous.filter { $0.debut <= carteMajLe })
    }

    /// What the card gave as to come, and is over.
    private func echus(_ faits: [Fait]) -> [String] {
        faits.filter { fait in fait.fin.map { carteMajLe <= $0 && $0 < aujourdhui } ?? false }.map { "Terminé depuis\u{A0}: \($0.enMots)." }
    }

    private func fin(_ jour: LocalDate?) -> String { jour.map { "le \($0.formattedFr)" } ?? "non fixée" }
}

extension String {
    /// « régime général » of « Régime général »; an acronym stays as it is.
    fileprivate var minusculeInitiale: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
