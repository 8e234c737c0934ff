import Core
import Formats
import Store

/// The registers of the demonstration: a full file of each fund two months ago, the changes of last night, and every kind
/// of case among the patients of Dr Leclerc's morning.
struct DemoRegistre: Sendable {
    let stage: DemoStage

    /// Persons whose rights are told; a larger territory brings in files of its own.
    static let people = 2_000

    private var world: DemoWorld { stage.world }

    /// - Returns: how many persons the registers know.
    func tell() async throws -> Int {
        let indices = 0..<min(world.sizes.assures, Self.people)
        var before: [CodeOrganisme: [[String]]] = [:]
        var changes: [CodeOrganisme: [[String]]] = [:]
        let cases = cases
        for index in indices {
            guard let identity = world.patient(index) else { continue }
            // Whoever was born since the full file came with the changes.
            let isNewborn = identity.dateNaissance > stage.day(60, 3).date(in: .paris).date
            let ordinary = DroitsSynthetiques(ids: world.ids, today: isNewborn ? world.today : world.today.adding(days: -60)).droits(
                index, birth: identity.dateNaissance, sexe: identity.sexe, caisse: identity.caisse, medecin: identity.medecinTraitant)
            let steps = cases[index].map { self.steps($0, identity, ordinary) } ?? [Step(caisse: identity.caisse, droits: ordinary, isChange: isNewborn)]
            for step in steps {
                let line = line(identity, step.droits)
                if step.isChange { changes[step.caisse, default: []].append(line) } else { before[step.caisse, default: []].append(line) }
            }
        }
        for (caisse, lines) in before.sorted(by: { $0.key < $1.key }) { try await deliver(lines, caisse, .complet, 1, at: stage.day(60, 3)) }
        for (caisse, lines) in changes.sorted(by: { $0.key < $1.key }) { try await deliver(lines, caisse, .changements, 2, at: stage.day(1, 4)) }
        return indices.count
    }

    private enum Case { case ended, c2s, ald, aldEnded, ame, twoFunds, maternity }

    private struct Step {
        let caisse: CodeOrganisme
        let droits: DroitsCaisse
        /// In the changes of last night; otherwise in the full file.
        let isChange: Bool
    }

    /// The first patients of the morning, each with a story.
    private var cases: [Int: Case] {
        let workers = world.leclercWorkers
        let stories: [(Int, Case)] = [(2, .c2s), (5, .ended), (7, .ald), (11, .twoFunds), (17, .ame), (18, .aldEnded)]
        var cases = Dictionary(uniqueKeysWithValues: stories.filter { workers.indices.contains($0.0) }.map { (workers[$0.0], $0.1) })
        if let mother = workers.first(where: { index in
            cases[index] == nil && world.patient(index).map { $0.sexe == .feminin && (22..<42).contains($0.dateNaissance.years(to: world.today)) } ?? false
        }) { cases[mother] = .maternity }
        return cases
    }

    private func steps(_ story: Case, _ identity: PatientIdentity, _ ordinary: DroitsCaisse) -> [Step] {
        let (today, caisse) = (world.today, identity.caisse)
        var plain = ordinary
        (plain.exonerations, plain.couvertures) = ([], [])
        plain.periodes = [PeriodeDroits(debut: today.adding(years: -4), organisme: caisse, ouverture: "emploi")]
        plain.carte = EtatCarte(etat: .active, majLe: today.adding(days: -90))
        func change(_ body: (inout DroitsCaisse) -> Void) -> [Step] {
            var after = plain
            body(&after)
            return [Step(caisse: caisse, droits: plain, isChange: false), Step(caisse: caisse, droits: after, isChange: true)]
        }
        switch story {
        case .ended:
            return change { $0.periodes[0].fin = today.adding(days: -7); $0.periodes[0].fermeture = "départ à l’étranger déclaré" }
        case .c2s: return change { $0.couvertures = [Couverture(nature: .c2s, debut: today.adding(days: -20), fin: today.adding(days: -20).adding(years: 1))] }
        case .ald: return change { $0.exonerations = [Exoneration(nature: .ald, ald: 8, debut: today.adding(days: -45), fin: today.adding(years: 10))] }
        case .aldEnded:
            plain.exonerations = [Exoneration(nature: .ald, ald: 30, debut: today.adding(years: -5), fin: today.adding(days: -12))]
            return [Step(caisse: caisse, droits: plain, isChange: false)]
        case .ame:
            plain.carte = EtatCarte(etat: .absente)
            plain.periodes[0].ouverture = "aide médicale de l’État"
            plain.couvertures = [Couverture(nature: .ame, debut: today.adding(months: -4), fin: today.adding(months: 8))]
            return [Step(caisse: caisse, droits: plain, isChange: false)]
        case .maternity:
            return change { $0.exonerations = [Exoneration(nature: .maternite, debut: today.adding(days: -30), heure: "09:30", fin: today.adding(months: 4))] }
        case .twoFunds:
            guard let msa = world.caisse(.agricole)?.codeOrganisme, msa != caisse else { return change { _ in } }
            var old = plain
            old.periodes = [PeriodeDroits(debut: today.adding(years: -6), fin: today.adding(days: -101), organisme: msa, ouverture: "emploi", fermeture: "changement de régime")]
            plain.periodes = [PeriodeDroits(debut: today.adding(days: -100), organisme: caisse, ouverture: "emploi")]
            return [Step(caisse: msa, droits: old, isChange: false), Step(caisse: caisse, droits: plain, isChange: true)]
        }
    }

    private func line(_ identity: PatientIdentity, _ droits: DroitsCaisse) -> [String] {
        EcritureAssures.cells(
            matricule: identity.nir?.digits15 ?? "", oid: INSOID(rawValue: identity.oid) ?? .demo,
            traits: TraitsStricts(
                nomNaissance: identity.nomNaissance, prenoms: identity.prenoms, dateNaissance: identity.dateNaissance, sexe: identity.sexe,
                lieuNaissance: identity.lieuNaissance ?? ""),
            nomUtilise: identity.nomUtilise, adresse: identity.adresse, telephone: identity.telephone, droits: droits)
    }

    private func deliver(_ lines: [[String]], _ caisse: CodeOrganisme, _ genre: EnTeteAssures.Genre, _ sequence: Int, at moment: Instant) async throws {
        var writer = EcritureAssures()
        let head = EnTeteAssures(caisse: caisse, genre: genre, date: moment.date(in: .paris).date, sequence: sequence)
        var bytes = writer.head(head)
        for line in lines { bytes += writer.row(line) }
        bytes += writer.end()
        let name = "assures-\(caisse.code)-\(genre.rawValue)-\(sequence).csv"
        _ = try await stage.desk(at: moment).importAssures(
            FichierAssures(nom: name, source: ByteSource(bytes)), by: .operatorAtConsole("import assures"),
            refuse: { _, row in throw DeskRefusal.malformed(code: "demo.assures", message: row.raison) })
    }
}
