public import Core

/// Finds the rules a question in plain French is about. Pure: the same question at the same date has the same answer.
///
/// ```swift
/// Recherche.chercher("mot pour la cantine", le: today).first?.reponse.regle.id   // C33
/// ```
public enum Recherche {
    /// A rule found, and why.
    public struct Trouvaille: Sendable, Hashable {
        public let reponse: Reponse
        /// 0 when nothing was recognised and the general principle answers.
        public let score: Double
        /// « Mots reconnus : absence, cantine. »
        public let raison: String
    }

    /// How many are told at most.
    public static let auPlus = 8

    /// Best first; never empty: where nothing else is found, the general principle answers (C01).
    public static func chercher(_ text: String, le date: LocalDate, dans catalogue: Catalogue = .maison) -> [Trouvaille] {
        if let named = nommee(text, catalogue) { return [Trouvaille(reponse: Reponse(named, le: date), score: 10, raison: "Règle appelée par son numéro.")] }
        let asked = Demande(text, le: date)
        let why = asked.motsReconnus.isEmpty ? "" : "Mots reconnus : \(asked.motsReconnus.joined(separator: ", "))."
        var scores: [String: Double] = [:]
        for regle in catalogue.regles {
            let score = note(regle, asked)
            guard score > 0 else { continue }
            if regle.version(le: date) != nil {
                scores[regle.id, default: 0] = max(scores[regle.id] ?? 0, score)
            } else {
                // What held before answers in its place; the rule itself stays findable, behind.
                if let former = regle.auparavant, catalogue.numero(former)?.version(le: date) != nil { scores[former] = max(scores[former] ?? 0, score) }
                scores[regle.id] = max(scores[regle.id] ?? 0, score * (asked.notions[.ancien] == nil ? 0.3 : 1))
            }
        }
        let best = scores.values.max() ?? 0
        var found = catalogue.regles.compactMap { regle -> Trouvaille? in
            guard let score = scores[regle.id], score >= seuil, score >= best * 0.4 else { return nil }
            return Trouvaille(reponse: Reponse(regle, le: date), score: score, raison: why)
        }
        found.sort { ($0.score, $1.reponse.regle.id) > ($1.score, $0.reponse.regle.id) }
        found = Array(found.prefix(auPlus - 1))
        if !found.contains(where: { $0.reponse.regle.id == "C01" }) {
            found.append(
                Trouvaille(
                    reponse: Reponse(catalogue.principe, le: date), score: 0,
                    raison: found.isEmpty ? "Aucune règle particulière n’a été trouvée : le principe général répond." : "Principe général, quand aucun autre cas ne convient."))
        }
        return found
    }

    /// Below this, what was recognised says too little.
    private static let seuil = 2.0

    private static func note(_ regle: Regle, _ asked: Demande) -> Double {
        var score = 0.0
        for (notion, sure) in asked.notions {
            // A notion that is no business of the rule speaks a little against it.
            score += (regle.notions[notion] ?? -0.5) * sure
        }
        // Added in whatever order the notions stand: the last bits differ from one run to the next, and ties must not.
        return (score * 1_000).rounded() / 1_000
    }

    /// « C27 », « regle c 27 ».
    private static func nommee(_ text: String, _ catalogue: Catalogue) -> Regle? {
        let words = Pli.mots(text).filter { $0 != "regle" }.joined()
        return words.count == 3 ? catalogue.numero(words.uppercased()) : nil
    }
}
