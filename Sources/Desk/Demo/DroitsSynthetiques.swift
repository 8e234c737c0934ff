public import Core
public import Formats
import Synthetic

/// Rights of people who do not exist: ordinary for most, and every kind of case among some.
///
/// Drawn from the person's index alone, so that a file of a million of them is made without holding any.
struct DroitsSynthetiques: Sendable {
    let ids: DemoIdentifiers
    let today: LocalDate

    func droits(_ index: Int, birth: LocalDate, sexe: Sexe, caisse: CodeOrganisme, medecin: String?) -> DroitsCaisse {
        let draw = ids.draw("droits", index, 1_000)
        let since = max(birth, today.adding(days: -(400 + ids.draw("droits/depuis", index, 4_000))))
        let isChild = birth.years(to: today) < 16
        var droits = DroitsCaisse(
            periodes: [
                PeriodeDroits(
                    debut: since, fin: draw < 700 ? nil : today.adding(days: 30 + draw), organisme: caisse, qualite: isChild ? .ayantDroit : .assure, ouverture: "affiliation")
            ])
        if let medecin { droits.medecins = [MedecinDeclare(rpps: medecin, debut: max(birth.adding(years: 16), since))] }
        let age = birth.years(to: today)
        if draw % 100 < (age > 60 ? 40 : age > 40 ? 12 : 3) {
            let ald = [8, 30, 5, 13, 23, 3][ids.draw("droits/ald", index, 6)]
            droits.exonerations.append(Exoneration(nature: .ald, ald: ald, debut: max(birth, today.adding(years: -3)), fin: today.adding(years: 7)))
        }
        if draw % 100 >= 88 {
            droits.couvertures.append(Couverture(nature: draw % 3 == 0 ? .c2sParticipation : .c2s, debut: today.adding(months: -7), fin: today.adding(months: 5)))
        }
        if sexe == .feminin, (20..<42).contains(age), draw % 100 == 50 {
            droits.exonerations.append(Exoneration(nature: .maternite, debut: today.adding(months: -2), fin: today.adding(months: 3)))
        }
        droits.carte = EtatCarte(etat: .active, majLe: max(since, today.adding(days: -30 - ids.draw("droits/carte", index, 500))))
        return droits
    }
}

extension DemoWorld {
    /// The lines of a file of insured persons of one fund: invented, under the demonstration's OID.
    func fileOfInsured(_ index: Int, caisse: CodeOrganisme) -> [String]? {
        guard let assure = synthetic.assure(at: index) else { return nil }
        let droits = DroitsSynthetiques(ids: ids, today: today).droits(
            index, birth: assure.dateNaissance, sexe: assure.sexe, caisse: caisse, medecin: assure.medecinTraitant?.digits)
        return EcritureAssures.cells(
            matricule: assure.nir.digits15, oid: .demo, traits: assure.traits, nomUtilise: assure.nomUtilise, adresse: assure.adresse,
            telephone: assure.telephone, droits: droits)
    }
}

extension DemoTerritory {
    /// Writes a file of insured persons of one fund, a slice at a time.
    ///
    /// - Parameter passing: one person in that many is left out; nobody when 0.
    public static func writeInsured(
        _ sizes: DemoSizes, _ head: EnTeteAssures, now: Instant, passing: Int = 0, write: ([UInt8]) throws -> Void
    ) throws {
        let world = DemoWorld(sizes, now: now)
        var writer = EcritureAssures()
        var bytes = writer.head(head)
        for index in 0..<sizes.assures where passing == 0 || index % passing != 0 {
            if let cells = world.fileOfInsured(index, caisse: head.caisse) { bytes.append(contentsOf: writer.row(cells)) }
            if bytes.count > 1 << 20 {
                try write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try write(bytes + writer.end())
    }
}
