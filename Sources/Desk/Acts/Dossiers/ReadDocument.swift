import Core
import Store
import Logging

/// A paper ready to be handed over.
public struct DocumentFile: Sendable {
    public let pdf: [UInt8]
    /// « arret-de-travail-volet-3.pdf »: no name of a person.
    public let fileName: String
}

extension Desk {
    /// The PDF of a volet, made now if the workers have not made it yet. The look is noted before the bytes
    /// leave.
    public func readDocument(_ id: String, volet name: String, version: Int? = nil, by caller: Caller) async throws -> DocumentFile {
        let order = try await act("lire-document", on: "dossier/\(id)", by: caller) { act in
            let dossier = try act.load(id, under: .readDossier)
            guard let volet = dossier.teleservice.volet(named: name), act.mayReceive(volet), dossier.record.version > 0 else { throw DeskRefusal.notFound }
            let order = try act.printOrder(dossier, volet, version: version ?? dossier.record.version)
            try act.trace("document/\(order.code)", patient: dossier.record.patient)
            return order
        }
        let pdf = try await pdf(for: order)
        return DocumentFile(pdf: pdf, fileName: "\(order.teleservice)-\(name).pdf")
    }

    /// The stored bytes, or the paper made and stored now.
    func pdf(for order: PrintOrder) async throws -> [UInt8] {
        if let stored = order.stored { return stored }
        let pdf: [UInt8]
        do {
            pdf = try await press.render(order.document, .init())
        } catch {
            log.warning("press failed", metadata: ["code": "\(order.code)", "error": "\(type(of: error))"])
            throw DeskRefusal.unavailable("Le document n’a pas pu être fabriqué. Le dépôt, lui, est enregistré : réessayez dans une minute.")
        }
        let sealed = try keys.encrypt(pdf, at: .init("document", order.code))
        let at = now.millisecondsSince1970
        let digest = Digest.of(pdf)
        try await database.write { try Documents($0).keep(code: order.code, pdf: sealed, digest: digest, at: at) }
        return pdf
    }
}
