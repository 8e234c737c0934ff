/// One printable document, whole: a volet of a form, a receipt, a letter.
///
/// It says *what* is on the paper, never how it looks: the press owns the look. Two equal values
/// print to the same bytes, so a document can be made again at any time from what was deposited.
///
/// ```swift
/// PrintedDocument(
///     title: "Avis d’arrêt de travail",
///     reference: "3f0c…",
///     date: "21 novembre 2026",
///     issuedAt: depositedAt,
///     banner: "Volet 3 – à adresser à l’employeur",
///     sections: [PrintedSection(title: "Arrêt prescrit", lines: [PrintedLine("Du", "21 novembre 2026")])]
/// )
/// ```
public struct PrintedDocument: Codable, Sendable, Hashable {
    /// What the document is, in one line: the largest words on the paper and the PDF's own title.
    /// No person's name: a title travels in windows, tabs and lists.
    public var title: String
    /// One line under the title: the variant, the period.
    public var subtitle: String?
    /// BCP 47 language of every text in it.
    public var language: String
    /// Public id of the dossier and version this paper comes from, as the reader would quote it.
    public var reference: String
    /// The day shown to the reader, already written out: `21 novembre 2026`.
    public var date: String
    /// The instant written in the PDF's metadata. That of the act, not of the printing: bytes stay the same.
    public var issuedAt: Instant
    /// Postal block of who receives it, a line each; empty when it is handed over.
    public var recipient: [String]
    /// Who sends it, a line each.
    public var sender: [String]
    /// Whom this part is for: `Volet 3 – à adresser à l’employeur`.
    public var banner: String?
    /// What the reader must do or know first, in a sentence or two.
    public var notice: String?
    /// The matter of the document, in reading order.
    public var sections: [PrintedSection]
    /// Who answers for it.
    public var signature: PrintedSignature?
    /// Legal notes with their sources, numbered in order when printed.
    public var legal: [String]
    /// How anyone holding the paper can check it.
    public var verification: PrintedVerification?
    /// A word across each page when the paper must not be taken for a valid one.
    public var watermark: PrintedWatermark?

    public init(
        title: String,
        subtitle: String? = nil,
        language: String = "fr",
        reference: String,
        date: String,
        issuedAt: Instant,
        recipient: [String] = [],
        sender: [String] = [],
        banner: String? = nil,
        notice: String? = nil,
        sections: [PrintedSection] = [],
        signature: PrintedSignature? = nil,
        legal: [String] = [],
        verification: PrintedVerification? = nil,
        watermark: PrintedWatermark? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.reference = reference
        self.date = date
        self.issuedAt = issuedAt
        self.recipient = recipient
        self.sender = sender
        self.banner = banner
        self.notice = notice
        self.sections = sections
        self.signature = signature
        self.legal = legal
        self.verification = verification
        self.watermark = watermark
    }
}
