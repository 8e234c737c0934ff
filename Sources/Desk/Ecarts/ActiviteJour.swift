/// What one account did in a day, counted: never who was looked at.
struct ActiviteJour: Sendable, Hashable {
    let compte: String
    /// Whom the account is compared with: its profession, or its role.
    let metier: String
    var personnes = 0
    var sansSuite = 0
    var nuit = 0
    var caisses = 0
    var homonymes = 0
    var collegues = 0
}

/// In what a day departs from others'.
enum GenreEcart: String, Sendable, CaseIterable {
    case personnes
    case sansSuite = "sans-suite"
    case nuit, caisses, homonymes, collegues

    /// What is counted.
    func mesure(_ day: ActiviteJour) -> Int {
        switch self {
        case .personnes: day.personnes
        case .sansSuite: day.sansSuite
        case .nuit: day.nuit
        case .caisses: day.caisses
        case .homonymes: day.homonymes
        case .collegues: day.collegues
        }
    }

    func plancher(_ seuils: SeuilsEcarts) -> Int {
        switch self {
        case .personnes: seuils.personnes
        case .sansSuite: seuils.sansSuite
        case .nuit: seuils.nuit
        case .caisses: seuils.caisses
        case .homonymes: seuils.homonymes
        case .collegues: seuils.collegues
        }
    }

    /// Names are judged by themselves: that nobody else looks up their own family does not make it rarer.
    var isComparee: Bool { self != .homonymes && self != .collegues }
}

struct EcartTrouve: Sendable, Hashable {
    let compte: String
    let metier: String
    let genre: GenreEcart
    let mesure: Int
    let mediane: Int
    let seuil: Int
    let pairs: Int
}

extension SeuilsEcarts {
    /// What departs in a day. Pure: the same days give the same answer, in the same order.
    func ecarts(_ days: [ActiviteJour]) -> [EcartTrouve] {
        let peers = Dictionary(grouping: days.filter { $0.personnes > 0 }, by: \.metier)
        return GenreEcart.allCases.flatMap { genre -> [EcartTrouve] in
            peers.sorted { $0.key < $1.key }.flatMap { metier, group -> [EcartTrouve] in
                let sorted = group.map(genre.mesure).sorted()
                return group.sorted { $0.compte < $1.compte }.compactMap { juge($0, genre, sorted, metier) }
            }
        }
    }

    private func juge(_ day: ActiviteJour, _ genre: GenreEcart, _ sorted: [Int], _ metier: String) -> EcartTrouve? {
        let (count, floor) = (genre.mesure(day), genre.plancher(self))
        if genre == .sansSuite, day.sansSuite * 100 < day.personnes * partSansSuite { return nil }
        let others = sorted.count - 1
        let median = Self.median(sorted, without: count)
        let threshold = !genre.isComparee ? floor : others < pairs ? floor * facteur : max(floor, median * facteur)
        guard count >= threshold else { return nil }
        return EcartTrouve(compte: day.compte, metier: metier, genre: genre, mesure: count, mediane: median, seuil: threshold, pairs: others)
    }

    /// The middle of the others: somebody who looks at a thousand does not raise their own median.
    static func median(_ sorted: [Int], without own: Int) -> Int {
        guard sorted.count > 1, let place = sorted.firstIndex(of: own) else { return 0 }
        let middle = (sorted.count - 2) / 2
        return sorted[middle >= place ? middle + 1 : middle]
    }
}
