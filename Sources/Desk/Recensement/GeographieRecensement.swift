import Core
import Foundation
import Recensement
import Store

/// Where towns are: what an administrator gave, else what the register of establishments says of its own.
struct GeographieRecensement {
    private let known: [String: PositionsCommunes.Record]

    init(_ session: any Session) throws { known = try PositionsCommunes(session).all() }

    func lieu(commune: String, codePostal: String?) -> LieuCommune {
        LieuCommune(
            commune: commune, codePostal: codePostal, departement: CommunesDemandees.departement(commune),
            position: known[commune].map { PositionCommune(x: $0.x, y: $0.y, plan: $0.plan) })
    }

    func connait(_ commune: String) -> Bool { known[commune] != nil }

    /// Notes, for towns that have no position yet, the mean of those of their establishments. The plane is the one that the
    /// source of the coordinates names last.
    static func completer(_ departements: [Departement], _ session: any Session, at: Int64) throws {
        let register = try Releves(session).moment(kind: "finess")
        let table = PositionsCommunes(session)
        let known = try table.all()
        for departement in departements {
            var sums: [String: [String: (n: Int, x: Double, y: Double)]] = [:]
            for row in try table.fromRegister(departement: departement.code, moment: register) where known[row.commune] == nil {
                guard let plan = row.source.split(separator: ",").last.map({ String($0).trimmingBlanks }), !plan.isEmpty else { continue }
                let sum = sums[row.commune, default: [:]][plan] ?? (0, 0, 0)
                sums[row.commune, default: [:]][plan] = (sum.n + row.count, sum.x + row.x, sum.y + row.y)
            }
            try table.note(
                sums.compactMap { commune, planes in
                    guard let (plan, sum) = planes.max(by: { ($0.value.n, $0.key) < ($1.value.n, $1.key) }) else { return nil }
                    return .init(commune: commune, x: sum.x / Double(sum.n), y: sum.y / Double(sum.n), plan: plan, source: "FINESS, moyenne des établissements de la commune")
                }, at: at)
        }
    }
}
