import Core
import Store

/// The register of treating doctors, as acts change it. The patient is held: two declarations never cross.
extension Act {
    func designateTreatingDoctor(_ dossier: LoadedDossier, from wanted: LocalDate) throws {
        let (id, patient) = (dossier.record.id, dossier.record.patient)
        let doctor = try author(of: dossier.record)
        try hold(patient: patient)
        let table = TreatingDoctors(session)
        let open = try openRows(patient, dossier.identity)
        guard open.first?.rpps != doctor.identifiant else { return }
        // Never before the end of another: the register keeps one doctor a day.
        let held = try table.of(patient).filter { $0.end != FinMedecinTraitant.rectification.rawValue }
        let from = ([wanted.epochDay] + open.map(\.from) + held.map(\.until)).compactMap { $0 }.max() ?? wanted.epochDay
        for former in open {
            _ = try table.end(former.id, on: from, why: FinMedecinTraitant.changement.rawValue, dossier: id, at: at)
            try tellFormer(former.rpps, id)
        }
        try table.insert(
            TreatingDoctorRecord(
                id: desk.chance.identifier(), patient: patient, rpps: doctor.identifiant, name: doctor.displayName, from: from, origin: "declaration",
                dossier: id, notedAt: at))
    }

    /// - Returns: false when this doctor was not the treating doctor.
    @discardableResult
    func endTreatingDoctor(
        _ rpps: String, of patient: String, _ identity: PatientIdentity, on day: LocalDate, why: FinMedecinTraitant, dossier: String?
    ) throws -> Bool {
        try hold(patient: patient)
        guard let row = try openRows(patient, identity).first(where: { $0.rpps == rpps }) else { return false }
        return try TreatingDoctors(session).end(row.id, on: max(day.epochDay, row.from ?? day.epochDay), why: why.rawValue, dossier: dossier, at: at)
    }

    /// The rows in force; what only the fund's file says becomes a row as soon as something happens to it.
    private func openRows(_ patient: String, _ identity: PatientIdentity) throws -> [TreatingDoctorRecord] {
        let table = TreatingDoctors(session)
        let rows = try table.open(patient)
        guard rows.isEmpty else { return rows }
        guard let known = identity.medecinTraitant,
            try table.of(patient).allSatisfy({ $0.end == FinMedecinTraitant.rectification.rawValue })
        else { return [] }
        let row = TreatingDoctorRecord(
            id: desk.chance.identifier(), patient: patient, rpps: known, name: try Accounts(session).professional(known)?.name ?? "RPPS \(known)",
            from: nil, origin: "registre", dossier: nil, notedAt: at)
        try table.insert(row)
        return [row]
    }

    /// No name: the list of those who left says who, to the doctor alone.
    private func tellFormer(_ rpps: String, _ dossier: String) throws {
        guard let account = try Accounts(session).professional(rpps) else { return }
        try Notifications(session).add(
            id: desk.chance.identifier(), account: account.id, dossier: dossier,
            text: "Un de vos patients a déclaré un autre médecin traitant.", at: at, address: "/patientele/medecin-traitant?partis=oui")
    }
}
