import Core
import Store
import Synthetic

extension DemoWorld {
    /// Someone who bears the same name and was born the same day as another patient: told apart by their number, their
    /// address and their second name alone.
    func homonym(of identity: PatientIdentity) -> PatientIdentity? {
        // Commune 990 of the 25 is no one's place of birth, real or invented: the number is taken by nobody else.
        guard let own = identity.nir, let nir = try? NIR(String(own.digits13.prefix(5)) + "25990" + "001") else { return nil }
        var twin = identity
        twin.nir = nir
        twin.lieuNaissance = "25990"
        twin.prenoms = [identity.prenoms[0]] + (identity.sexe == .feminin ? ["Solange"] : ["Anatole"])
        twin.adresse = synthetic.territory.communes[28].adresse(["17 chemin des Vignes"])
        twin.telephone = "06 39 98 71 17"
        twin.courriel = nil
        twin.caisse = caisse(.general)?.codeOrganisme ?? identity.caisse
        return twin
    }

    var homonymID: String { ids.id("homonyme", 0) }

    /// The patients of a persona's morning: those of their dossiers of late, and others who will be seen for the first time.
    func morning(of workers: [Int]) -> [String] {
        [2, 5, 7, 11, 16, 17, 18].filter(workers.indices.contains).map { patientID(workers[$0]) }
    }
}

extension DemoFilling {
    /// What belongs to the personas alone: the delegation, the favourites, the homonym.
    func personasOwn(_ at: Int64) async throws {
        let (world, keys, teleservices) = (world, desk.keys, desk.teleservices)
        try await desk.database.write { session in
            try world.keepKinds(of: teleservices, session, at: at)
            let doctor = world.account(professionnel: world.seat(.generaliste(0)))
            guard let secretary = try Accounts(session).find(issuer: Personas.issuer, subject: "sec-morel") else { throw DeskRefusal.notFound }
            try Delegations(session).insert(
                .init(
                    id: world.ids.id("delegation", 0), kind: GenreDelegation.secretaire.rawValue, delegator: doctor, delegate: secretary.id,
                    teleservices: "arret-de-travail", signs: false, from: at, until: world.now.adding(hours: 24 * 160).millisecondsSince1970))
            for slug in ["dr-leclerc", "dr-benali", "sf-marchand", "cd-roussel"] {
                guard let account = try Accounts(session).find(issuer: Personas.issuer, subject: slug) else { continue }
                try Favourites(session).replace(account.id, with: ["arret-de-travail"])
            }
            for row in world.treating(at: at) { try TreatingDoctors(session).insert(row) }
            if let original = world.homonymOriginal.flatMap(world.patient), let twin = world.homonym(of: original) {
                try Bulk(session).patients([keys.record(twin, id: world.homonymID, at: at)])
            }
        }
    }
}

extension DemoWorld {
    /// Index of the patient who has a homonym: seen today, with no dossier yet.
    var homonymOriginal: Int? { leclercWorkers.indices.contains(16) ? leclercWorkers[16] : nil }

    /// Both doctors had patients in hand this morning.
    func day() -> [(account: String, patients: [String])] {
        [
            (account(professionnel: seat(.generaliste(0))), morning(of: leclercWorkers) + [homonymID]),
            (account(professionnel: seat(.generaliste(1))), Array(morning(of: benaliWorkers).prefix(5))),
        ]
    }
}

extension DemoTerritory {
    /// Moves the last patients of the two doctors to this day: a demonstration opened again next week still has a morning.
    public static func refreshDay(_ desk: Desk) async throws {
        let now = desk.now
        let midnight = Instant(now.date(in: .paris).date, in: .paris).millisecondsSince1970
        try await desk.database.write { session in
            for slug in ["dr-leclerc", "dr-benali"] {
                guard let account = try Accounts(session).find(issuer: Personas.issuer, subject: slug),
                    try Patients(session).recent(of: account.id, since: midnight, limit: 1).isEmpty
                else { continue }
                let last = try Patients(session).recent(of: account.id, since: 0, limit: 8).map(\.patient.id)
                try see(last, by: account.id, now, midnight, session)
            }
        }
    }

    static func beginDay(_ desk: Desk, _ world: DemoWorld) async throws {
        let midnight = Instant(world.now.date(in: .paris).date, in: .paris).millisecondsSince1970
        try await desk.database.write { session in
            for (account, patients) in world.day() { try see(patients, by: account, world.now, midnight, session) }
        }
    }

    /// The first of the list is the last seen.
    private static func see(_ patients: [String], by account: String, _ now: Instant, _ midnight: Int64, _ session: any Session) throws {
        for (rank, patient) in patients.enumerated() {
            let at = max(midnight + Int64(patients.count - rank), now.adding(minutes: -10 - 14 * rank).millisecondsSince1970)
            try Patients(session).seen(patient, by: account, at: at)
        }
    }
}
