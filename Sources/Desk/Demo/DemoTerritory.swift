import Store

/// Fills a database with the invented territory: people, places, and the dossiers of their past.
public enum DemoTerritory {
    /// What a database holds, before filling it.
    public enum State: Sendable, Hashable {
        case empty
        /// The demonstration, whole.
        case filled
        /// A filling that was stopped on its way.
        case partial
        /// Patients who are not the demonstration's.
        case foreign
    }

    /// The act that ends a filling: its trace tells a whole one from one that was stopped.
    private static let mark = "generer"

    public static func state(of desk: Desk) async throws -> State {
        try await desk.database.read { session in
            if let account = try Accounts(session).find(issuer: Personas.issuer, subject: "admin") {
                return try Traces(session).has(mark, by: account.id) ? .filled : .partial
            }
            if try Patients(session).any() { return .foreign }
            return try Caisses(session).any() ? .partial : .empty
        }
    }

    /// Puts the people alone in an empty database: funds, professionals, personas, insured persons, and no dossier.
    public static func settle(_ desk: Desk, _ sizes: DemoSizes) async throws {
        try await DemoFilling(desk: desk.sansCompteurs, world: DemoWorld(sizes, now: desk.now), progress: { _ in }).people()
    }

    /// Fills an empty database; leaves a demonstration that is already whole as it is.
    ///
    /// The same seed, sizes and moment give the same people and dossiers. Nothing is held but a slice, so that a
    /// million of each costs the memory of a few thousand.
    /// - Throws: ``SettingsError`` when the database holds something else.
    public static func fill(
        _ desk: Desk, _ sizes: DemoSizes, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws {
        switch try await state(of: desk) {
        case .filled: return
        case .empty: break
        case .partial:
            throw SettingsError(
                "demo.inachevee", "The filling of this database was stopped before its end.",
                remedy: "Remove the database (for the demonstration, its folder) and start again.")
        case .foreign:
            throw SettingsError(
                "demo.autre", "This database already holds patients that are not the demonstration's.",
                remedy: "Name an empty database: invented people are never mixed with others.")
        }
        let desk = desk.sansCompteurs
        let world = DemoWorld(sizes, now: desk.now)
        let filling = DemoFilling(desk: desk, world: world, progress: progress)
        try await filling.people()
        let stage = DemoStage(desk: desk, world: world)
        progress("\(try await DemoRegistre(stage: stage).tell()) insured persons in the registers of their funds")
        // Before anything of this week: whoever is seen later is seen later.
        try await DemoIdentities(stage: stage, world: world).tell()
        var told = try await DemoLives(stage: stage).tell()
        told += try await DemoTreating(stage: stage).tell()
        told += try await DemoAccidents(stage: stage).tell()
        told += try await DemoDecisions(stage: stage).tell()
        told += try await DemoAffections(stage: stage).tell()
        progress("\(told) dossiers of the personas")
        let outbreak = try await DemoOutbreak(stage: stage).tell()
        progress("\(outbreak.cases) cases and \(outbreak.contacts) contacts of an epidemic")
        progress("\(try await DemoCalls(stage: stage, world: world).tell()) contacts to call")
        try await DemoAnnuaire(desk: desk, world: world).tell()
        progress("the national directory, and what the desk adds to it")
        progress("\(try await DemoRecensement(stage: stage).tell()) professionals and structures of a census")
        // Transports go to places of the directory.
        told += try await DemoTransports(stage: stage).tell()
        told += try await DemoCertificats(stage: stage).tell()
        while try await desk.sealTraces() > 0 {}
        try await filling.dossiers(sizes.dossiers - told)
        try await beginDay(desk, world)
        try await filling.sheets()
        try await DemoVigilance(desk: desk, world: world).tell()
        try await DemoLecture(desk: desk, world: world).tell()
        let admin = try await DemoDoor(desk).caller("admin", request: "generation")
        try await desk.act(mark, on: "demo", by: admin) { try $0.trace("demo/\(sizes.seed)") }
        while try await desk.sealTraces() > 0 {}
    }

    /// Lets the personas in: what `guichet demo` does before it opens.
    public static func letPersonasIn(_ desk: Desk) async throws {
        try await desk.database.write { try Accounts($0).setActive(issuer: Personas.issuer, true) }
    }

    /// Shuts the personas out, with the sessions and tokens they had: what `guichet serve` does before it opens, on
    /// whatever database it is given.
    public static func shutPersonasOut(_ desk: Desk) async throws {
        try await desk.database.write { try Accounts($0).setActive(issuer: Personas.issuer, false) }
    }
}
