import Core

/// Why a delivery as a whole is not applied: what happened, and what to do. The state before it still serves.
struct ReleveRefuse: Error, Sendable {
    let code: String
    let phrase: String
    /// Waits for an approval rather than being refused.
    var isHeld = false
    /// Rows of the delivery that serves, when it is what the file is compared with.
    var previous: Int?

    init(code: String, _ phrase: String, isHeld: Bool = false, previous: Int? = nil) {
        self.code = code
        self.phrase = phrase
        self.isHeld = isHeld
        self.previous = previous
    }

    init(_ error: some Core.Refusal) { self.init(code: error.code, error.message + " " + error.remedy) }

    static func ancien(_ dated: Instant, _ serving: Instant) -> ReleveRefuse {
        ReleveRefuse(
            code: "releve.ancien",
            "Ce fichier est du \(Self.words(dated)), et celui qui sert est du \(Self.words(serving))\u{A0}: un fichier plus ancien n’est jamais importé. "
                + "Prenez le plus récent\u{A0}; si la date est fausse, donnez la bonne avec --date.")
    }

    static func dejaServi(_ at: Instant) -> ReleveRefuse {
        ReleveRefuse(
            code: "releve.deja-servi",
            "Ce fichier a déjà été importé le \(Self.words(at)), et un autre l’a remplacé depuis. Prenez le plus récent.")
    }

    static func autreEnCours(_ name: String) -> ReleveRefuse {
        ReleveRefuse(code: "releve.en-cours", "Un autre import du même genre est en cours («\u{A0}\(name)\u{A0}»). Attendez qu’il se termine, puis recommencez.")
    }

    static func reduit(_ kept: Int, _ before: Int) -> ReleveRefuse {
        let lost = before - kept
        return ReleveRefuse(
            code: "releve.reduit",
            "Ce fichier a \(kept.enFrancais) lignes\u{A0}; celui qui sert en avait retenu \(before.enFrancais)\u{A0}: \(lost.enFrancais) de moins, plus d’un dixième. "
                + "Il est retenu et rien n’a changé. Vérifiez-le auprès de l’émetteur, puis approuvez-le (page Relevés, ou --approuver) ou rejetez-le.",
            isHeld: true, previous: before)
    }

    static let toutRefuse = ReleveRefuse(
        code: "releve.rien", "Aucune ligne du fichier n’a pu être retenue. Regardez les lignes refusées\u{A0}; ce n’est sans doute pas le bon fichier.")

    static let interrompu = ReleveRefuse(
        code: "releve.interrompu", "L’import s’est interrompu avant la fin (processus arrêté). Rien n’en a été gardé\u{A0}: recommencez.")

    private static func words(_ at: Instant) -> String {
        let local = at.date(in: .paris)
        return "\(local.date.formattedFr) à \(local.hour) h \(local.minute < 10 ? "0" : "")\(local.minute)"
    }
}

extension Int {
    /// `1 234 567`, with narrow no-break spaces.
    var enFrancais: String {
        var out = ""
        for (index, digit) in String(magnitude).enumerated() {
            if index > 0, (String(magnitude).count - index) % 3 == 0 { out.append("\u{202F}") }
            out.append(digit)
        }
        return (self < 0 ? "\u{2212}" : "") + out
    }
}
