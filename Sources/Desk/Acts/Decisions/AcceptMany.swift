import Core
import Store

/// What became of one dossier of a lot.
public struct LotLine: Sendable, Codable, Hashable {
    public enum Outcome: String, Sendable, Codable, Hashable, CaseIterable {
        case accepte
        /// Another agent has to confirm it.
        case propose
        case laisse

        public var label: String {
            switch self {
            case .accepte: "Accepté"
            case .propose: "Proposé, à confirmer"
            case .laisse: "Laissé en file"
            }
        }
    }

    public let dossier: String
    public let outcome: Outcome
    /// Why it was left; nil otherwise.
    public let reason: String?
}

extension Desk {
    /// Most dossiers of one lot.
    public static let largestLot = 50

    /// Accepts several dossiers of one téléservice, one act each: what is not plain is left in the queue, with the reason.
    /// The same key gives the same answers.
    public func acceptMany(_ ids: [String], teleservice code: String, key: String? = nil, by caller: Caller) async throws -> [LotLine] {
        guard let service = teleservice(code) else { throw DeskRefusal.notFound }
        guard service.acceptsInNumber else {
            throw DeskRefusal.invalid([Anomaly(field: "teleservice", code: "lot.exclu", message: "« \(service.texts.shortTitle) » se décide dossier par dossier. Ouvrez chacun d’eux.")])
        }
        guard !ids.isEmpty, ids.count <= Self.largestLot, Set(ids).count == ids.count else {
            throw DeskRefusal.invalid([Anomaly(field: "dossiers", code: "lot.taille", message: "Un lot compte de 1 à \(Self.largestLot) dossiers différents. Cochez-en dans la corbeille.")])
        }
        var lines: [LotLine] = []
        for id in ids { lines.append(try await acceptOne(id, code, key.map { "\($0)-\(id)" }, caller)) }
        return lines
    }

    private func acceptOne(_ id: String, _ code: String, _ key: String?, _ caller: Caller) async throws -> LotLine {
        do {
            let view = try await handle("accepter-en-lot", id, code, nil, key, caller, under: .answerDossier) { act, dossier in
                guard dossier.record.teleservice == code else { throw DeskRefusal.notFound }
                let found = try act.examine(
                    act.content(of: dossier.record), teleservice: dossier.teleservice, patient: act.facts(of: dossier), author: act.author(of: dossier.record),
                    dossier: id, continues: dossier.record.continues, at: dossier.record.depositedAt.map(Instant.init(millisecondsSince1970:))
                ).anomalies
                guard found.isEmpty else {
                    throw DeskRefusal.cycle(LifecycleRefusal("lot.anomalie", "Une règle a quelque chose à en dire\u{A0}: ouvrez ce dossier."))
                }
                if dossier.state == .recu {
                    dossier.record.takenBy = act.actor.account
                    try act.apply(.take, to: &dossier)
                }
                try act.answer(.acceptation, nil, of: &dossier)
            }
            return LotLine(dossier: id, outcome: view.state == .enTraitement ? .propose : .accepte, reason: nil)
        } catch DeskRefusal.cycle(let refusal) {
            return LotLine(dossier: id, outcome: .laisse, reason: refusal.message)
        } catch DeskRefusal.notFound {
            return LotLine(dossier: id, outcome: .laisse, reason: "Ce dossier n’est pas dans vos corbeilles pour ce téléservice.")
        } catch DeskRefusal.forbidden(let why) {
            return LotLine(dossier: id, outcome: .laisse, reason: why)
        }
    }
}
