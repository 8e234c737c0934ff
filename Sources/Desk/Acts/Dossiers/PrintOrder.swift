import Core
import Store

/// Everything the press needs for one paper, gathered in the transaction that noted the look.
struct PrintOrder: Sendable {
    let code: String
    let teleservice: String
    let document: PrintedDocument
    /// The bytes already made.
    let stored: [UInt8]?
}

extension PrintOrder {
    /// Composes the paper from what was deposited. Used by acts and by the worker, which has no actor.
    static func make(
        _ dossier: LoadedDossier, _ volet: Volet, version number: Int, session: any Session, desk: Desk
    ) throws -> PrintOrder {
        let id = dossier.record.id
        guard let row = try Documents(session).find(dossier: id, version: number, volet: volet.name),
            let version = try Versions(session).find(id, number)
        else { throw DeskRefusal.notFound }
        let stored = try row.pdf.map { try desk.keys.decrypt($0, at: .init("document", row.code)) }
        if let stored, Digest.of(stored) != row.digest { throw KeyRingError.unreadable }
        let clear = try desk.keys.decrypt(version.content, at: .init("version", id, String(number)))
        guard Digest.of(clear) == version.digest else { throw KeyRingError.unreadable }
        let at = Instant(millisecondsSince1970: version.depositedAt)
        let day = at.date(in: .paris).date
        let finder = CaisseFinder(session: session)
        // Addressed to the fund that was competent when this version was deposited.
        let addressed = try EnvoisPapier(session).find(id, number)?.caisse ?? dossier.record.caisse
        guard let fund = try finder.competente(pour: CodeOrganisme(addressed), le: day).caisse, let caisse = try finder.find(fund) else {
            throw DeskRefusal.notFound
        }
        let people = ActorFinder(session: session, now: at)
        guard let author = try people.author(
            account: version.depositedBy, situation: version.situation, replacing: version.depositedBy == dossier.record.author ? nil : dossier.record.author)
        else { throw DeskRefusal.notFound }
        let full = try JSONReader.read(clear)
        let teleservice = try GenreFinder(session: session).configured(dossier.teleservice, on: day)
        var document = teleservice.compose(
            volet, from: teleservice.form.filtered(full, for: volet.categories),
            VoletContext(
                patient: PatientFacts(dossier.identity, id: dossier.record.patient, treatingDoctor: nil), nir: try Matricule.printed(dossier.identity, of: dossier.record.patient, on: volet, session), author: author,
                caisse: caisse, depositedOn: day, reference: reference(id, number), version: number))
        document.watermark = row.state == "remplace" ? .remplace : row.state == "retire" ? .retire : nil
        document.verification = PrintedVerification(
            url: "\(desk.baseURL)/verification/\(row.code)", code: spaced(row.code), words: [version.digest.prefix(16).description])
        return PrintOrder(code: row.code, teleservice: dossier.teleservice.code, document: document, stored: stored)
    }

    /// Short enough to be said on the telephone, long enough to be found: the first of the 32 digits.
    private static func reference(_ id: String, _ version: Int) -> String { "\(id.prefix(10).uppercased())-\(version)" }

    private static func spaced(_ code: String) -> String {
        stride(from: 0, to: code.count, by: 4).map { start in
            String(code.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }
}

extension Act {
    func printOrder(_ dossier: LoadedDossier, _ volet: Volet, version: Int) throws -> PrintOrder {
        try PrintOrder.make(dossier, volet, version: version, session: session, desk: desk)
    }
}
