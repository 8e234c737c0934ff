import Core
import Store

/// Which way a version goes. Decided once, on the day of its deposit: what the fund can do later changes nothing to it,
/// so that nothing is ever sent twice.
extension Act {
    func send(_ version: Int, of dossier: LoadedDossier) throws {
        switch try way(of: dossier, on: now.date(in: .paris).date) {
        case nil: try enqueue(.transmission, dossier.record.id, version)
        case let way?:
            let row = paper(dossier, version, way)
            try EnvoisPapier(session).insert(row)
            lu.papers[.init(dossier: row.dossier, version: version)] = row
        }
    }

    /// Nil by wire.
    private func way(of dossier: LoadedDossier, on day: LocalDate) throws -> DeliveryView.Way? {
        if try dossier.teleservice.handedOver(content(of: dossier.record)) != nil { return .remise }
        return try funds.recoit(dossier.caisse, dossier.record.teleservice, le: day) ? nil : .courrier
    }

    func paper(_ dossier: LoadedDossier, _ version: Int, _ way: DeliveryView.Way) -> EnvoiPapierRecord {
        EnvoiPapierRecord(
            dossier: dossier.record.id, version: version, author: dossier.record.author, way: way.rawValue, caisse: dossier.caisse.code, createdAt: at)
    }

    /// The row of the version in force, or what it would have been for a dossier deposited before rows were kept.
    func paper(of dossier: LoadedDossier) throws -> EnvoiPapierRecord? {
        let record = dossier.record
        guard record.version > 0 else { return nil }
        if dossier.isFresh { return lu.papers[.init(dossier: record.id, version: record.version)] }
        if let row = try EnvoisPapier(session).find(record.id, record.version) { return row }
        guard dossier.state == .depose, let deposited = record.depositedAt,
            let way = try way(of: dossier, on: Instant(millisecondsSince1970: deposited).date(in: .paris).date)
        else { return nil }
        return paper(dossier, record.version, way)
    }

    func delivery(_ row: EnvoiPapierRecord?, of dossier: LoadedDossier) throws -> DeliveryView? {
        guard let row, let way = DeliveryView.Way(rawValue: row.way) else { return nil }
        let fund = try funds.find(CodeOrganisme(row.caisse))
        let words: String
        switch way {
        case .remise: words = try dossier.teleservice.handedOver(content(of: dossier.record)) ?? "Remettez les volets au patient."
        case .courrier:
            let address = fund?.postale.joined(separator: ", ") ?? "l’adresse de la caisse"
            words = "Cette caisse ne reçoit pas ce document par voie électronique. Imprimez les volets et adressez-les à\u{A0}: \(address)."
        }
        return DeliveryView(
            way: way, caisse: way == .courrier ? fund.map { CaisseSummary(code: $0.codeOrganisme.code, name: $0.nom) } : nil,
            address: way == .courrier ? fund?.postale ?? [] : [], instruction: words, done: row.done.flatMap(DeliveryDone.init(rawValue:)),
            doneOn: row.doneDay.map { LocalDate(epochDay: $0) }, doneBy: try row.doneBy.flatMap { try Accounts(session).find($0)?.name })
    }

    /// Marks for a list, by dossier.
    func marks(_ records: [DossierRecord]) throws -> [String: DeliveryMark] {
        let versions = Dictionary(records.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first })
        return try EnvoisPapier(session).of(records.filter { $0.version > 0 && $0.state != DossierState.retire.rawValue }.map(\.id))
            .reduce(into: [:]) { marks, row in
                guard versions[row.dossier] == row.version, let way = DeliveryView.Way(rawValue: row.way) else { return }
                marks[row.dossier] = DeliveryMark(way: way, done: row.done.flatMap(DeliveryDone.init(rawValue:)))
            }
    }

    /// Whether this version goes by hand.
    func isOnPaper(_ dossier: LoadedDossier, _ version: Int) throws -> Bool {
        try EnvoisPapier(session).find(dossier.record.id, version) != nil
    }

    /// Nobody answers for the patient's code: said before the deposit, which it stops.
    func fundAnomalies(_ code: CodeOrganisme) throws -> [Anomaly] {
        let today = now.date(in: .paris).date
        let found = try funds.competente(pour: code, le: today)
        guard found.caisse == nil else { return [] }
        return [
            Anomaly(
                field: "", code: "caisse-inconnue",
                message: "Aucune caisse n’est connue pour le code organisme \(found.dernierCode.formatted) au \(today.formattedFr). Vérifiez-le sur la carte ou l’attestation de droits du patient\u{A0}; s’il est juste, demandez à l’administration du guichet de nommer cette caisse. Le brouillon peut être gardé d’ici là.",
                stage: .regle)
        ]
    }
}
