import Core

extension ChainDrawing {
    /// Draws the chains of a graph. Labels come from the caller and never hold a name.
    ///
    /// Up to `options.readable` cases each has its row. Beyond, only the heads of the largest trees have
    /// one, what follows them is gathered, and `notes` says so. No two marks stand at the same place.
    public init(_ graph: TransmissionGraph, labels: ChainLabels = ChainLabels(), options: ChainDrawingOptions = ChainDrawingOptions()) {
        let forest = SpanningForest(graph)
        let chosen = ChainMarks(graph, forest, readable: options.readable, condensedTo: options.condensedTo)
        let marks = chosen.marks
        let condensed = chosen.threshold > 1
        let words = ChainNodeText(graph: graph, labels: labels, condensed: condensed)
        let layout = ChainLayout(
            marks, texts: marks.map { (words.label($0), words.detail($0)) }, offspring: { graph.out.count($0) }, condensed: condensed)

        nodes = marks.indices.map { index in
            let mark = marks[index]
            let undated = mark.caseIndex != nil && mark.date == nil
            return Node(
                id: mark.caseIndex.map { graph.cases[$0].id }, x: layout.x[index], y: layout.y[index], radius: layout.radius[index],
                label: layout.texts[index].label, detail: layout.texts[index].detail, wordsBefore: layout.backwards[index], tone: ChainDrawing.tone(mark, graph),
                knownContact: mark.caseIndex.map { graph.cases[$0].wasKnownContact } ?? false, undated: undated,
                title: words.title(mark, undated: undated), count: mark.caseIndex == nil ? mark.weight : 1)
        }
        edges = marks.indices.compactMap { index in
            marks[index].parent.map { Edge(points: layout.elbow($0, index), main: true) }
        }
        edges += forest.others.compactMap { from, to in
            guard let a = chosen.markOf[from], let b = chosen.markOf[to] else { return nil }
            return Edge(points: layout.straight(a, b), main: false)
        }
        bands = ChainBands(layout: layout, names: labels.groups, least: condensed ? 2 : 1).bands()
        ticks = layout.axis?.ticks() ?? []
        plot = ChainLayout.top - 8...max(layout.bottom + 8, ChainLayout.top)
        notes = ChainNotes(graph: graph, marks: marks, layout: layout, condensed: condensed, marking: chosen).sentences
        self.condensed = condensed
        width = bands.map { $0.x + $0.width + 12 }.reduce(layout.right) { max($0, $1) }
        height = plot.upperBound + 34 + Double(notes.count) * 17 + 8
        let figures = ChainFigures(graph)
        summary = Self.summary(figures)
    }

    private static func summary(_ figures: ChainFigures) -> String {
        guard figures.cas > 0 else { return "Aucun cas." }
        let cases = "\(FrenchFigures.grouped(figures.cas)) cas"
        guard figures.liens > 0 else { return "\(cases), sans lien connu." }
        let links = figures.liens == 1 ? "1 lien" : "\(FrenchFigures.grouped(figures.liens)) liens"
        let chains = figures.composantes == 1
            ? "une seule chaîne" : "\(FrenchFigures.grouped(figures.composantes)) chaînes, dont la plus grande réunit \(FrenchFigures.grouped(figures.plusGrandeComposante)) cas"
        let depth = figures.profondeur == 1 ? "une transmission" : "\(figures.profondeur) transmissions"
        let alone = figures.casIsoles == 0 ? "" : "\u{A0}; \(FrenchFigures.grouped(figures.casIsoles)) cas sans lien connu"
        return "\(cases), \(links), \(chains)\u{A0}; la plus longue suite compte \(depth)\(alone)."
    }

    private static func tone(_ mark: ChainMark, _ graph: TransmissionGraph) -> Tone {
        guard let index = mark.caseIndex else { return .groupe }
        switch (graph.into.count(index) > 0, graph.out.count(index) > 0) {
        case (false, false): return .isole
        case (false, true): return .origine
        case (true, true): return .relais
        case (true, false): return .terme
        }
    }
}
