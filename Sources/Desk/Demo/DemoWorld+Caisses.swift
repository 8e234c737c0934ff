import Core
import Store

extension DemoWorld {
    /// A fund with what it receives. The paper fund stays one; nothing is decided here but dates and words.
    func keep(_ caisse: Caisse, _ session: any Session, at: Int64) throws {
        try Caisses(session).keep(CaisseRecord(caisse, source: Self.source))
        for (rank, reception) in caisse.receptions.enumerated() {
            let number = (caisses.firstIndex { $0.codeOrganisme == caisse.codeOrganisme } ?? 0) * 8 + rank
            try Receptions(session).insert(
                ReceptionRecord(
                    id: ids.id("reception", number), caisse: caisse.codeOrganisme.code, teleservice: reception.teleservice, from: reception.du.epochDay,
                    until: reception.au?.epochDay, source: Self.source, notedBy: "guichet", notedAt: at))
        }
    }

    static let source = "Territoire inventé de la démonstration."
}
