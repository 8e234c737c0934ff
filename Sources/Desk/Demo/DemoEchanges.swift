import Core

/// Calls, messages and complaints of the personas: one of each fate.
struct DemoEchanges: Sendable {
    let stage: DemoStage
    /// Dossiers that were told before, by fate.
    let accepte: String
    let refuse: String
    let demande: String

    private static let question = "Arrêt depuis six semaines, reprise à temps partiel envisagée\u{A0}: quelle quotité accepteriez-vous, et pour combien de temps\u{A0}?"

    func tell() async throws {
        try await calls()
        try await messages()
        try await complaints()
    }

    private func calls() async throws {
        let (early, doctor) = try await stage.on(stage.day(6, 9), "dr-leclerc")
        let demande = DemandeEntretien(
            dossier: accepte, sujet: SujetEchange.repriseTravail.rawValue, texte: Self.question, telephone: "03 84 00 11 22", calmeDe: "12:00", calmeA: "14:00")
        // The refusal has opened it: the doctor had only to say when.
        guard let old = try await early.lireEchanges(dossier: refuse, by: doctor).entretiens.first else { throw DeskRefusal.notFound }
        _ = try await early.accepterEntretien(
            old.id, DemandeEntretien(texte: "Le refus porte sur l’affiliation\u{A0}: le patient a-t-il changé de caisse\u{A0}?", telephone: "03 84 00 11 22"), by: doctor)
        let (later, medical) = try await stage.on(stage.day(6, 15), "medical-cpam")
        _ = try await later.prendreEntretien(old.id, by: medical)
        _ = try await later.noterEssai(
            old.id, issue: IssueEntretien.joint.rawValue, note: "Changement de caisse confirmé au premier du mois. Le médecin adresse l’avis à la nouvelle caisse.", by: medical)
        let (now, own) = try await stage.on(stage.ago(minutes: 130), "dr-leclerc")
        _ = try await now.demanderEntretien(demande, by: own)
        let (at, agent) = try await stage.on(stage.ago(minutes: 95), "agent-cpam")
        _ = try await at.ouvrirAppel(dossier: self.demande, motif: "Adresse de visite incomplète\u{A0}: bâtiment et code d’accès à noter ensemble.", by: agent)
    }

    private func messages() async throws {
        let (first, doctor) = try await stage.on(stage.day(3, 8, 40), "dr-leclerc")
        let answered = try await first.ouvrirFil(
            NouveauFil(dossier: accepte, sujet: SujetEchange.suiviDossier.rawValue, titre: "Versement des indemnités", texte: "Le patient n’a pas encore reçu ses indemnités. Manque-t-il une pièce\u{A0}?"), by: doctor)
        let (second, agent) = try await stage.on(stage.day(2, 10), "agent-cpam")
        _ = try await second.ecrire(answered.ligne.id, "L’attestation de l’employeur n’est pas arrivée. Nous la lui demandons aujourd’hui.", by: agent)
        // Nobody answered in time: the public page says so.
        let (before, author) = try await stage.on(stage.day(16, 10), "dr-leclerc")
        _ = try await before.ouvrirFil(
            NouveauFil(dossier: accepte, sujet: SujetEchange.autreAdministratif.rawValue, titre: "Changement de numéro du cabinet", texte: "Le numéro du cabinet a changé. Pouvez-vous le noter pour vos appels\u{A0}?"),
            by: author)
        let (third, again) = try await stage.on(stage.ago(minutes: 70), "dr-leclerc")
        _ = try await third.ouvrirFil(
            NouveauFil(dossier: accepte, sujet: SujetEchange.avisDossier.rawValue, titre: "Prolongation au-delà de trois mois", texte: "Je prévois une prolongation. Souhaitez-vous un compte rendu avant\u{A0}?", urgent: true),
            by: again)
    }

    private func complaints() async throws {
        let (first, doctor) = try await stage.on(stage.day(9, 11), "dr-leclerc")
        let answered = try await first.reclamer(motif: MotifReclamation.refus.rawValue, texte: "Refus sans que j’aie été appelée\u{A0}: le patient l’a appris avant moi.", dossier: refuse, by: doctor)
        let (second, agent) = try await stage.on(stage.day(5, 16), "agent-cpam-2")
        _ = try await second.avancerReclamation(answered.id, .priseEnCharge, by: agent)
        _ = try await second.avancerReclamation(answered.id, .reponse, texte: "Vous avez raison. Désormais un refus ouvre d’abord un entretien avec vous.", by: agent)
        let (third, again) = try await stage.on(stage.day(1, 17), "dr-leclerc")
        _ = try await third.reclamer(motif: MotifReclamation.paiement.rawValue, texte: "Indemnités toujours pas versées plusieurs jours après l’acceptation.", dossier: accepte, by: again)
    }
}
