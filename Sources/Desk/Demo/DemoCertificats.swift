import Certificats
import Core
import Synthetic

/// Certificates of the demonstration: requests reported through three years, a rule that waits for a second person, somebody who
/// reads the counts for the order, and two certificates that a text requires.
struct DemoCertificats: Sendable {
    let stage: DemoStage

    /// Rule, structure, name, and in which months it is asked for: sport in June and September, schools and nurseries in winter.
    private static let demandes: [(regle: String, genre: GenreStructure, nom: String?, mois: [Int])] = [
        ("C09", .club, "Judo-club de la Sorne", [6, 9, 9]), ("C09", .club, "Football-club des Plateaux", [9, 9]), ("C11", .salle, "Salle Forme et Santé", [9, 1]),
        ("C27", .ecole, "Collège des Remparts", [1, 2, 11, 12]), ("C27", .ecole, nil, [1, 3]), ("C33", .cantine, "Cantine de la place du Marché", [1, 2, 11]),
        ("C19", .creche, "Crèche des Tilleuls", [1, 2, 12, 12]), ("C22", .creche, "Crèche des Tilleuls", [2, 3, 11]), ("C22", .assistanteMaternelle, nil, [2, 11]),
        ("C37", .employeur, "Scierie du Val", [4, 10]), ("C36", .employeur, nil, [7]), ("C40", .assurance, nil, [5, 10]), ("C30", .ecole, "École du Pont", [3, 5]),
        ("C48", .bailleur, nil, [4]), ("C06", .handicap, nil, [6, 10]),
    ]

    /// - Returns: how many dossiers were told.
    func tell() async throws -> Int {
        try await reports()
        try await editing()
        return try await papers()
    }

    private func reports() async throws {
        let towns = stage.world.synthetic.territory.communes
        guard !towns.isEmpty else { return }
        let today = stage.world.today
        for year in 0..<3 {
            for (index, one) in Self.demandes.enumerated() {
                for (number, month) in one.mois.enumerated() where (index + number + year) % 3 != 2 || year == 0 {
                    guard let day = LocalDate(year: today.year - year, month: month, day: 4 + (index * 5 + number * 3) % 22), day < today else { continue }
                    let moment = Instant(day, hour: 11, in: .paris)
                    let saisie = SaisieSignalement(
                        regle: one.regle, structure: one.genre.rawValue, nom: one.nom, commune: towns[(one.nom == nil ? index + number : index) % min(towns.count, 4)].codePostal.digits)
                    // One in four comes from somebody who did not sign in.
                    guard (index + number) % 4 != 3 else {
                        _ = try await stage.desk(at: moment).signalerCertificat(saisie, from: Passant(adresse: nil, request: "generation"))
                        continue
                    }
                    let (desk, doctor) = try await stage.on(moment, (index + number) % 2 == 0 ? "dr-leclerc" : "dr-benali")
                    _ = try await desk.signalerCertificat(saisie, from: Passant(caller: doctor, adresse: nil, request: "generation"))
                }
            }
        }
    }

    private func editing() async throws {
        let (desk, admin) = try await stage.on(stage.day(2, 15), "admin")
        var content = try await desk.preparerChangement("C33", by: admin).object ?? [:]
        content["reponse"] = "Une absence à la cantine se justifie par un mot des parents\u{A0}: aucun texte ne demande de certificat."
        content["motif"] = "La phrase est plus claire pour les familles\u{A0}; le fond ne change pas."
        content["source"] = "Rapport de simplification administrative (février 2023), 1-3.2"
        content["du"] = .string(stage.world.today.adding(days: 10).iso)
        _ = try await desk.proposerChangement("C33", .object(content), by: admin)
        let (other, second) = try await stage.on(stage.day(1, 9), "admin-2")
        try await other.noterRelecture("C27", note: "Décret n° 2009-553 et note de service n° 2009-160, relus ce jour", by: second)
        let benali = stage.world.seat(.generaliste(1))
        if let number = stage.world.synthetic.professionnel(at: benali)?.rpps.digits { _ = try await other.nommerLecteur(number, by: second) }
    }

    private func papers() async throws -> Int {
        var told = 0
        let at = stage.day(3, 17)
        let day = at.date(in: .paris).date
        if let nir = child?.nir {
            let content: [String: JSONValue] = [
                "genre": "eps", "examen": .string(day.iso), "etendue": "partielle", "debut": .string(day.iso), "fin": .string(day.adding(days: 20).iso),
                "adaptations": "Marche et natation possibles\u{A0}; ni course, ni saut.",
            ]
            _ = try await stage.deposit(DraftInput(teleservice: "certificat-medical", patient: .nir(nir), content: .object(content)), by: "dr-leclerc", at: at)
            told += 1
        }
        let workers = stage.world.leclercWorkers
        if workers.count > 4, let nir = stage.world.patient(workers[4])?.nir {
            _ = try await stage.deposit(
                DraftInput(teleservice: "certificat-medical", patient: .nir(nir), content: ["genre": "danse", "examen": .string(day.iso)]), by: "dr-leclerc", at: at.adding(minutes: 30))
            told += 1
        }
        return told
    }

    /// Somebody of school age among the personas’ patients.
    private var child: PatientIdentity? {
        (0..<DemoWorld.reserved).compactMap { stage.world.patient($0) }.first { (8...16).contains($0.dateNaissance.years(to: stage.world.today)) && $0.nir != nil }
    }
}
