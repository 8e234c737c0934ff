import Core
import Store
import Synthetic

extension DemoWorld {
    /// The personas' patients and their treating doctors as the fund's file gives them, with dates.
    func treating(at: Int64) -> [TreatingDoctorRecord] {
        (0..<Self.reserved).compactMap { index in
            guard let rpps = patient(index)?.medecinTraitant, let doctor = Self.names.first(where: { rpps == synthetic.professionnel(at: seat($0.seat))?.rpps.digits })
            else { return nil }
            return TreatingDoctorRecord(
                id: ids.id("medecin-traitant", index), patient: patientID(index), rpps: rpps, name: doctor.name,
                from: today.adding(days: -(220 + ids.draw("depuis", index, 2_600))).epochDay, origin: "registre", dossier: nil, notedAt: at)
        }
    }

    private static let names: [(seat: Persona.Seat, name: String)] = [(.generaliste(0), "Dr Anne LECLERC"), (.generaliste(1), "Dr Karim BENALI")]

    /// Index of a child among the first doctor's patients, without a treating doctor.
    var child: Int? {
        (0..<60).first { index in patient(index).map { (3..<15).contains($0.dateNaissance.years(to: today)) } ?? false }
    }
}
