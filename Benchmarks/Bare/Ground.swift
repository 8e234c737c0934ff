import Store

/// What rows written without the desk must name for the schema to take them: people who exist.
struct Ground: Sendable {
    let patients: [String]
    let account: String
    let situation: String?
    let caisse: String

    init(_ database: any Database) async throws {
        self = try await database.read { session in
            let dossier = try session.rows("SELECT auteur, situation, caisse FROM dossier WHERE teleservice = 'arret-de-travail' AND version > 0 LIMIT 1").first
            guard let dossier else { throw NoGround() }
            return try Ground(
                patients: session.rows("SELECT id FROM patient LIMIT 100000").map { try $0.text("id") }, account: dossier.text("auteur"),
                situation: dossier.optionalText("situation"), caisse: dossier.text("caisse"))
        }
    }

    private init(patients: [String], account: String, situation: String?, caisse: String) {
        self.patients = patients
        self.account = account
        self.situation = situation
        self.caisse = caisse
    }
}

struct NoGround: Error {}
