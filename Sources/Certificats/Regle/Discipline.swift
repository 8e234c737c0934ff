public import Core

/// A sport with particular constraints (code du sport, art. D. 231-1-5): the list changes with the years.
public struct Discipline: Sendable, Hashable {
    public let du: LocalDate
    public let au: LocalDate?
    public let nom: String
    /// Nil when the sources do not tell.
    public let competitionSeulement: Bool?
    public let certitude: Certitude
    /// How people call it: the words of each expression, folded.
    let mots: [Set<String>]

    public func estEnVigueur(le jour: LocalDate) -> Bool { du <= jour && (au.map { jour <= $0 } ?? true) }

    private init(_ nom: String, depuis2023: Bool, competition: Bool?, certitude: Certitude = .confirme, _ mots: [String]) {
        self.nom = nom
        du = depuis2023 ? .le(3, 9, 2023) : .le(13, 4, 2017)
        au = depuis2023 ? nil : .le(2, 9, 2023)
        competitionSeulement = competition
        self.certitude = certitude
        self.mots = mots.map { Set(Pli.mots($0).map(Pli.racine)) }
    }

    private static let plongee = ["plongee", "plongeur", "plongee sous marine", "chasse sous marine", "apnee", "subaquatique", "scaphandre"]
    private static let combats = ["boxe", "boxeur", "boxe thai", "muay thai", "kick boxing", "kickboxing", "mma", "full contact", "savate", "k o"]
    private static let armes = ["tir", "tir sportif", "carabine", "pistolet", "arme", "ball trap", "biathlon"]
    private static let moteurs = ["moto", "motocross", "motocyclisme", "rallye", "sport auto", "sport automobile", "course automobile", "quad", "enduro", "supermotard"]
    private static let saut = ["parachutisme", "parachute", "chute libre"]

    public static let toutes: [Discipline] = [
        Discipline("Alpinisme (examen particulier au-dessus de 2 500 m)", depuis2023: false, competition: false, ["alpinisme", "alpiniste"]),
        Discipline("Plongée subaquatique", depuis2023: false, competition: false, plongee),
        Discipline("Spéléologie", depuis2023: false, competition: false, ["speleologie", "speleo", "grotte"]),
        Discipline("Combats pouvant finir par la perte de conscience (boxe…)", depuis2023: false, competition: true, combats),
        Discipline("Tir aux armes à feu ou à air comprimé", depuis2023: false, competition: false, armes),
        Discipline("Véhicules terrestres à moteur, hors modélisme radioguidé", depuis2023: false, competition: true, moteurs + ["karting", "kart"]),
        Discipline("Aéronautique, hors aéromodélisme", depuis2023: false, competition: false,
            ["aeronautique", "aviation", "planeur", "ulm", "parapente", "deltaplane", "vol libre"]),
        Discipline("Parachutisme", depuis2023: false, competition: false, saut),
        Discipline("Rugby à XV, à XIII et à VII", depuis2023: false, competition: false, ["rugby", "rugbyman"]),
        Discipline("Plongée subaquatique, y compris souterraine", depuis2023: true, competition: false, plongee + ["plongee souterraine"]),
        Discipline("Combats où la mise hors de combat est autorisée, hors judo et escrime", depuis2023: true, competition: true, combats),
        Discipline("Tir aux armes à feu ou à air comprimé", depuis2023: true, competition: false, armes),
        Discipline("Véhicules terrestres à moteur, hors karting et modélisme radioguidé", depuis2023: true, competition: true, moteurs),
        Discipline("Disciplines motonautiques", depuis2023: true, competition: true, certitude: .aConfirmer,
            ["motonautique", "motonautisme", "jet ski", "offshore", "bateau a moteur"]),
        Discipline("Parachutisme (maintien dans la liste à confirmer)", depuis2023: true, competition: nil, certitude: .aConfirmer, saut),
    ]
}
