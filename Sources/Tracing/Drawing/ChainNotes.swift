import Core

/// What must be said under a picture of chains: what was gathered, guessed or cut.
struct ChainNotes {
    let graph: TransmissionGraph
    let marks: [ChainMark]
    let layout: ChainLayout
    let condensed: Bool
    let marking: ChainMarks

    var sentences: [String] {
        var notes: [String] = []
        if condensed {
            let shown = marks.count { $0.caseIndex != nil }
            notes.append(
                "\(FrenchFigures.grouped(graph.cases.count)) cas sont trop nombreux pour être dessinés un à un\u{A0}: les \(shown) cas ayant au moins \(FrenchFigures.grouped(marking.threshold - 1)) cas à leur suite ont leur marque,")
            notes.append("d’autant plus grande que la suite est nombreuse\u{A0}; les autres sont réunis, au jour médian de leurs dates.")
            if marking.hidden > 0 {
                notes.append("Les restes de \(marking.unseen) cas au plus sous un même cas (\(FrenchFigures.grouped(marking.hidden)) cas en tout) n’ont pas de marque\u{A0}: ils sont comptés à la suite de leur source.")
            }
        }
        let undated = marks.indices.filter { marks[$0].caseIndex != nil && marks[$0].date == nil }
        let guessed = undated.count { layout.dates.day[$0] != nil }
        if guessed > 0 { notes.append("\(guessed) cas sans date\(guessed > 1 ? " sont placés d’après leur" : " est placé d’après sa") chaîne (contour en tirets)\u{A0}: le lendemain de la source ou la veille du premier cas transmis.") }
        if undated.count > guessed { notes.append("\(undated.count - guessed) cas dont la chaîne n’a aucune date\u{A0}: dans la colonne «\u{A0}sans date\u{A0}».") }
        let confirmation = marks.count { $0.caseIndex.map { graph.cases[$0].onset == nil && graph.cases[$0].confirmed != nil } ?? false }
        if confirmation > 0 { notes.append("\(confirmation) cas sans date de symptômes, au jour de la confirmation.") }
        if let window = layout.dates.window {
            let outside = marks.count { $0.date.map { !window.contains($0) } ?? false }
            if outside > 0 { notes.append("\(outside) cas d’une date trop éloignée des autres, au bord du dessin\u{A0}: date à vérifier.") }
        }
        let loops = graph.findings.count { $0.kind == .boucle }
        if loops > 0 { notes.append("\(loops) boucle\(loops > 1 ? "s" : "")\u{A0}: ce qui revient en arrière est en tirets.") }
        return notes
    }
}
