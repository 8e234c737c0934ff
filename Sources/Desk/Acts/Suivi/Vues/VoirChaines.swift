import ContactTracing
import Core
import Store

extension Desk {
    /// The chains of transmission of the actor's territory, and the drawing of those chosen.
    public func voirChaines(_ demande: DemandeVue, _ choix: ChainesSuivi.Choix = .plusGrande, by caller: Caller) async throws -> ChainesSuivi {
        try Policy.leadTracing.enforce(caller.actor, ())
        let vue = try await act("voir-chaines", on: "suivi/chaines", by: caller) { act in
            let vue = try act.vueTracee(demande, "suivi/chaines/\(demande.epidemie)")
            // Refused before anything is read.
            if case .groupe(let id) = choix, try !Vues(act.session, vue.perimetre).clusters().contains(where: { $0.id == id }) { throw DeskRefusal.notFound }
            return vue
        }
        let read = try await database.read { session in
            let vues = Vues(session, vue.perimetre)
            var members: Set<String> = []
            if case .groupe(let id) = choix { members = try vues.cases(ofCluster: id) }
            return ChainesLues(
                departements: vue.departements, cas: try vues.cases(since: demande.periode.premier(vue.today)?.epochDay), liens: try vues.links(),
                contacts: try vues.contactsByCase(), groupes: try vues.clusters(), membres: members)
        }
        return try read.vue(demande, choix)
    }
}

/// Rows of a look at the chains; the drawing is made after the transaction.
struct ChainesLues: Sendable {
    let departements: [String]
    let cas: [Vues.Cas]
    let liens: [(from: String, to: String, day: Int?)]
    let contacts: [String: Int]
    let groupes: [(id: String, motive: String, state: String, size: Int, from: Int, to: Int)]
    let membres: Set<String>

    func vue(_ demande: DemandeVue, _ choix: ChainesSuivi.Choix) throws -> ChainesSuivi {
        let lecture = LectureVue(cas, links: liens, contacts: contacts)
        let chaines = lecture.graph.chaines
        let drawn = try choisis(choix, lecture, chaines)
        let graph = drawn.map(lecture.graph.partie) ?? lecture.graph
        return ChainesSuivi(
            demande: demande, choix: choix, departements: departements.compactMap { Departement($0) },
            chaines: chaines.filter { $0.count > 1 }.map { cases in
                let dates = cases.compactMap(\.date)
                return .init(premier: cases[0].id, cas: cases.count, du: dates.min(), au: dates.max())
            },
            groupes: groupes.compactMap { group in
                ClusterMotif(rawValue: group.motive).map {
                    .init(
                        id: group.id, motif: $0, estConfirme: group.state == "confirme", cas: group.size, du: LocalDate(epochDay: group.from),
                        au: LocalDate(epochDay: group.to))
                }
            },
            isoles: chaines.count { $0.count == 1 }, figures: ChainFigures(graph),
            dessin: ChainDrawing(graph, labels: ChainLabels(contacts: lecture.contacts)),
            lignes: graph.chaines.flatMap(\.self).map { one in
                ChainesSuivi.Ligne(
                    numero: one.id, fiche: lecture.fiches[one.id], symptomes: one.onset, confirmation: one.confirmed, sources: graph.sources(of: one.id),
                    infectes: graph.infected(by: one.id), contacts: lecture.contacts[one.id] ?? 0, dejaContact: one.wasKnownContact)
            },
            constats: graph.findings)
    }

    /// Sheet numbers to draw; nil for all of them.
    private func choisis(_ choix: ChainesSuivi.Choix, _ lecture: LectureVue, _ chaines: [[TransmissionCase]]) throws -> Set<String>? {
        switch choix {
        case .toutes: return nil
        case .plusGrande: return chaines.first.map { Set($0.map(\.id)) }
        case .cas(let number):
            guard let chain = chaines.first(where: { chain in chain.contains { $0.id == number } }) else { throw DeskRefusal.notFound }
            return Set(chain.map(\.id))
        case .groupe:
            let own = cas.filter { membres.contains($0.id) }.map(\.number)
            return Set(own).union(own.flatMap { lecture.graph.sources(of: $0) })
        }
    }
}
