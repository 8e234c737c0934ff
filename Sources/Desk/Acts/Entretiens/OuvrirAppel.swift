import Core
import Store

extension Desk {
    /// The fund settles a small error by calling the author of a dossier: nothing is posted.
    public func ouvrirAppel(dossier id: String, motif: String?, key: String? = nil, by caller: Caller) async throws -> EntretienView {
        try await act("ouvrir-appel", on: "dossier/\(id)", by: caller) { act in
            let words = try Reason.required(motif)
            let call = try act.onceFiche(key, "\(id)\n\(words)") {
                let dossier = try act.load(id, under: .readDossier, .handleDossier)
                return try act.openCall(dossier, genre: "sortant", origine: "caisse", sujet: .suiviDossier, texte: words)
            }
            guard let record = try Entretiens(act.session).find(call) else { throw DeskRefusal.notFound }
            try act.trace("dossier/\(id)", patient: record.patient)
            return try act.view(record)
        }
    }
}

extension Act {
    /// A refusal was given: its author reads the reasons first, and has only to say when to be called.
    func offerCall(_ dossier: LoadedDossier) throws {
        let open = try Entretiens(session).of(dossier: dossier.record.id).contains { $0.finiLe == nil && $0.genre == "conseil" }
        guard !open else { return }
        _ = try openCall(
            dossier, genre: "conseil", origine: "refus", sujet: .avisDossier, texte: "La caisse a refusé ce dossier. Je souhaite en parler avec le médecin-conseil.")
    }

    /// - Returns: the call's identifier.
    fileprivate func openCall(_ dossier: LoadedDossier, genre: String, origine: String, sujet: SujetEchange, texte: String) throws -> String {
        let id = desk.chance.identifier()
        var record = EntretienRecord(
            id: id, genre: genre, origine: origine, caisse: dossier.caisse.code, dossier: dossier.record.id, patient: dossier.record.patient,
            professionnel: dossier.record.author, situation: dossier.record.situation, demandePar: actor.account, teleservice: dossier.record.teleservice,
            sujet: sujet.rawValue, texte: try seal(texte, KeyRing.Place("entretien", id, "texte")), urgent: false, etat: EtatEntretien.propose.rawValue, ouvertLe: at)
        let phone = try Entretiens(session).preference(dossier.record.author).map { try unseal($0.telephone, KeyRing.Place("preference_rappel", dossier.record.author)) }
            ?? dossier.record.situation.flatMap { try Accounts(session).situation($0)?.telephone }
        record.telephone = try phone.map { try seal($0, record.place("telephone")) }
        try Entretiens(session).insert(record)
        if genre == "sortant" {
            try apply(.demander(nil), to: &record, mot: "ouvert", texte: texte)
            try tell(record.professionnel, record.object, "La caisse va vous appeler au sujet d’un dossier.", address: "/entretiens/\(id)")
        } else {
            try note(record, "propose")
            try tell(record.professionnel, record.object, "Le médecin-conseil peut vous appeler au sujet du refus\u{A0}: dites quand.", address: "/entretiens/\(id)")
        }
        return id
    }
}
