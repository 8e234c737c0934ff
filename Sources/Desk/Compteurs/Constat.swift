import Core
import Store

/// Why a counter was thought to have passed what a person's work explains.
enum MotifVigilance: String, Sendable, CaseIterable {
    case minute, heure, jour, acces, nuit, lignes, manques, suites, insistance, leurre

    /// After « parce que », for the person and for the administration.
    var phrase: String {
        switch self {
        case .minute: "trop de personnes différentes ont été consultées en une minute"
        case .heure: "trop de personnes différentes ont été consultées en une heure"
        case .jour: "trop de personnes différentes ont été consultées dans la journée"
        case .acces: "trop de personnes différentes ont été consultées par une même connexion"
        case .nuit: "trop de personnes différentes ont été consultées de nuit"
        case .lignes: "trop de personnes ont été affichées en listes dans la journée"
        case .manques: "trop de numéros demandés n’étaient ceux de personne"
        case .suites: "des numéros qui se suivent ont été demandés les uns après les autres"
        case .insistance: "les demandes ont continué sans nouvelle connexion"
        case .leurre: "une fiche qui n’est celle de personne, posée pour le contrôle, a été consultée"
        }
    }

    /// The same for the person themselves: what is there to catch somebody is not told.
    var phrasePourEux: String { self == .leurre ? "des consultations inhabituelles ont été relevées" : phrase }
}

/// What the desk does about it.
enum PalierVigilance: String, Sendable { case alerte, identification, gel }

/// A counter beyond its ceiling.
struct Constat: Sendable, Hashable {
    let genre: String
    let sujet: String
    let palier: PalierVigilance
    let motif: MotifVigilance
    let mesure: Int
    let plafond: Int
}

extension Plafonds {
    /// What the counters of one act say, the gravest first; nil while nothing is beyond its ceiling. Pure: the same counts give
    /// the same answer.
    func juge(_ counts: [Compteurs.Compte], isAgent: Bool, isSession: Bool, isNight: Bool) -> Constat? {
        counts.flatMap { juge($0, isAgent: isAgent, isSession: isSession, isNight: isNight) }
            .max { ($0.palier.rank, $0.mesure - $0.plafond) < ($1.palier.rank, $1.mesure - $1.plafond) }
    }

    private func juge(_ c: Compteurs.Compte, isAgent: Bool, isSession: Bool, isNight: Bool) -> [Constat] {
        // Since they signed in, one is asked to sign in again; whatever they do, one person has a limit.
        let first: PalierVigilance? = c.genre == "personne" ? nil : c.genre == "acces" ? .identification : .alerte
        func judged(_ motif: MotifVigilance, _ count: Int, _ palier: Palier, freezes: Bool) -> Constat? {
            if freezes, count > palier.gel { return Constat(genre: c.genre, sujet: c.sujet, palier: .gel, motif: motif, mesure: count, plafond: palier.gel) }
            guard let first, count > palier.premier else { return nil }
            return Constat(genre: c.genre, sujet: c.sujet, palier: first, motif: motif, mesure: count, plafond: palier.premier)
        }
        func windows(_ f: Fenetres) -> [Constat?] {
            let freezes = c.genre != "acces"
            return [judged(.minute, c.vusMinute, f.minute, freezes: freezes), judged(.heure, c.vusHeure, f.heure, freezes: freezes), judged(.jour, c.vusJour, f.jour, freezes: freezes)]
        }
        var found: [Constat?]
        switch c.genre {
        case "structure": found = windows(structure)
        case "adresse": found = windows(adresse)
        default:
            let freezes = c.genre == "personne"
            let misses = c.manquesHeure * 2 > c.demandesHeure ? c.manquesHeure : 0
            found = windows(isAgent ? agent : personne) + [
                isNight && !isAgent ? judged(.nuit, c.vusHeure, nuit, freezes: freezes) : nil, judged(.lignes, c.lignesJour, lignes, freezes: freezes),
                judged(.manques, misses, manques, freezes: freezes), judged(.suites, c.suitesHeure, suites, freezes: freezes),
            ]
            if !freezes, !isAgent { found.append(judged(.acces, isSession ? c.vusTotal : c.vusJour, acces, freezes: true)) }
        }
        return found.compactMap(\.self)
    }
}

extension PalierVigilance {
    fileprivate var rank: Int {
        switch self {
        case .alerte: 0
        case .identification: 1
        case .gel: 2
        }
    }
}
