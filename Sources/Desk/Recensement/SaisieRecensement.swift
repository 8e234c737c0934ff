public import Core
public import Recensement

/// Answers as typed, on a page or by a program: texts, and slots by day.
public struct SaisieRecensement: Sendable, Hashable {
    public var accueille: [String] = []
    public var orientation3646 = false
    public var telephone: String?
    public var courriel: String?
    public var adresseWeb: String?
    /// « 9h-10h30, 14h-15h » by day.
    public var horaires: [Weekday: String] = [:]
    public var teleconsultation: [String] = []
    public var creneauxDediesPossibles = false
    public var souhaiteRegroupement = false
    public var surDemandeMedecin = false
    public var domicile = false
    public var assisteTeleconsultation = false
    public var telesoin = false
    public var creneauxSpecifiques = false
    /// Consent to share: no unless said.
    public var partage = false

    public init() {}

    /// Name of the box of a day: `horaires.lundi`.
    public static func champ(_ jour: Weekday) -> String { "horaires.\(jour.libelle)" }

    /// For idempotency: the same words, the same request.
    var texte: String {
        let days = Weekday.allCases.map { horaires[$0] ?? "" }
        let truths = [
            orientation3646, creneauxDediesPossibles, souhaiteRegroupement, surDemandeMedecin, domicile, assisteTeleconsultation, telesoin, creneauxSpecifiques, partage,
        ].map { $0 ? "1" : "0" }
        return ([accueille.sorted().joined(separator: ","), teleconsultation.sorted().joined(separator: ","), telephone ?? "", courriel ?? "", adresseWeb ?? ""] + days + truths)
            .joined(separator: "\n")
    }

    /// What was typed as answers of a kind; everything unreadable is said at once.
    func lire(_ genre: GenreCible) throws -> ReponseRecensement {
        var champs = ChampSaisi()
        var answer = ReponseRecensement()
        func besoins(_ words: [String], _ field: String, _ known: [Besoin]) -> Set<Besoin> {
            Set(words.compactMap { word in
                guard let besoin = Besoin(rawValue: word), known.contains(besoin) else {
                    champs.refuse(field, "choix", "« \(word.prefix(30)) » n’est pas attendu ici. Choix possibles : \(known.map(\.rawValue).joined(separator: ", ")).")
                    return nil
                }
                return besoin
            })
        }
        answer.accueille = besoins(accueille, "accueille", Besoin.allCases)
        answer.teleconsultation = besoins(teleconsultation, "teleconsultation", Besoin.aDistance)
        answer.orientation3646 = orientation3646
        answer.telephone = champs.telephone(telephone)
        answer.courriel = champs.courriel(courriel)
        answer.adresseWeb = Self.web(adresseWeb, &champs)
        for jour in Weekday.allCases {
            guard let text = champs.texte(horaires[jour], Self.champ(jour), jour.titre, max: 80) else { continue }
            guard let plages = PlageHoraire.lire(text, jour: jour) else {
                champs.refuse(Self.champ(jour), "horaires", "Les horaires du \(jour.libelle) ne sont pas lisibles. Exemple : 9h-10h30, 14h-15h.")
                continue
            }
            answer.plages += plages
        }
        (answer.creneauxDediesPossibles, answer.souhaiteRegroupement) = (creneauxDediesPossibles, souhaiteRegroupement)
        (answer.surDemandeMedecin, answer.domicile, answer.assisteTeleconsultation) = (surDemandeMedecin, domicile, assisteTeleconsultation)
        (answer.telesoin, answer.creneauxSpecifiques) = (telesoin, creneauxSpecifiques)
        try champs.check()
        return answer.propre(a: genre)
    }

    /// Only addresses that a browser opens safely: `https://` and plain characters.
    private static func web(_ text: String?, _ champs: inout ChampSaisi) -> String? {
        guard let clean = champs.texte(text, "adresseWeb", "Adresse web", max: 200) else { return nil }
        let address = clean.contains("://") ? clean : "https://" + clean
        let allowed = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C && $0 != 0x60 }
        guard address.hasPrefix("https://"), allowed, address.dropFirst(8).contains("."), !address.dropFirst(8).hasPrefix("."), !address.contains("@") else {
            champs.refuse("adresseWeb", "adresse-web", "Cette adresse web n’est pas lisible. Exemple : https://rdv.exemple.fr/cabinet.")
            return nil
        }
        return address
    }
}

extension SaisieRecensement {
    /// As typed again from what is kept.
    public init(_ answer: ReponseRecensement, partage: Bool) {
        accueille = answer.accueille.map(\.rawValue).sorted()
        orientation3646 = answer.orientation3646
        (telephone, courriel, adresseWeb) = (answer.telephone, answer.courriel, answer.adresseWeb)
        horaires = Dictionary(grouping: answer.plages, by: \.jour).mapValues(PlageHoraire.ecrire)
        teleconsultation = answer.teleconsultation.map(\.rawValue).sorted()
        (creneauxDediesPossibles, souhaiteRegroupement) = (answer.creneauxDediesPossibles, answer.souhaiteRegroupement)
        (surDemandeMedecin, domicile, assisteTeleconsultation) = (answer.surDemandeMedecin, answer.domicile, answer.assisteTeleconsultation)
        (telesoin, creneauxSpecifiques) = (answer.telesoin, answer.creneauxSpecifiques)
        self.partage = partage
    }
}
