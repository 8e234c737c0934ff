import ContactTracing
import Core
import Recensement

/// A picture drawn from figures: the only markup that is not written out in a component.
enum Graphique {
    case courbe(EpidemicCurve)
    case appels(PromptCalls)
    case descendance(OffspringDistribution)
    case charge(AgentWorkload)
    case chaines(ChainDrawing)
    case effectif([EssaiEffectif])
    case recensement([CompteTerritoire])
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
        case .recensement(let counts): BarresTerritoire.svg(counts, titre: "Réponses par territoire") { Departement($0)?.nom ?? $0 }
        case .comptes(let counts): SVGWriter.counts(counts)
        }
    }
}
