import Core

/// Makes insured person number `index`, alone and always the same.
struct AssureFactory: Sendable {
    let seed: UInt64
    let today: LocalDate
    let territory: Territory
    let professionnels: ProfessionnelFactory

    func assure(_ index: Int) -> SyntheticAssure? {
        var random = SplitMix64(seed: seed, stream: .assure, index: index)
        let birth = AgePyramid.birth(index: index, today: today, &random)
        let age = birth.years(to: today)
        let sexe: Sexe = random.percent(AgePyramid.womenPercent(age: age)) ? .feminin : .masculin
        let (lieu, ordre) = NIRSlots.place(index: index, year: birth.year, seed: seed, &random)
        let padded = SyntheticStructure.padded
        let body = (sexe == .masculin ? "1" : "2") + padded(birth.year % 100, 2) + padded(birth.month, 2) + lieu + ordre
        guard let nir = try? NIR(body) else { return nil }

        let (naissance, utilise) = noms(age: age, sexe: sexe, &random)
        let prenoms = prenoms(sexe: sexe, year: birth.year, &random)
        let commune = random.pick(weighted: territory.communesParPopulation)
        let situation = Affiliation.situation(age: age, &random)
        let caisse = Affiliation.caisse(situation: situation, commune: commune, territory: territory, &random)
        let suivi = !professionnels.generalistes.isEmpty && age >= 16 && random.percent(89)
        return SyntheticAssure(
            index: index, nir: nir, nomNaissance: naissance, nomUtilise: utilise, prenoms: prenoms, sexe: sexe, dateNaissance: birth,
            lieuNaissance: lieu, adresse: adresse(commune, &random),
            telephone: telephone(age: age, &random),
            email: age >= 15 && random.percent(age < 70 ? 82 : 45)
                ? Coordonnees.courriel([prenoms[0], utilise ?? naissance, String(index)], domaine: "courriel") : nil,
            caisse: caisse, regime: caisse.regime,
            medecinTraitant: suivi ? professionnels.rpps(random.below(professionnels.generalistes.count)) : nil,
            situation: situation,
            employeur: [.salarie, .fonctionnaire, .elu].contains(situation)
                ? .tire(seed: seed, situation: situation, regime: caisse.regime, territory: territory, &random) : nil)
    }

    private func noms(age: Int, sexe: Sexe, _ random: inout SplitMix64) -> (String, String?) {
        let naissance = nom(&random)
        let chance = sexe == .feminin ? (age < 24 ? 0 : age < 40 ? 28 : age < 60 ? 48 : 70) : (age < 24 ? 0 : 2)
        guard random.percent(chance) else { return (naissance, nil) }
        let autre = random.pick(FamilyNames.all)
        let utilise = random.percent(12) && !naissance.contains("-") && !autre.contains("-") ? "\(naissance)-\(autre)" : autre
        return (naissance, utilise == naissance ? nil : utilise)
    }

    private func nom(_ random: inout SplitMix64) -> String {
        let first = random.pick(FamilyNames.all)
        guard random.percent(4), !first.contains("-") else { return first }
        let second = random.pick(FamilyNames.all)
        return second == first || second.contains("-") ? first : "\(first)-\(second)"
    }

    private func prenoms(sexe: Sexe, year: Int, _ random: inout SplitMix64) -> [String] {
        let list = FirstNames.list(sexe, bornIn: year)
        var prenoms: [String] = []
        for _ in 0..<random.pick(weighted: [(1, 35), (2, 35), (3, 30)]) {
            let prenom = random.pick(list)
            if !prenoms.contains(prenom) { prenoms.append(prenom) }
        }
        return prenoms
    }

    private func adresse(_ commune: SyntheticCommune, _ random: inout SplitMix64) -> Adresse {
        let rue = Coordonnees.rue(&random)
        guard random.percent(commune.population > 10_000 ? 30 : 6) else { return commune.adresse([rue]) }
        return commune.adresse([rue, "Bâtiment \(random.pick(["A", "B", "C"])), appartement \(random.between(1, 48))"])
    }

    private func telephone(age: Int, _ random: inout SplitMix64) -> String? {
        guard age >= 12, random.percent(94) else { return nil }
        let number = random.below(10_000)
        return random.percent(age < 70 ? 90 : 45) ? Coordonnees.mobile(number) : Coordonnees.fixe(number)
    }
}
