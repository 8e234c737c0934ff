public import Core

/// One insured person of a file, read and checked.
public struct LigneAssure: Sendable, Hashable {
    public let line: Int
    /// The fund no longer knows the person; nothing else is said.
    public let isRemoved: Bool
    public let ins: INS
    public let traits: TraitsStricts
    public let nomUtilise: String?
    public let adresse: Adresse?
    public let telephone: String?
    public let droits: DroitsCaisse
    /// The line as it was read, to be sent back and to be compared.
    public let cells: [String]

    public init(
        line: Int, isRemoved: Bool, ins: INS, traits: TraitsStricts, nomUtilise: String?, adresse: Adresse?, telephone: String?, droits: DroitsCaisse,
        cells: [String]
    ) {
        (self.line, self.isRemoved, self.ins, self.traits) = (line, isRemoved, ins, traits)
        (self.nomUtilise, self.adresse, self.telephone, self.droits, self.cells) = (nomUtilise, adresse, telephone, droits, cells)
    }
}

/// What comes out of a file of insured persons, in its order.
public enum LectureAssure: Sendable {
    case lue(LigneAssure)
    case refusee(RefusedRow)
}

/// A file of insured persons, whatever its format, read one person at a time.
public protocol LecteurAssures: AnyObject {
    var enTete: EnTeteAssures { get }
    /// The next person; nil at the end, once the end has been checked.
    func next() throws(FauteAssures) -> LectureAssure?
}

/// Why one line is sent back.
struct FauteLigne: Error {
    let code: String
    let phrase: String

    init(_ code: String, _ phrase: String) { (self.code, self.phrase) = (code, phrase) }

    init(_ refusal: some Refusal) { self.init(refusal.code, "\(refusal.message) \(refusal.remedy)") }
}
