public import Core
import Foundation
import Formats

/// The folder where outside files are put for the desk to take: too large for a browser to send.
public struct Arrivees: Sendable {
    /// A file that is there now.
    public struct Fichier: Sendable, Hashable {
        public let nom: String
        public let octets: Int64
        public let modifieLe: Instant
        /// What its name or its first bytes suggest.
        public let genre: GenreReleve?
    }

    public let folder: String

    public init(folder: String) { self.folder = folder }

    /// Files, the latest first. Hidden files and folders are not arrivals.
    public func liste() -> [Fichier] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap(fichier).sorted { ($0.modifieLe, $0.nom) > ($1.modifieLe, $1.nom) }
    }

    /// Nil unless it is an ordinary file of the folder itself: a name never leads elsewhere.
    public func fichier(_ nom: String) -> Fichier? {
        guard !nom.isEmpty, !nom.hasPrefix("."), !nom.contains("/"), !nom.utf8.contains(0) else { return nil }
        // Attributes of the entry itself: a symbolic link is no file.
        guard let about = try? FileManager.default.attributesOfItem(atPath: folder + "/" + nom), about[.type] as? FileAttributeType == .typeRegular,
            let size = (about[.size] as? NSNumber)?.int64Value, let modified = about[.modificationDate] as? Date
        else { return nil }
        let at = Instant(millisecondsSince1970: Int64(modified.timeIntervalSince1970 * 1000))
        return Fichier(nom: nom, octets: size, modifieLe: at, genre: genre(nom))
    }

    /// Opened for reading; nil when it is no longer there.
    func ouvre(_ nom: String) -> FichierReleve? {
        guard let known = fichier(nom) else { return nil }
        let handle = OpenArrival(descriptor: open(folder + "/" + nom, O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
        guard handle.descriptor >= 0 else { return nil }
        let source = ByteSource(length: Int(known.octets)) { offset, into in
            let got = pread(handle.descriptor, into.baseAddress, into.count, off_t(offset))
            guard got >= 0 else { throw NationalFileError.lectureInterrompue }
            return got
        }
        let dated = FichierReleve.date(in: nom) ?? (known.genre == .finess ? nil : known.modifieLe)
        return FichierReleve(nom: nom, source: source, date: dated, arrivee: nom)
    }

    private func genre(_ nom: String) -> GenreReleve? {
        let name = nom.lowercased()
        if name.contains("finess") || name.hasPrefix("etalab-cs") { return .finess }
        if name.hasPrefix("ps_libreacces") || name.contains("annuaire") || name.hasPrefix("extraction_prosanteconnect") { return .annuaire }
        if name.contains("assures") { return .assures }
        return nil
    }
}

/// Closed when nobody reads it any more.
private final class OpenArrival: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
