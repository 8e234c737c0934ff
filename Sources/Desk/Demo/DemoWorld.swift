import Core
import Synthetic

/// The invented people as the desk will know them: the synthetic territory, with the personas in their places.
struct DemoWorld: Sendable {
    let sizes: DemoSizes
    let now: Instant
    let synthetic: SyntheticTerritory
    let ids: DemoIdentifiers
    /// Indices of the reserved persons who work, and so can have a leave: some fifty, the employees of the general scheme first.
    let workers: [Int]

    /// The first insured persons are kept for the personas: no dossier is told of them but the personas' own.
    static let reserved = 120
    private static let leclercs = 0..<60
    private static let benalis = 60..<100

    init(_ sizes: DemoSizes, now: Instant) {
        self.sizes = sizes
        self.now = now
        ids = DemoIdentifiers(seed: sizes.seed)
        // Room for the dossiers of the reserved persons, which are passed over.
        let synthetic = SyntheticTerritory(
            seed: sizes.seed, assures: sizes.assures, professionnels: sizes.professionnels, dossiers: sizes.dossiers * 3 + 1_000,
            today: now.date(in: .paris).date)
        self.synthetic = synthetic
        let adults = (0..<Self.reserved).compactMap(synthetic.assure).filter { (25..<60).contains($0.dateNaissance.years(to: synthetic.today)) }
        let ordinary = adults.filter { $0.regime == .general && $0.situation == .salarie }
        workers = (ordinary + adults.filter { !ordinary.contains($0) }).map(\.index)
    }

    var leclercWorkers: [Int] { workers.filter(Self.leclercs.contains) }
    var benaliWorkers: [Int] { workers.filter(Self.benalis.contains) }
    /// Of the agricultural scheme: for the agent of its fund.
    var farmer: Int? { leclercWorkers.last }
    /// Of a fund that receives on paper only.
    var clerk: Int? { leclercWorkers.dropLast().last }
    /// A civil servant: the volets are handed over, and nothing is transmitted.
    var servant: Int? { leclercWorkers.dropLast(2).last }

    var today: LocalDate { synthetic.today }
    var caisses: [Caisse] { synthetic.territory.caisses }

    /// Index among the professionals of whoever a persona stands for.
    func seat(_ seat: Persona.Seat) -> Int {
        switch seat {
        case .generaliste(let number): synthetic.generalistes.lowerBound + number
        case .autre(let number): synthetic.generalistes.upperBound + number
        }
    }

    func caisse(_ regime: Regime) -> Caisse? { caisses.first { $0.codeOrganisme.regime == regime && $0.codeOrganisme.caisse == "998" } }

    func patientID(_ index: Int) -> String { ids.id("assure", index) }

    func patient(_ index: Int) -> PatientIdentity? {
        guard let assure = synthetic.assure(at: index) else { return nil }
        let identity = PatientIdentity(assure)
        return index < Self.reserved ? settled(identity, index) : identity
    }

    /// The personas' patients belong to the funds whose agents are personas.
    private func settled(_ identity: PatientIdentity, _ index: Int) -> PatientIdentity {
        var identity = identity
        if let cpam = caisse(.general), identity.caisse.regime == .general || workers.contains(index) {
            identity.caisse = cpam.codeOrganisme
            if workers.contains(index), identity.employeur != nil { identity.situation = "salarie" }
            if identity.situation == "exploitantAgricole" { identity.situation = "independant" }
        }
        if index == ofMerged, let merged { identity.caisse = merged.codeOrganisme }
        if index == servant {
            let town = synthetic.territory.communes[0]
            identity.situation = "fonctionnaire"
            identity.employeur = .init(nom: "Mairie de \(town.nom)", adresse: town.adresse(["1 place de la Mairie"]).enUneLigne)
        }
        if index == farmer, let msa = caisse(.agricole) {
            (identity.caisse, identity.situation, identity.employeur) = (msa.codeOrganisme, "exploitantAgricole", nil)
        }
        if index == clerk, let notaires = caisse(.notaires) {
            (identity.caisse, identity.situation) = (notaires.codeOrganisme, "salarie")
            identity.employeur = .init(nom: "Étude notariale des Cordeliers", adresse: notaires.adresse.enUneLigne)
        }
        if identity.dateNaissance.years(to: synthetic.today) >= 16 {
            let seat: Persona.Seat? = Self.leclercs.contains(index) ? .generaliste(0) : Self.benalis.contains(index) ? .generaliste(1) : nil
            if let seat { identity.medecinTraitant = synthetic.professionnel(at: self.seat(seat))?.rpps.digits }
        }
        return identity
    }
}

extension PatientIdentity {
    init(_ assure: SyntheticAssure) {
        self.init(
            nir: assure.nir, oid: INSOID.demo.oid, nomNaissance: assure.nomNaissance, nomUtilise: assure.nomUtilise,
            prenoms: assure.prenoms, sexe: assure.sexe, dateNaissance: assure.dateNaissance, lieuNaissance: assure.lieuNaissance,
            adresse: assure.adresse, telephone: assure.telephone, courriel: assure.email, caisse: assure.caisse,
            situation: assure.situation.rawValue,
            employeur: assure.employeur.map {
                Employeur(nom: $0.nom, adresse: $0.adresse.enUneLigne, telephone: $0.telephone, courriel: $0.email)
            },
            medecinTraitant: assure.medecinTraitant?.digits)
    }
}
