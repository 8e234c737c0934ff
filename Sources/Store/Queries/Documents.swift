/// The table `document`. The row, with its verification code, is made at deposit; the PDF when it can be.
public struct Documents {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    @discardableResult
    public func announce(code: String, dossier: String, version: Int, volet: String) throws -> AnnouncedDocument {
        try session.post(
            "INSERT INTO document (code, dossier, version, volet, etat) VALUES (\(code), \(dossier), \(version), \(volet), 'valide')")
        return AnnouncedDocument(code: code, version: version, volet: volet, state: "valide", madeAt: nil)
    }

    public func find(dossier: String, version: Int, volet: String) throws -> DocumentRecord? {
        try session.first(
            DocumentRecord.self, "SELECT * FROM document WHERE dossier = \(dossier) AND version = \(version) AND volet = \(volet)")
    }

    public func find(code: String) throws -> DocumentRecord? {
        try session.first(DocumentRecord.self, "SELECT * FROM document WHERE code = \(code)")
    }

    /// Which papers a version has. Their PDFs, a thousand times as long, are left where they are.
    public func announced(dossier: String, version: Int) throws -> [AnnouncedDocument] {
        try session.all(
            AnnouncedDocument.self,
            "SELECT code, version, volet, etat, fait_le FROM document WHERE dossier = \(dossier) AND version = \(version) ORDER BY volet")
    }

    /// Keeps the PDF, unless another worker was quicker.
    public func keep(code: String, pdf: [UInt8], digest: String, at: Int64) throws {
        try session.execute(
            "UPDATE document SET pdf = \(pdf), empreinte = \(digest), fait_le = \(at) WHERE code = \(code) AND pdf IS NULL")
    }

    /// Marks the papers of versions up to one as replaced or withdrawn, and drops their PDFs: they are made
    /// again with their watermark if anyone asks.
    public func invalidate(dossier: String, upTo version: Int, state: String) throws {
        try session.execute(
            """
            UPDATE document SET etat = \(state), pdf = NULL, empreinte = NULL, fait_le = NULL
            WHERE dossier = \(dossier) AND version <= \(version) AND etat = 'valide'
            """)
    }
}
