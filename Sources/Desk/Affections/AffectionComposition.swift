import Core
import Store

/// Building the views of illnesses for one reader.
extension Act {
    /// A request about an illness, with the code it is about.
    struct DemandeTenue {
        let code: String?
        let record: DossierRecord
        let nature: String
        let vue: AffectionView.Demande
    }

    /// Requests deposited for a patient, whoever wrote them, the latest change first.
    func demandes(of patient: String) throws -> [DemandeTenue] {
        let states = DossierState.allCases.filter { $0 != .brouillon && $0 != .retire }.map(\.rawValue)
        return try Dossiers(session).recent(.init(patient: patient, teleservice: "protocole-de-soins", states: states), after: nil, limit: 40).map { record in
            let content = try content(of: record)
            let nature = content["nature"]?.string ?? ""
            return DemandeTenue(
                code: content["affection"]?["code"]?.string.flatMap(ListeAffections.terme)?.code, record: record, nature: nature,
                vue: .init(
                    dossier: record.author == actor.principal ? record.id : nil, objet: Self.objets[nature] ?? "Demande",
                    etat: DossierState(rawValue: record.state) ?? .clos, deposeLe: record.depositedAt.map(Instant.init(millisecondsSince1970:)),
                    auteur: try Accounts(session).find(record.author)?.name ?? ""))
        }
    }

    private static let objets = ["initiale": "Première demande", "renouvellement": "Renouvellement", "adaptation": "Adaptation", "fin": "Fin"]
    private static let enCours: Set<DossierState> = [.depose, .recu, .enTraitement, .correctionDemandee]

    /// Open, near their end, or ended since less than a year; those of the fund’s file that the desk did not open are added.
    func affectionViews(of patient: String, _ identity: PatientIdentity, _ demandes: [DemandeTenue]) throws -> [AffectionView] {
        let reglages = try affections.reglages()
        let rows = try affections.of(patient)
        let notices = try AvisAffections(session).of(rows.map(\.record.id))
        let registre = try RegistreDroits(session: session, keys: desk.keys).registres(of: patient, at: now)
        let own = rows.compactMap { row -> AffectionView? in
            guard let periode = row.vie.periode(at: now) else { return nil }
            return view(
                row, periode, identity, reglages, demandes.filter { $0.code == row.contenu.code },
                told: notices.first { $0.affection == row.record.id && $0.to == "patient" && $0.deadline == periode.au?.epochDay },
                endedByFund: row.vie.finSelon(registre, code: row.contenu.code, at: now))
        }
        let held = Set(rows.map(\.contenu.code))
        let told = registre.flatMap { fund in fund.droits.exonerations.filter { $0.nature == .ald }.map { (fund, $0) } }
            .filter { _, one in !(one.ald.map { held.contains(String($0)) } ?? false) && (one.fin.map { $0.adding(months: 12) >= today } ?? true) }
        return own + told.map { fund, one in view(one, fund.nomCaisse, identity, reglages, demandes) }
    }

    func view(
        _ row: AffectionTenue, _ known: PeriodeAffection, _ identity: PatientIdentity, _ reglages: ReglagesAffections, _ demandes: [DemandeTenue],
        told: AvisAffections.Record? = nil, endedByFund: LocalDate? = nil
    ) -> AffectionView {
        let (code, periode) = (row.contenu.code, known.finie(endedByFund))
        let renewal = reglages.renouvellement(code, naissance: identity.dateNaissance, echeance: periode.au)
        let irreversible = row.contenu.irreversible || reglages.parCode[code]?.irreversible == true
        return AffectionView(
            id: row.record.id, origine: .guichet, code: actor.seesDiseases ? code : nil, titre: actor.seesDiseases ? row.titre : Self.titreTu,
            precision: actor.seesDiseases ? row.contenu.precision : nil, periode: periode, etat: etat(periode), renouvellement: renewal,
            estIrreversible: irreversible, estExonerante: row.record.isExempting, estSimplifiee: row.record.isSimplified,
            avancement: endedByFund.map { ended(by: $0, renewal, demandes) } ?? avancement(periode, renewal, irreversible, demandes), demandes: demandes.map(\.vue),
            faits: row.faits.compactMap(\.fait).map { .init(genre: $0.genre, du: $0.du, au: $0.au, noteLe: $0.noteLe, annuleLe: $0.annuleLe) },
            patientAverti: told.flatMap(Self.words), lettreAttend: told?.state == "a-imprimer")
    }

    private func view(_ one: Exoneration, _ fund: String, _ identity: PatientIdentity, _ reglages: ReglagesAffections, _ demandes: [DemandeTenue]) -> AffectionView {
        let code = one.ald.map(String.init)
        let periode = PeriodeAffection(du: one.debut, au: one.fin, dureeCertaine: true)
        let renewal = reglages.renouvellement(code ?? "", naissance: identity.dateNaissance, echeance: one.fin)
        let irreversible = code.flatMap { reglages.parCode[$0]?.irreversible } ?? false
        let about = demandes.filter { $0.code != nil && $0.code == code }
        return AffectionView(
            id: nil, origine: .caisse, code: actor.seesDiseases ? code : nil, titre: actor.seesDiseases ? one.titre : Self.titreTu, precision: nil,
            periode: periode, etat: etat(periode), renouvellement: renewal, estIrreversible: irreversible, estExonerante: true, estSimplifiee: false,
            avancement: "\(avancement(periode, renewal, irreversible, about)) D’après le fichier de \(fund).", demandes: about.map(\.vue), faits: [],
            patientAverti: nil, lettreAttend: false)
    }

    private static let titreTu = "Affection de longue durée"

    private func etat(_ periode: PeriodeAffection) -> AffectionView.Etat {
        if let au = periode.au, au < today { return .finie }
        return periode.estAlerte(le: today) ? .echeance : .ouverte
    }

    /// The fund ended what was granted here: what follows from it replaces what the desk would have said.
    private func ended(by day: LocalDate, _ renewal: RenouvellementAffection, _ demandes: [DemandeTenue]) -> String {
        let words = "Le fichier de la caisse dit qu’elle \(day < today ? "a pris fin" : "prend fin") le \(day.formattedFr)."
        if let running = demandes.first(where: { $0.nature == "renouvellement" && Self.enCours.contains($0.vue.etat) }) {
            return "\(words) Renouvellement demandé par \(running.vue.auteur)\u{A0}: \(running.vue.etat.label.lowercased())."
        }
        return "\(words) Si l’affection est toujours là, demandez-en le renouvellement, ou écrivez au service médical."
    }

    /// Done, in progress, or to do.
    private func avancement(_ periode: PeriodeAffection, _ renewal: RenouvellementAffection, _ irreversible: Bool, _ demandes: [DemandeTenue]) -> String {
        let renewals = demandes.filter { $0.nature == "renouvellement" }
        if let running = renewals.first(where: { Self.enCours.contains($0.vue.etat) }) {
            return "Renouvellement demandé par \(running.vue.auteur)\u{A0}: \(running.vue.etat.label.lowercased())."
        }
        guard let au = periode.au, let alerte = periode.alerteLe else { return "Sans date de fin connue\u{A0}: rien à faire." }
        let refused = renewals.first { $0.vue.etat == .refuse && ($0.vue.deposeLe?.date(in: .paris).date ?? .min) >= alerte }
        if au < today {
            if periode.estAbregee { return "Finie le \(au.formattedFr), par décision." }
            if refused != nil { return "Finie le \(au.formattedFr)\u{A0}: le renouvellement a été refusé, le motif est dans la réponse." }
            return renewal.mode == .automatique
                ? "Échue le \(au.formattedFr)\u{A0}: le service médical renouvelle sans demande, le fichier de la caisse le dira." : "Finie le \(au.formattedFr)."
        }
        if refused != nil { return "Renouvellement refusé\u{A0}: le motif est dans la réponse. Les droits durent jusqu’au \(au.formattedFr)." }
        if periode.estAbregee { return "Prend fin le \(au.formattedFr), par décision." }
        if renewal.mode == .automatique { return "Rien à faire\u{A0}: le service médical la renouvellera." }
        if irreversible { return "Échéance le \(au.formattedFr). Signalée irréversible\u{A0}: dites-le au service médical plutôt que de tout redemander (proposition)." }
        return today < alerte ? "Rien à faire avant le \(alerte.formattedFr)." : "Renouvellement à demander avant le \(au.formattedFr)."
    }

    private static func words(_ notice: AvisAffections.Record) -> String? {
        switch notice.state {
        case "fait": notice.doneAt.map { "Averti le \(Instant(millisecondsSince1970: $0).date(in: .paris).date.formattedFr) par \(moyens[notice.channel] ?? "lettre")" }
        case "a-envoyer": "Message en cours d’envoi"
        case "a-imprimer": "Lettre à remettre ou à poster\u{A0}: aucun moyen de joindre le patient"
        default: nil
        }
    }

    private static let moyens = ["courriel": "courriel", "sms": "message court", "lettre": "lettre"]
}
