public import Core
import Store

/// A delivery as people see it. No data of a person.
public struct ReleveVue: Sendable, Hashable {
    public let id: String
    public let genre: GenreReleve
    /// Code of the fund whose file it is; empty for the national files.
    public let emetteur: String
    public let etat: EtatReleve
    public let nom: String
    /// Whether the file is in the folder of arrivals, where it can be taken again.
    public let estUneArrivee: Bool
    public let empreinte: String
    public let octets: Int64
    public let dateDuFichier: Instant?
    public let recuLe: Instant
    public let finiLe: Instant?
    public let comptes: ComptesReleve
    /// Rows the delivery that served before had kept.
    public let precedent: Int?
    public let raisonCode: String?
    public let raison: String?
    public let approuveLe: Instant?
    /// Rows read so far.
    public let avance: Int

    init?(_ r: ReleveRecord) {
        guard let genre = GenreReleve(rawValue: r.kind), let etat = EtatReleve(rawValue: r.state) else { return nil }
        id = r.id
        self.genre = genre
        self.etat = etat
        emetteur = r.sender
        nom = r.name
        estUneArrivee = r.file != nil
        empreinte = r.digest
        octets = r.size
        dateDuFichier = r.dated.map(Instant.init(millisecondsSince1970:))
        recuLe = Instant(millisecondsSince1970: r.receivedAt)
        finiLe = r.endedAt.map(Instant.init(millisecondsSince1970:))
        var comptes = ComptesReleve()
        (comptes.lus, comptes.retenus, comptes.refuses, comptes.doublons) = (r.read, r.kept, r.refused, r.duplicates)
        (comptes.nouveaux, comptes.modifies, comptes.inchanges, comptes.finis) = (r.added, r.changed, r.unchanged, r.ended)
        self.comptes = comptes
        precedent = r.previous
        raisonCode = r.reasonCode
        raison = r.reason
        approuveLe = r.approvedAt.map(Instant.init(millisecondsSince1970:))
        avance = r.progress
    }
}

extension ReleveRecord {
    mutating func note(_ c: ComptesReleve) {
        (read, kept, refused, duplicates) = (c.lus, c.retenus, c.refuses, c.doublons)
        (added, changed, unchanged, ended) = (c.nouveaux, c.modifies, c.inchanges, c.finis)
    }
}
