import Core
import Store

extension DemoWorld {
    static let source = "Territoire inventé de la démonstration."

    /// A fund of the invented territory, with what it receives.
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

    /// A fund that merged into the territory's own last month: cards still bear its code.
    var merged: Caisse? {
        guard let code = try? CodeOrganisme(regime: .general, caisse: "995"), let mother = caisse(.general) else { return nil }
        return Caisse(codeOrganisme: code, nom: "CPAM de la Haute-Sorne", adresse: mother.adresse, telephone: nil)
    }

    /// First day of last month.
    var mergedOn: LocalDate {
        let first = LocalDate(year: today.year, month: today.month, day: 1) ?? today
        let before = first.adding(days: -1)
        return LocalDate(year: before.year, month: before.month, day: 1) ?? before
    }

    func keepMerged(_ session: any Session, at: Int64) throws {
        guard let merged, let mother = caisse(.general) else { return }
        try Caisses(session).keep(CaisseRecord(merged, source: Self.source))
        try Reprises(session).insert(
            RepriseRecord(
                id: ids.id("reprise", 0), former: merged.codeOrganisme.code, successor: mother.codeOrganisme.code, from: mergedOn.epochDay,
                source: Self.source, notedBy: "guichet", notedAt: at))
    }

    /// Index of a patient whose card bears the code of the fund that merged.
    var ofMerged: Int? { leclercWorkers.dropLast(3).last }
}
