public import ContactTracing
public import Core
import Store

extension Desk {
    /// The figures of the chains of an epidemic, from columns alone: nothing sealed is opened, and no name is read.
    public func reportChains(epidemie: String, by caller: Caller) async throws -> ChainFigures {
        guard caller.actor.isAtConsole else { throw DeskRefusal.forbidden("Ce rapport se demande à la console.") }
        try await act("rapport-chaines", on: "suivi/\(epidemie)", by: caller) { act in
            _ = try act.parametres(epidemie)
            try act.trace("suivi/\(epidemie)")
        }
        var cases: [TransmissionCase] = []
        var after = ""
        while true {
            let from = after
            let slice = try await database.read { try LineLists($0).confirmed(epidemic: epidemie, after: from, limit: 5000) }
            cases += slice.map {
                TransmissionCase(id: $0.id, onset: $0.onset.map(LocalDate.init(epochDay:)), confirmed: $0.confirmed.map(LocalDate.init(epochDay:)))
            }
            guard slice.count == 5000, let last = slice.last else { break }
            after = last.id
        }
        var links: [TransmissionLink] = []
        after = ""
        while true {
            let from = after
            let slice = try await database.read { try LineLists($0).knownLinks(epidemic: epidemie, after: from, limit: 5000) }
            links += slice.compactMap { record in
                guard let de = record.from, let vers = record.to else { return nil }
                return TransmissionLink(from: de, to: vers, date: record.day.map(LocalDate.init(epochDay:)))
            }
            guard slice.count == 5000, let last = slice.last else { break }
            after = last.id
        }
        return ChainFigures(TransmissionGraph(cases: cases, links: links))
    }
}

extension ChainFigures {
    /// For programs: numbers of four decimals at most.
    public var roundedJSON: JSONValue { Self.rounded(json) }

    private static func rounded(_ value: JSONValue) -> JSONValue {
        switch value {
        case .double(let number): .double((number * 10_000).rounded() / 10_000)
        case .object(let members): .object(members.mapValues(rounded))
        default: value
        }
    }
}
