import Core
import Formats
import Store

extension Desk {
    /// What the label on a picture says. The picture is not kept.
    public func readLabelPicture(_ picture: [UInt8], by caller: Caller) async throws -> IdentiteLue {
        try await act("lire-etiquette", on: "etiquette", by: caller) { act in
            try Policy.careForPatients.enforce(act.actor, ())
            try act.trace("etiquette")
        }
        try Self.check(picture)
        let text: String?
        do { text = try await etiquettes.read(picture) } catch is LecteurEtiquettes.Absent {
            throw DeskRefusal.unavailable("La lecture d’images n’est pas installée sur ce guichet. Scannez l’étiquette, ou saisissez les traits.")
        }
        guard let text else {
            throw Self.refused("image.sans-code", "Aucun datamatrix n’a été lu sur cette image. Reprenez la photo de près, à plat, sans reflet, l’étiquette entière.")
        }
        return try IdentiteLue(etiquette: text)
    }

    /// Largest picture of a label, in megabytes.
    public static let labelLimit = LecteurEtiquettes.longest >> 20

    private static func check(_ picture: [UInt8]) throws {
        guard !picture.isEmpty else { throw refused("requis", "Choisissez une image de l’étiquette.") }
        guard picture.count <= LecteurEtiquettes.longest else {
            throw refused("image.taille", "Cette image dépasse \(LecteurEtiquettes.longest >> 20) Mo. Réduisez-la, ou cadrez l’étiquette de plus près.")
        }
        do throws(PictureHeader.Fault) {
            try PictureHeader(picture).within(LecteurEtiquettes.mostPixels)
        } catch {
            switch error {
            case .unknown: throw refused("image.format", "Cette image n’est ni un PNG ni un JPEG. Enregistrez-la dans l’un de ces deux formats.")
            case .truncated: throw refused("image.coupee", "Cette image est incomplète. Envoyez-la de nouveau.")
            case .large: throw refused("image.pixels", "Cette image compte trop de points (24 millions au plus). Réduisez-la.")
            }
        }
    }

    private static func refused(_ code: String, _ message: String) -> DeskRefusal {
        .invalid([Anomaly(field: "image", code: code, message: message)])
    }
}
