import Core
import Formats
import Store

/// Treating doctors who change, and what a fund reimbursed: told by the real acts.
struct DemoTreating: Sendable {
    let stage: DemoStage
    private var world: DemoWorld { stage.world }

    /// - Returns: how many declarations were told.
    func tell() async throws -> Int {
        var told = 0
        if let patient = world.benaliWorkers.last {
            try await declare(patient, ["nature": "declaration"], at: stage.day(5, 11))
            told += 1
        }
        if let child = world.child {
            try await declare(child, ["nature": "declaration", "demandeur": "parent", "nomDemandeur": "Claire Durand"], at: stage.day(3, 17))
            told += 1
        }
        if let patient = world.leclercWorkers.dropLast(4).last {
            try await declare(patient, ["nature": "fin", "motifFin": "departPatient", "precisions": "Le patient a déménagé hors du département."], at: stage.day(7, 10))
            told += 1
        }
        try await reimbursements()
        return told
    }

    private func declare(_ index: Int, _ more: [String: JSONValue], at moment: Instant) async throws {
        guard let nir = world.patient(index)?.nir else { return }
        var content: [String: JSONValue] = ["dateEffet": .string(moment.date(in: .paris).date.iso)]
        if more["nature"] == "declaration" {
            content.merge(["demandeur": "patient", "accordPatient": true, "qualite": "titulaire", "accordMedecin": true]) { $1 }
        }
        let input = DraftInput(
            teleservice: "declaration-medecin-traitant", patient: .nir(nir), content: .object(content.merging(more) { $1 }))
        let id = try await stage.deposit(input, by: "dr-leclerc", at: moment)
        try await stage.receive(id, at: moment.adding(minutes: 1))
    }

    /// The general scheme's fund provides a history; some patients have none.
    private func reimbursements() async throws {
        guard let fund = world.caisse(.general) else { return }
        var csv = CSVWriter().header(["caisse", "reference", "nir", "date", "nature", "code", "libelle", "quantite", "montant"])
        for index in world.leclercWorkers.prefix(24) where index % 5 != 4 {
            guard let nir = world.patient(index)?.nir else { continue }
            for turn in 0..<(3 + world.ids.draw("soins", index, 9)) {
                let item = Self.items[world.ids.draw("soin", index * 40 + turn, Self.items.count)]
                let day = world.today.adding(days: -(6 + world.ids.draw("jour-soin", index * 40 + turn, 350)))
                CSVWriter().append(
                    [
                        fund.codeOrganisme.code, "R\(index)-\(turn)", nir.digits13, day.iso, item.nature.rawValue, "", item.label,
                        String(1 + world.ids.draw("quantite", index * 40 + turn, 2)), item.amount,
                    ], to: &csv)
            }
        }
        _ = try await stage.desk(at: stage.day(1, 6)).importReimbursements(
            ByteSource(csv), caisse: fund.codeOrganisme, by: .operatorAtConsole("generation"))
    }

    private static let items: [(nature: LigneRemboursee.Nature, label: String, amount: String)] = [
        (.medicament, "Paracétamol 1 g, comprimé", "1,16"), (.medicament, "Amoxicilline 500 mg, gélule", "2,43"),
        (.medicament, "Périndopril 4 mg, comprimé", "4,90"), (.examen, "Bilan sanguin", "18,20"), (.examen, "Radiographie du thorax", "21,28"),
        (.examen, "Échographie abdominale", "56,70"), (.hospitalisation, "Hospitalisation de jour", "412,00"), (.autre, "Consultation de médecine générale", "17,50"),
    ]
}
