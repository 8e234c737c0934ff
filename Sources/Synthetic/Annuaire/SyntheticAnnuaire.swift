import Core

/// A file of the size and shape of the national directory, about people who do not exist: 56 columns, `|`, one row per
/// person and site. Same seed, same size and same day, same bytes.
public struct SyntheticAnnuaire: Sendable {
    /// Rows beside the header.
    public let rows: Int
    /// Each day some people come, some leave, some move: one row in two hundred is not what it was the day before.
    public let day: Int
    private let seed: UInt64
    private let names: [[UInt8]]
    private let givenNames: [[UInt8]]
    private let streets: [[UInt8]]
    private let communes: [[UInt8]]

    public static let header = """
        Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|\
        Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|\
        Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|\
        Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site|\
        Numéro FINESS établissement juridique|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|\
        Complément destinataire (coord. structure)|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)|\
        Indice répétition voie (coord. structure)|Code type de voie (coord. structure)|Libellé type de voie (coord. structure)|\
        Libellé Voie (coord. structure)|Mention distribution (coord. structure)|Bureau cedex (coord. structure)|\
        Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code pays (coord. structure)|\
        Libellé pays (coord. structure)|Téléphone (coord. structure)|Téléphone 2 (coord. structure)|Télécopie (coord. structure)|\
        Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)|\
        Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité|\
        Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle|Code genre activité|\
        Libellé genre activité|
        """

    public init(rows: Int, seed: UInt64 = 1, day: Int = 0) {
        self.rows = max(rows, 0)
        self.seed = seed
        self.day = max(day, 0)
        names = FamilyNames.all.map { Array(NomPropre.folded($0).utf8) }
        givenNames = (FirstNames.list(.feminin, bornIn: 1980) + FirstNames.list(.masculin, bornIn: 1980)).map { Array($0.utf8) }
        streets = StreetNames.names.map { Array($0.utf8) }
        let towns = SyntheticCommune.toutes.map(\.nom)
        communes = (0..<1_000).map { Array(($0 < towns.count ? towns[$0] : towns[$0 % towns.count] + " \($0)").utf8) }
    }

    /// Gives the file a piece at a time, about a megabyte each.
    public func write(_ sink: ([UInt8]) throws -> Void) rethrows {
        var out = Array((Self.header + "\n").utf8)
        out.reserveCapacity(1 << 20 + 4096)
        var (written, person) = (0, day * max(1, rows / 400))
        while written < rows {
            written += append(person: person, most: rows - written, to: &out)
            person += 1
            if out.count >= 1 << 20 {
                try sink(out)
                out.removeAll(keepingCapacity: true)
            }
        }
        try sink(out)
    }

    /// The rows of one person: one to four.
    private func append(person: Int, most: Int, to out: inout [UInt8]) -> Int {
        var random = SplitMix64(seed: seed ^ 0xA11, stream: .professionnel, index: person)
        // Distinct below ten millions: the factor is prime to it.
        let number = SyntheticStructure.withKey("998" + SyntheticStructure.padded(person * 7_368_787 % 10_000_000, 7))
        let isWoman = random.percent(63)
        let name = SyntheticAnnuaire.skewed(names, &random)
        let second = random.percent(60) ? random.pick(names) : []
        let given = random.pick(givenNames)
        let profession = random.pick(weighted: SyntheticAnnuaire.professions)
        let count = min(most, random.pick(weighted: [(1, 62), (2, 24), (3, 10), (4, 4)]))
        var line = Line(out: out)
        for rank in 0..<count {
            var site = SplitMix64(seed: seed ^ 0x517E, stream: .structure, index: random.below(max(rows / 3, 1)))
            let hasMoved = person % 200 == day % 200 && day > 0
            line.text("8"); line.text(number); line.text("8" + number)
            line.text(profession.doctor ? "DR" : ""); line.text(profession.doctor ? "Docteur" : "")
            line.text(isWoman ? "MME" : "M"); line.text(isWoman ? "Madame" : "Monsieur")
            line.bytes(name, second.isEmpty ? [] : [0x20] + second); line.bytes(given)
            line.text(profession.code); line.text(profession.label); line.text("C"); line.text("Civil")
            let skill = profession.code == "10" ? SyntheticAnnuaire.skills[person % SyntheticAnnuaire.skills.count] : ("", "")
            line.text(skill.0.isEmpty ? "" : "S"); line.text(skill.0.isEmpty ? "" : "Spécialité ordinale")
            line.text(skill.0); line.text(skill.1)
            let isFree = site.percent(55)
            line.text(isFree ? "L" : "S"); line.text(isFree ? "Libéral" : "Salarié")
            place(&line, &site, rank: rank, hasMoved: hasMoved)
            line.text(profession.doctor ? "CNOM/CNOM/CNOM" : "ARS/ARS/ARS")
            line.text(isFree ? "SA07" : "SA01"); line.text(isFree ? "Cabinet individuel" : "Etablissement public de santé")
            line.text(""); line.text(""); line.text(""); line.text("")
            line.text("GENR01"); line.text("Activité standard de soin ou de pharmacien")
            line.end()
        }
        out = line.out
        return count
    }

    /// From `Numéro SIRET site` to `Ancien identifiant de la structure`.
    private func place(_ line: inout Line, _ site: inout SplitMix64, rank: Int, hasMoved: Bool) {
        let index = site.below(900_000)
        let commune = SyntheticAnnuaire.skewedIndex(communes.count, &site)
        let street = site.pick(streets)
        let siren = "000" + SyntheticStructure.padded(index, 6)
        let finess = site.percent(45) ? "96" + SyntheticStructure.padded(index, 7) : ""
        line.text(siren + SyntheticStructure.padded(rank + 1, 5)); line.text(siren)
        line.text(finess); line.text(finess.isEmpty ? "" : "96" + SyntheticStructure.padded(index / 3, 7))
        line.text("R" + SyntheticStructure.padded(index, 13))
        line.bytes(Array((finess.isEmpty ? "CABINET MEDICAL " : "CENTRE HOSPITALIER ").utf8), street)
        line.text(finess.isEmpty ? "" : "CLINIQUE DU PLATEAU")
        line.text(""); line.text(site.percent(20) ? "BATIMENT B" : "")
        line.text(String(1 + site.below(120) + (hasMoved ? 200 : 0))); line.text(""); line.text("R"); line.text("Rue"); line.bytes(street)
        line.text(""); line.bytes(Array("96\(SyntheticStructure.padded(commune, 3)) ".utf8), communes[commune])
        line.text("96" + SyntheticStructure.padded(commune, 3)); line.text("96" + SyntheticStructure.padded(commune, 3)); line.bytes(communes[commune])
        line.text("99000"); line.text("France")
        line.text("0199" + SyntheticStructure.padded(index, 6)); line.text(""); line.text(site.percent(30) ? "0199" + SyntheticStructure.padded(index, 6) : "")
        line.text(site.percent(25) ? "contact\(index)@sante.invalid" : "")
        line.text("96"); line.text("Val-de-Sorne"); line.text("10" + SyntheticStructure.padded(index, 8))
    }

    private struct Line {
        var out: [UInt8]

        mutating func text(_ text: String) { out.append(contentsOf: text.utf8); out.append(0x7C) }
        mutating func bytes(_ bytes: [UInt8], _ more: [UInt8] = []) { out += bytes; out += more; out.append(0x7C) }
        mutating func end() { out.append(0x0A) }
    }

    /// The first ones often, the last ones seldom.
    private static func skewed(_ items: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] { items[skewedIndex(items.count, &random)] }

    private static func skewedIndex(_ count: Int, _ random: inout SplitMix64) -> Int {
        let first = random.below(count)
        return first * random.below(count) / count
    }

    private static let professions: [((code: String, label: String, doctor: Bool), Int)] = [
        (("60", "Infirmier", false), 38), (("10", "Médecin", true), 22), (("70", "Masseur-Kinésithérapeute", false), 9), (("21", "Pharmacien", true), 6),
        (("93", "Psychologue", false), 7), (("40", "Chirurgien-Dentiste", true), 4), (("50", "Sage-Femme", false), 3), (("91", "Orthophoniste", false), 3),
        (("94", "Ergothérapeute", false), 2), (("80", "Pédicure-Podologue", false), 2), (("28", "Opticien-Lunetier", false), 4),
    ]

    private static let skills = [
        ("SM54", "Médecine générale"), ("SM54", "Médecine générale"), ("SM42", "Psychiatrie"), ("SM38", "Ophtalmologie"), ("SM40", "Pédiatrie"),
        ("SM15", "Dermatologie et vénéréologie"), ("SM48", "Rhumatologie"), ("SM41", "Pneumologie"), ("SM18", "Gériatrie"), ("", ""),
    ]
}
