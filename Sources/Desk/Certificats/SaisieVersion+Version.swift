import Certificats
import Core
import Store

extension VersionRegle {
    /// A kept change. A row that cannot be read is an error of the program: rows are written by one act, from checked values.
    init(_ record: PropositionCertificatRecord) throws {
        let kept = SaisieVersion.form.decode(try JSONReader.read(record.contenu)).content
        guard let version = kept.version(from: LocalDate(epochDay: record.from), readOn: Instant(millisecondsSince1970: record.proposedAt).date(in: .paris).date)
        else { throw ChangementIllisible(id: record.id) }
        self = version
    }
}

extension SaisieVersion {
    /// Nil when something required is missing.
    func version(from: LocalDate, readOn: LocalDate) -> VersionRegle? {
        guard let requis, let reponse, let aFaire, let parQui, let frais, let certitude, let source else { return nil }
        let who: ParQui =
            switch parQui {
            case .personne: .personne
            case .toutMedecin: .toutMedecin
            case .medecinDuTravail: .medecinDuTravail
            case .medecinAgree: .medecinAgree
            case .autre: .autre(parQuiAutre ?? "")
            }
        let cost: Frais =
            switch frais {
            case .aucuns: .aucuns
            case .nonRembourse: .nonRembourse
            case .nonPrecise: .nonPrecise
            case .autre: .autre(fraisAutre ?? "")
            }
        return VersionRegle(
            du: from, requis, reponse, condition: condition, document: document, validite: validite, texte: texte, par: who, frais: cost, aFaire: aFaire,
            certitude: certitude, reserves: reserves.compactMap(\.texte),
            positions: positions.compactMap { one in one.source.flatMap { source in one.dit.map { VersionRegle.Position(source, $0) } } }, source: source, revueLe: readOn)
    }

    /// What the boxes hold when the next version is written: what the rule says now.
    init(_ version: VersionRegle) {
        self.init()
        requis = version.requis
        (reponse, condition, document, validite, texte) = (version.reponse, version.condition, version.document, version.validite, version.texte)
        switch version.parQui {
        case .personne: parQui = .personne
        case .toutMedecin: parQui = .toutMedecin
        case .medecinDuTravail: parQui = .medecinDuTravail
        case .medecinAgree: parQui = .medecinAgree
        case .autre(let words): (parQui, parQuiAutre) = (.autre, words)
        }
        switch version.frais {
        case .aucuns: frais = .aucuns
        case .nonRembourse: frais = .nonRembourse
        case .nonPrecise: frais = .nonPrecise
        case .autre(let words): (frais, fraisAutre) = (.autre, words)
        }
        aFaire = version.aFaire
        certitude = version.certitude
        reserves = version.reserves.map { text in
            var row = ReserveSaisie()
            row.texte = text
            return row
        }
        positions = version.positions.map { one in
            var row = PositionSaisie()
            (row.source, row.dit) = (one.source, one.dit)
            return row
        }
    }

    /// What contradicts itself: a sure rule with doubts, a conflict with one side, a requirement without a text.
    func contradictions() -> [Anomaly] {
        var found = Saisie()
        if certitude == .confirme, requis == .conflit || requis == .aConfirmer {
            found.add("certitude", "certitude", "La réponse n’est pas sûre, mais la certitude dit «\u{A0}Confirmé\u{A0}». Choisissez «\u{A0}À confirmer\u{A0}» ou «\u{A0}Sources en conflit\u{A0}».")
        }
        if certitude == .aConfirmer, reserves.isEmpty {
            found.add("reserves", "requis", "Dites ce qui est à confirmer. Écrivez au moins un point.")
        }
        if (certitude == .conflit) != (requis == .conflit) || (certitude == .conflit && positions.count < 2) {
            found.add("positions", "conflit", "Un conflit se montre avec ce que dit chaque source. Choisissez « Les sources se contredisent » et « Sources en conflit », et écrivez deux sources au moins.")
        }
        if requis == .oui, texte == nil {
            found.add("texte", "requis", "Un certificat n’est exigé que par un texte. Citez-le, ou choisissez une autre réponse.")
        }
        if requis == .oui, parQui == .personne {
            found.add("parQui", "par-qui", "Un certificat exigé est établi par quelqu’un. Choisissez par qui.")
        }
        return found.anomalies
    }
}

/// A kept change of a rule cannot be read back.
struct ChangementIllisible: Error { let id: String }
