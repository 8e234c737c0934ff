import Core
import Recensement
import Store
import Synthetic

/// A campaign of census under way: calls made and to make, answers, refusals, patients sent with one of each fate.
struct DemoRecensement: Sendable {
    let stage: DemoStage

    func tell() async throws -> Int {
        try await positions()
        let (opening, agent) = try await stage.on(stage.day(2, 9), "agent-cpam")
        var typed = SaisieCampagne()
        (typed.objet, typed.departements) = ("Patients sans médecin pendant l’épidémie de grippe", "96")
        let first = opening.now.date(in: .paris).date
        (typed.ouverture, typed.echeance, typed.fin) = (first.iso, first.adding(days: 8).iso, first.adding(days: 75).iso)
        let id = try await opening.ouvrirCampagne(typed, by: agent)
        try await calls(id)
        try await personas(id)
        try await orientations(id)
        return try await opening.lireCampagne(id, by: agent).comptes.reduce(0) { $0 + $1.total }
    }

    /// Invented towns have invented places: along two valleys, on a plane of their own.
    private func positions() async throws {
        let lines = stage.world.synthetic.territory.communes.enumerated().map { index, town in
            let (row, column) = (index / 8, index % 8)
            return "\(town.codeINSEE);\(column * 6_300 + row * 900 % 2_700);\(row * 7_100 + (column * 1_700) % 5_300)"
        }
        let (desk, admin) = try await stage.on(stage.day(3, 9), "admin")
        _ = try await desk.importerPositions(lines.joined(separator: "\n"), plan: "Val-de-Sorne", source: "Territoire inventé de la démonstration", by: admin)
    }

    /// Every third answers, some refuse, some ask for later, some are out.
    private func calls(_ campagne: String) async throws {
        let slugs = ["agent-cpam", "agent-cpam-2"]
        let personas = Set(Personas.all.map(\.name))
        var called = 0
        for genre in GenreCible.allCases {
            let (reader, agent) = try await stage.on(stage.day(1, 10), slugs[0])
            let targets = try await reader.listerRecenses(campagne, genre: genre.rawValue, by: agent).cibles.filter { !personas.contains($0.nom) }
            for (index, target) in targets.prefix(18).enumerated() {
                let (desk, caller) = try await stage.on(stage.day(1, 10).adding(minutes: called * 5), slugs[called % 2])
                called += 1
                switch index % 9 {
                case 0, 2, 4, 7: _ = try await desk.noterReponseRecensement(target.id, answer(target, index), by: caller)
                case 1: _ = try await desk.noterCabinet(target.id, issue: "sans-reponse", by: caller)
                case 3: _ = try await desk.noterCabinet(target.id, issue: "refus", by: caller)
                case 5: _ = try await desk.noterCabinet(target.id, issue: "plus-tard", rappel: stage.world.now.adding(hours: 22).iso, by: caller)
                default: continue
                }
            }
        }
    }

    private func answer(_ target: CibleVue, _ index: Int) -> SaisieRecensement {
        var typed = SaisieRecensement()
        typed.partage = index % 9 != 7
        typed.orientation3646 = typed.partage
        typed.telephone = target.telephone ?? "03 53 01 99 \(10 + index)"
        if target.genre == .infirmier {
            (typed.accueille, typed.domicile, typed.surDemandeMedecin) = (["suivi"], true, index % 2 == 0)
            (typed.assisteTeleconsultation, typed.telesoin) = (index % 4 == 0, index % 3 == 0)
            typed.horaires = [.mardi: "8h-10h", .jeudi: "8h-10h"]
        } else {
            typed.accueille = index % 4 == 0 ? ["diagnostic", "suivi", "autres"] : ["diagnostic"]
            typed.teleconsultation = index % 2 == 0 ? ["diagnostic", "suivi"] : []
            typed.creneauxDediesPossibles = true
            typed.horaires = index % 4 == 2 ? [:] : [.lundi: "14h-16h", .mercredi: "9h-11h", .vendredi: "9h-11h, 14h-15h30"]
        }
        return typed
    }

    private func personas(_ campagne: String) async throws {
        var doctor = SaisieRecensement()
        (doctor.accueille, doctor.teleconsultation) = (["diagnostic", "suivi"], ["diagnostic", "suivi"])
        (doctor.orientation3646, doctor.partage, doctor.telephone, doctor.creneauxDediesPossibles) = (true, true, "03 53 01 20 01", true)
        (doctor.adresseWeb, doctor.horaires) = ("https://rdv.tilleuls.example/leclerc", [.lundi: "11h-12h30", .jeudi: "14h-16h"])
        let (first, leclerc) = try await stage.on(stage.day(1, 12, 30), "dr-leclerc")
        _ = try await first.repondreSoiMeme(campagne, doctor, by: leclerc)
        (doctor.adresseWeb, doctor.telephone, doctor.horaires) = (nil, "03 53 01 20 11", [.mardi: "9h-12h"])
        let (second, benali) = try await stage.on(stage.day(1, 18), "dr-benali")
        _ = try await second.repondreSoiMeme(campagne, doctor, by: benali)
        var nurse = SaisieRecensement()
        (nurse.accueille, nurse.domicile, nurse.surDemandeMedecin, nurse.assisteTeleconsultation) = (["suivi"], true, true, true)
        (nurse.telesoin, nurse.orientation3646, nurse.partage, nurse.telephone) = (true, false, true, "03 53 01 20 51")
        let (third, garcia) = try await stage.on(stage.day(1, 19), "inf-garcia")
        _ = try await third.repondreSoiMeme(campagne, nurse, by: garcia)
    }

    private func orientations(_ campagne: String) async throws {
        let town = stage.world.synthetic.territory.communes[0].codePostal.digits
        let people = [("Lucie", "06 39 98 41 01"), ("Marc", "06 39 98 41 02"), ("Odette", "06 39 98 41 03"), ("Samir", "06 39 98 41 04"), ("Jeanne", "06 39 98 41 05")]
        for (index, person) in people.enumerated() {
            // The first has waited too long; the others are of today.
            let moment = index == 0 ? stage.day(1, 15) : stage.ago(minutes: 100 - index * 15)
            let (desk, agent) = try await stage.on(moment, index % 2 == 0 ? "agent-cpam" : "agent-cpam-2")
            let search = RechercheOrientation(besoin: "diagnostic", commune: town)
            let found = try await desk.chercherOrientation(campagne, search, by: agent).propositions
            let own = found.first { $0.cible.nom.contains("LECLERC") }
            guard let target = index == 1 || index == 3 ? own ?? found.first : index == 4 ? found.first(where: { $0.cible.nom.contains("BENALI") }) ?? found.last : found.last else { continue }
            let sent = try await desk.orienter(
                campagne, SaisieOrientation(recense: target.cible.id, recherche: search, prenom: person.0, telephone: person.1), by: agent)
            if index == 3, own != nil {
                let (later, doctor) = try await stage.on(stage.ago(minutes: 20), "dr-leclerc")
                _ = try await later.confirmerOrientation(sent.id, by: doctor)
            }
            if index == 4, target.cible.nom.contains("BENALI") {
                let (later, doctor) = try await stage.on(stage.ago(minutes: 10), "dr-benali")
                _ = try await later.rendreOrientation(sent.id, motif: MotifRenvoi.complet.rawValue, by: doctor)
            }
        }
        _ = try await Worker(stage.desk(at: stage.world.now)).turnCensus()
    }
}
