public import Certificats
public import Core
import Logging

/// A letter ready to be handed over, with who answers for it. Nothing of a patient is in it, nothing of it is kept.
public struct LettreCertificat: Sendable {
    public let lettre: Lettre
    /// The professional who is signed in, a line each; empty for anyone else.
    public let expediteur: [String]
    public let signature: PrintedSignature?
    public let jour: LocalDate
}

extension Desk {
    /// The letter for a rule at a date, in the name of the professional who is signed in.
    public func letterCertificat(_ id: String, date: String?, by actor: Actor?) async throws -> LettreCertificat {
        let reponse = try await readCertificat(id, date: date)
        guard let lettre = Lettre(reponse) else {
            throw DeskRefusal.absent(
                "Il n’y a pas de lettre pour la règle \(reponse.regle.id) à cette date : "
                    + (reponse.version.requis == .oui && reponse.enVigueur
                        ? "un texte exige ce certificat." : "la réponse n’est pas assez sûre pour être opposée à quelqu’un."))
        }
        let today = now.date(in: .paris).date
        guard let actor, case .professionnel(let profession, let identifiant) = actor.role else {
            return LettreCertificat(lettre: lettre, expediteur: [], signature: nil, jour: today)
        }
        let place = [actor.situation?.label, actor.situation?.adresse?.enUneLigne, actor.situation?.telephone].compactMap { $0 }
        let signature = PrintedSignature(
            name: actor.displayName, quality: profession.libelle, identifiers: ["RPPS \(identifiant)"], made: "Le \(today.formattedFr)")
        return LettreCertificat(lettre: lettre, expediteur: [actor.displayName, profession.libelle] + place, signature: signature, jour: today)
    }

    /// The same as a PDF. One that bears nobody's name is the same for all that day, and kept in memory; one that bears a name
    /// is made on the spot and not kept.
    public func printCertificat(_ id: String, date: String?, by actor: Actor?, from passant: Passant = .maison) async throws -> DocumentFile {
        let letter = try await letterCertificat(id, date: date, by: actor)
        let reponse = letter.lettre.reponse
        let name = "\(reponse.regle.id) \(reponse.numero) \(reponse.date.iso) \(letter.jour.iso)"
        if letter.signature == nil, let kept = lettres.find(name) { return kept }
        try compter(.papier, passant)
        let document = PrintedDocument(
            title: "Réponse à une demande de certificat", subtitle: reponse.regle.situation, reference: "\(reponse.regle.id)-\(reponse.numero)",
            date: letter.jour.formattedFr, issuedAt: Instant(letter.jour, in: .paris), sender: letter.expediteur,
            sections: [PrintedSection(paragraphs: letter.lettre.paragraphes)], signature: letter.signature, legal: [letter.lettre.mention])
        do {
            let file = DocumentFile(pdf: try await press.render(document, .init()), fileName: "reponse-\(reponse.regle.id.lowercased()).pdf")
            if letter.signature == nil { lettres.keep(name, file) }
            return file
        } catch {
            log.warning("press failed", metadata: ["regle": "\(reponse.regle.id)", "error": "\(type(of: error))"])
            throw DeskRefusal.unavailable("La lettre n’a pas pu être fabriquée. Imprimez la page, ou réessayez dans une minute.")
        }
    }
}
