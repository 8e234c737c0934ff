import ContactTracing

/// A picture drawn from figures: the only markup that is not written out in a component.
enum Graphique {
    case courbe(EpidemicCurve)
    case appels(PromptCalls)
    case descendance(OffspringDistribution)
    case charge(AgentWorkload)
    case chaines(ChainDrawing)
    case effectif([EssaiEffectif])
    case comptes(ComptesEmpiles)

    /// A complete SVG file, readable alone.
    var svg: String {
        switch self {
        case .courbe(let curve): SVGWriter.epidemicCurve(curve)
        case .appels(let calls): SVGWriter.promptCalls(calls)
        case .descendance(let offspring): SVGWriter.offspring(offspring)
        case .charge(let workload): SVGWriter.workload(workload)
        case .chaines(let drawing): SVGWriter.chain(drawing)
        case .effectif(let tried): SVGWriter.staffing(tried)
        case .comptes(let counts): SVGWriter.counts(counts)
        }
    }
}
