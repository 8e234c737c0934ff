import Core
import Formats
import Foundation

/// A file that somebody joins to a message, as it came.
public struct PieceDeposee: Sendable, Hashable {
    public let nom: String
    public let octets: [UInt8]

    public init(nom: String, octets: [UInt8]) { (self.nom, self.octets) = (nom, octets) }
}

/// The same, checked and cleaned.
struct PieceNette: Sendable {
    let nom: String
    /// pdf, png, jpeg.
    let genre: String
    let octets: [UInt8]
    /// What was taken out of it, in words.
    let nettoyage: String?
}

/// Takes out of a PDF all that is not ink on paper, as a value of closures.
///
/// A PDF can hold scripts, forms, links and other files. It is drawn again, page after page, by another process that has
/// a few seconds, little memory and nothing of ours: what is not drawn is not there any more.
public struct NettoyagePieces: Sendable {
    /// The PDF drawn again; nil when it cannot be: protected, damaged, or too heavy.
    let redraw: @Sendable ([UInt8]) async throws -> [UInt8]?

    public init(redraw: @escaping @Sendable ([UInt8]) async throws -> [UInt8]?) { self.redraw = redraw }

    /// Largest file taken, in bytes, and how many go with one message.
    public static let longest = 5 << 20
    public static let most = 4
    static let mostPixels = 60_000_000
    private static let longestDrawn = 12 << 20

    /// pdftocairo, of the package poppler-utils.
    public static let poppler = NettoyagePieces { pdf in
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try OneReading.bytes(arguments, input: pdf, seconds: 12, longest: longestDrawn) }) }
        }
    }

    private static let queue = DispatchQueue(label: "pieces")

    private static let arguments = [
        "/usr/bin/prlimit", "--cpu=10", "--as=805306368", "--fsize=0", "--nproc=64", "/usr/bin/pdftocairo", "-pdf", "/dev/stdin", "-",
    ]

    /// Checked by what it holds, never by its name.
    /// - Throws: `DeskRefusal.invalid` with the reason and the remedy; `.unavailable` when no program can draw.
    func clean(_ piece: PieceDeposee) async throws -> PieceNette {
        func refuse(_ code: String, _ why: String) -> DeskRefusal {
            .invalid([.init(field: "pieces", code: code, message: "«\u{A0}\(piece.shownName)\u{A0}» \(why)")])
        }
        guard !piece.octets.isEmpty else { throw refuse("vide", "est vide. Choisissez un autre fichier.") }
        guard piece.octets.count <= Self.longest else { throw refuse("taille", "dépasse 5\u{A0}Mo. Réduisez-le, ou envoyez-le en plusieurs fois.") }
        if piece.octets.starts(with: "%PDF-".utf8) {
            let drawn: [UInt8]?
            do { drawn = try await redraw(piece.octets) } catch is LecteurEtiquettes.Absent {
                throw DeskRefusal.unavailable("Les PDF ne peuvent pas être vérifiés pour l’instant. Envoyez une image PNG ou JPEG, ou réessayez plus tard.")
            }
            guard let drawn, drawn.starts(with: "%PDF-".utf8), drawn.suffix(16).contains(subsequence: Array("%%EOF".utf8)) else {
                throw refuse("pdf", "ne peut pas être ouvert\u{A0}: il est protégé par un mot de passe, abîmé ou trop lourd. Imprimez-le en PDF, puis joignez le résultat.")
            }
            return PieceNette(
                nom: piece.named("pdf"), genre: "pdf", octets: drawn, nettoyage: "PDF redessiné\u{A0}: scripts, formulaires, liens et fichiers inclus en sont retirés.")
        }
        let header: PictureHeader
        do throws(PictureHeader.Fault) {
            header = try PictureHeader(piece.octets)
            try header.within(Self.mostPixels)
        } catch .large {
            throw refuse("pixels", "est une image trop grande. Réduisez-la.")
        } catch {
            throw refuse("genre", "n’est ni un PDF, ni une image PNG ou JPEG. Convertissez-le dans l’un de ces formats.")
        }
        guard let stripped = PictureStrip.strip(piece.octets, header.kind) else { throw refuse("abimee", "est une image abîmée. Reprenez-la ou convertissez-la en PDF.") }
        let kind = header.kind == .png ? "png" : "jpeg"
        return PieceNette(
            nom: piece.named(kind == "png" ? "png" : "jpg"), genre: kind, octets: stripped,
            nettoyage: stripped.count < piece.octets.count ? "Lieu, date et appareil de prise de vue retirés de l’image." : nil)
    }
}

extension PieceDeposee {
    /// Its name without its path, nor anything that is not a printable letter.
    fileprivate var shownName: String {
        let last = nom.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let clean = String(last.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil || " -_.'’()".unicodeScalars.contains($0) }.map(Character.init).prefix(100))
        // Neither a hidden file, nor a way up, nor what a command would take for an option.
        let named = String(clean.drop { " .-_".contains($0) })
        return named.isEmpty ? "piece" : named
    }

    /// With the extension of what it really is.
    fileprivate func named(_ kind: String) -> String {
        let name = shownName
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        return "\(stem.isEmpty ? "piece" : stem).\(kind)"
    }
}

extension ArraySlice where Element == UInt8 {
    fileprivate func contains(subsequence wanted: [UInt8]) -> Bool {
        guard count >= wanted.count else { return false }
        return (startIndex...endIndex - wanted.count).contains { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
