import Core
import Store

/// Building the view of a dossier for one actor.
extension Act {
    func view(_ dossier: LoadedDossier, content: JSONValue? = nil, anomalies: [Anomaly]? = nil) throws -> DossierView {
        let record = dossier.record
        let full = try content ?? self.content(of: record)
        let visible = dossier.teleservice.form.filtered(full, for: actor.categories)
        let author = try author(of: record)
        let found = try anomalies ?? currentAnomalies(dossier, full, author)
        let paper = try paper(of: dossier)
        let delivery = try delivery(paper, of: dossier)
        let actions = try actions(on: dossier, isOnPaper: paper != nil)
        return DossierView(
            id: record.id, teleservice: record.teleservice, teleserviceTitle: dossier.teleservice.texts.shortTitle, state: dossier.state,
            revision: record.revision, version: record.version, patient: try patientSummary(dossier.identity, id: record.patient),
            author: PersonSummary(
                account: author.account, name: author.displayName, profession: author.profession.libelle, place: author.lieu.first),
            preparedBy: record.preparedBy == record.author ? nil : try Accounts(session).find(record.preparedBy)?.name,
            signedBy: try signatory(of: record).flatMap { $0 == record.author ? nil : try Accounts(session).find($0)?.name },
            caisse: try funds.summary(dossier.caisse, le: now.date(in: .paris).date), summary: try summary(of: record), content: visible, isPartial: visible != full,
            anomalies: found.map { AnomalyView($0, label: dossier.teleservice.form.label(of: $0.field)) },
            continues: record.continues, createdAt: .init(millisecondsSince1970: record.createdAt),
            depositedAt: record.depositedAt.map(Instant.init(millisecondsSince1970:)),
            updatedAt: .init(millisecondsSince1970: record.updatedAt), windowEnds: openWindow(dossier),
            answerDue: record.answerDue.map(Instant.init(millisecondsSince1970:)),
            answerRule: dossier.owed.map(\.words), silence: SilenceView(record), takenBy: try record.takenBy.flatMap { try Accounts(session).find($0)?.name },
            documents: try documents(of: dossier), actions: actions,
            byHand: dossier.state == .retire || delivery?.done != nil ? nil : delivery?.instruction, delivery: delivery,
            feed: try feedWords(of: dossier), decision: try decision(on: dossier), proposal: try proposal(on: dossier),
            grantable: actions.contains(.acceptation) ? accordView(dossier.teleservice, full) : nil, reserved: reserved(dossier),
            unknownPlaces: actor.caisse == nil && dossier.state != .brouillon ? dossier.teleservice.unknownPlaces(in: full) : nil,
            followings: try followings(of: dossier, full))
    }

    /// A draft is judged at every look, so that what would be refused is seen before the deposit.
    private func currentAnomalies(_ dossier: LoadedDossier, _ content: JSONValue, _ author: AuthorFacts) throws -> [Anomaly] {
        guard dossier.state == .brouillon else { return [] }
        return try examine(
            content, teleservice: dossier.teleservice, patient: facts(of: dossier), author: author,
            dossier: dossier.record.id, continues: dossier.record.continues
        ).adding(fundAnomalies(dossier.identity.caisse)).anomalies
    }

    private func openWindow(_ dossier: LoadedDossier) -> Instant? {
        dossier.lifecycle.isWithinWindow(at: now) ? dossier.lifecycle.windowEnds : nil
    }

    func patientSummary(_ identity: PatientIdentity, id: String) throws -> PatientSummary {
        PatientSummary(
            id: id, name: identity.displayName, birthDate: identity.dateNaissance, sexe: identity.sexe,
            maskedNIR: identity.nir?.description ?? "non connu", commune: identity.adresse?.commune,
            caisse: try funds.summary(identity.caisse, le: now.date(in: .paris).date))
    }

    /// The papers of the current version that this actor may receive.
    private func documents(of dossier: LoadedDossier) throws -> [DocumentView] {
        guard dossier.record.version > 0 else { return [] }
        let filed = dossier.isFresh ? [] : try DocumentSpace(session).of(dossier: dossier.record.id)
        let key = Lectures.ContentKey(dossier: dossier.record.id, version: dossier.record.version)
        let announced = try lu.announced[key] ?? Documents(session).announced(dossier: key.dossier, version: key.version)
        return announced.compactMap { document in
            guard let volet = dossier.teleservice.volet(named: document.volet), mayReceive(volet) else { return nil }
            return DocumentView(
                name: volet.name, title: volet.title, version: document.version, state: document.state, isReady: document.madeAt != nil,
                code: document.code, space: spaceWords(volet, filed.first { $0.code == document.code }, dossier))
        }
    }

    /// What became of a paper in the patient's document space.
    private func spaceWords(_ volet: Volet, _ row: DepotEspaceRecord?, _ dossier: LoadedDossier) -> String? {
        guard volet.espace != nil else { return nil }
        let place = "espace de documents du patient (\(desk.documentSpace.name))"
        guard let row else { return dossier.state == .retire ? nil : "Sera déposé dans l’\(place)." }
        let filed = "Déposé dans l’\(place) le \(Instant(millisecondsSince1970: row.filedAt).formattedFr), référence \(row.reference)."
        return row.withdrawnAt.map { "Retiré de l’\(place) le \(Instant(millisecondsSince1970: $0).formattedFr)." } ?? filed
    }

    /// A paper goes to its recipients, and to the author who hands them over.
    func mayReceive(_ volet: Volet) -> Bool {
        switch actor.role {
        case .professionnel, .secretaire: true
        case .serviceMedical: volet.recipients.contains(.serviceMedical) || volet.recipients.contains(.caisse)
        case .agent: volet.recipients.contains(.caisse) && !volet.categories.contains(.medical)
        case .agence, .administrateur: false
        }
    }
}
