import Core
import Store

/// An exoneration that this desk opened and the fund’s file does not tell yet.
struct AffectionDuGuichet {
    let titre: String
    let periode: PeriodeAffection
    let noteLe: Instant

    /// The line of an answer on rights, with where it comes from.
    func ligne(naming: Bool) -> ReponseDroits.Ligne {
        let end = periode.dureeCertaine ? "" : " Fin au plus tôt\u{A0}: la durée exacte est donnée par la caisse."
        return .init(
            nature: "exoneration", titre: naming ? titre : Exoneration.Nature.ald.libelle, debut: periode.du, fin: periode.au,
            effet: "Pas de participation du patient pour les soins en rapport. Ouvert par ce guichet le \(noteLe.formattedFr)\u{A0}; le fichier de la caisse ne le dit pas encore.\(end)")
    }
}

extension RegistreDroits {
    /// Those that held on a day, as known at a moment. What the fund’s file says of the same illness is said by the file.
    func affectionsDuGuichet(_ patient: String, on day: LocalDate, at moment: Instant, besides facts: [RegistreCaisse]) throws -> [AffectionDuGuichet] {
        let told = Set(facts.flatMap(\.droits.exonerations).filter { $0.nature == .ald && $0.couvre(day) }.compactMap(\.ald).map(String.init))
        return try AffectionsFinder(session: session, keys: keys).of(patient, cancelled: true).compactMap { row in
            guard row.record.isExempting, !told.contains(row.contenu.code), let held = row.vie.periode(at: moment),
                case let periode = held.finie(row.vie.finSelon(facts, code: row.contenu.code, at: moment)), periode.couvre(day),
                let noted = row.faits.compactMap(\.fait).last(where: { $0.noteLe <= moment && $0.genre != .adaptation })?.noteLe
            else { return nil }
            return AffectionDuGuichet(titre: row.titre, periode: periode, noteLe: noted)
        }
    }
}
