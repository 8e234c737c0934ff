import Core
import Store

/// Where towns are, as the desk knows it.
public struct PositionsVue: Sendable, Hashable {
    public struct Source: Sendable, Hashable {
        public let source: String
        public let plan: String
        public let communes: Int
    }

    public let sources: [Source]
}

extension Desk {
    public func lirePositions(by caller: Caller) async throws -> PositionsVue {
        try await look("lire-positions", on: "recensement/communes", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("recensement/communes")
            return PositionsVue(sources: try PositionsCommunes(act.session).sources().map { .init(source: $0.source, plan: $0.plan, communes: $0.count) })
        }
    }

    /// Brings in positions of towns: one a line, « INSEE code ; x ; y », in metres on one plane. All or nothing: each bad
    /// line is said with its number.
    /// - Returns: how many towns were noted.
    public func importerPositions(_ texte: String?, plan: String?, source: String?, by caller: Caller) async throws -> Int {
        try await act("importer-positions", on: "recensement/communes", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            var champs = ChampSaisi()
            let plan = champs.texte(plan, "plan", "Projection", max: 60)
            let source = champs.texte(source, "source", "Source", max: 120)
            if plan == nil { champs.refuse("plan", "requis", "Nommez la projection, par exemple LAMBERT_93 : deux positions ne se comparent que dans la même.") }
            if source == nil { champs.refuse("source", "requis", "Dites d’où viennent ces positions, par exemple le nom et la date du fichier.") }
            var records: [PositionsCommunes.Record] = []
            for (index, line) in (texte ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.allSatisfy(\.isWhitespace) {
                let cells = line.split(whereSeparator: { $0 == ";" || $0 == "\t" }).map { String($0).trimmingBlanks }
                let code = cells.first ?? ""
                guard cells.count == 3, code.utf8.count == 5, code.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }),
                    let x = Double(cells[1].replacing(",", with: ".")), let y = Double(cells[2].replacing(",", with: ".")), abs(x) < 2e7, abs(y) < 2e7
                else {
                    if champs.anomalies.count < 20 {
                        champs.refuse("texte", "ligne", "Ligne \(index + 1) : écrivez un code INSEE de cinq caractères, puis x et y en mètres. Exemple : 39300;895000;6622000.")
                    }
                    continue
                }
                records.append(.init(commune: code, x: x, y: y, plan: plan ?? "", source: source ?? ""))
            }
            if records.isEmpty, champs.anomalies.isEmpty { champs.refuse("texte", "requis", "Collez au moins une ligne : code INSEE ; x ; y.") }
            if records.count > 40_000 { champs.refuse("texte", "nombre", "Collez 40 000 communes au plus.") }
            try champs.check()
            try PositionsCommunes(act.session).note(records, at: act.at)
            try act.trace("recensement/communes")
            return records.count
        }
    }
}
