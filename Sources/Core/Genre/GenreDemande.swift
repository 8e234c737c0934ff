/// One kind of request a téléservice takes, as it stands from one day to another: what is asked, who may ask, what the fund
/// then owes and on what text. Kinds are kept in the database by administrators; none is written in code.
public struct GenreDemande: Sendable, Hashable {
    /// Stable word in contents: lower-case letters and digits, a letter first.
    public let code: String
    /// « Séjour de rééducation »
    public let titre: String
    /// What it covers, told under its name.
    public let aide: String?
    /// Professions that may ask.
    public let professions: Set<Profession>
    public let questions: [QuestionGenre]
    /// What the fund owes: days, meaning of silence, text, and how sure the text is.
    public let reponse: LifecycleRules.AnswerDue
    /// Written for showing the desk, on no text: never presented as law.
    public let estExemple: Bool
    public let du: LocalDate
    /// Last day on which it may be asked; nil while no end is known.
    public let au: LocalDate?

    public init(
        code: String, titre: String, aide: String? = nil, professions: Set<Profession>, questions: [QuestionGenre],
        reponse: LifecycleRules.AnswerDue, estExemple: Bool = false, du: LocalDate, au: LocalDate? = nil
    ) {
        self.code = code
        self.titre = titre
        self.aide = aide
        self.professions = professions
        self.questions = questions
        self.reponse = reponse
        self.estExemple = estExemple
        self.du = du
        self.au = au
    }

    public func estOuvert(le day: LocalDate) -> Bool { du <= day && (au.map { day <= $0 } ?? true) }
}

/// One question of a kind of request.
public struct QuestionGenre: Sendable, Hashable {
    /// How it is answered. The words are those of the API and of the database.
    public enum Reponse: String, Sendable, Hashable, CaseIterable {
        case texte
        case texteLong = "texte-long"
        case nombre
        case date
        case ouiNon = "oui-non"

        public var label: String {
            switch self {
            case .texte: "Texte court"
            case .texteLong: "Texte long"
            case .nombre: "Nombre entier"
            case .date: "Date"
            case .ouiNon: "Oui ou non"
            }
        }
    }

    /// Its key in contents, unlike that of any other kind’s question: `rehabilitationQ2`.
    public let name: String
    public let label: String
    public let reponse: Reponse
    public let isRequired: Bool
    /// For the author’s and the medical service’s eyes only.
    public let isMedical: Bool
    /// An answer, for those who wonder what is asked; nil when nobody wrote one.
    public let exemple: String?

    public init(name: String, label: String, reponse: Reponse, isRequired: Bool, isMedical: Bool, exemple: String? = nil) {
        self.name = name
        self.label = label
        self.reponse = reponse
        self.isRequired = isRequired
        self.isMedical = isMedical
        self.exemple = exemple
    }

    var control: Control {
        switch reponse {
        case .texte: .text(1...200)
        case .texteLong: .longText(1...2000)
        case .nombre: .integer(0...999_999)
        case .date: .date
        case .ouiNon: .yesNo
        }
    }

    /// The answer in canonical form.
    func read(_ raw: JSONValue) throws(FieldFault) -> JSONValue {
        let value: JSONValue =
            switch reponse {
            case .texte, .texteLong: try String.read(raw).json
            case .nombre: try Int.read(raw).json
            case .date: try LocalDate.read(raw).json
            case .ouiNon: try Bool.read(raw).json
            }
        if let fault = control.fault(in: value) { throw fault }
        return value
    }

    /// The answer as papers print it.
    func shown(_ value: JSONValue) -> String {
        switch reponse {
        case .texte, .texteLong: value.string ?? ""
        case .nombre: (try? Int.read(value)).map(\.shown) ?? ""
        case .date: (try? LocalDate.read(value)).map(\.formattedFr) ?? ""
        case .ouiNon: (try? Bool.read(value)).map(\.shown) ?? ""
        }
    }

    func descriptor(genre: String, _ field: String) -> FieldDescriptor {
        var descriptor = FieldDescriptor(name: name, label: label, control: control)
        descriptor.isRequired = isRequired
        descriptor.category = isMedical ? .medical : .administratif
        descriptor.condition = .oneOf(field: field, values: [genre])
        switch reponse {
        case .texte, .texteLong: descriptor.example = exemple
        case .nombre: descriptor.example = exemple ?? "12"
        case .date: descriptor.example = "2026-03-12"
        case .ouiNon: break
        }
        return descriptor
    }
}
