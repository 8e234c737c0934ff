public import Core

/// Traits read from something a patient carries: a label, a phone. They find somebody, or begin a new patient; they
/// never make an identity surer than it was.
public struct IdentiteLue: Sendable, Hashable {
    public enum Source: String, Sendable, Hashable, Codable {
        case etiquette, application

        public var libelle: String {
            switch self {
            case .etiquette: "Étiquette INS"
            case .application: "Application du patient"
            }
        }
    }

    public let source: Source
    /// Nil when it cannot be used: it is then searched by traits.
    public let matricule: NIR?
    public let traits: TraitsStricts
    /// In French.
    public let avis: [String]

    public init(source: Source, matricule: NIR?, traits: TraitsStricts, avis: [String] = []) {
        self.source = source
        self.matricule = matricule
        self.traits = traits
        self.avis = avis
    }

    /// What a label says. A wrong key is refused under a production OID, and told under those of test and demonstration.
    /// - Throws: ``DeskRefusal/invalid(_:)``.
    public init(etiquette text: String) throws {
        let read: INSDatamatrix
        do throws(INSDatamatrixError) { read = try INSDatamatrix(text) } catch { throw Self.refused(error) }
        var avis: [String] = []
        var matricule: NIR?
        switch INSOID(rawValue: read.oid) {
        case .some(let oid) where oid != .ndp:
            do throws(NIRError) {
                let ins = try INS(read.matricule, oid: oid)
                matricule = ins.matricule
                if !ins.cleJuste { avis.append("La clé du matricule est fausse ; l’étiquette est de test, il est lu quand même.") }
                if !oid.estProduction { avis.append("Cette étiquette est une étiquette de test ou de démonstration (\(oid.libelle)).") }
            } catch { throw Self.refused(error) }
        default: avis.append("L’identifiant d’autorité (OID) n’est pas l’un de ceux de l’INS : le numéro n’est pas repris.")
        }
        self.init(
            source: .etiquette, matricule: matricule,
            traits: TraitsStricts(nomNaissance: read.nom, prenoms: read.prenoms, dateNaissance: read.dateNaissance, sexe: read.sexe, lieuNaissance: read.lieuNaissance ?? ""),
            avis: avis)
    }

    private static func refused(_ refusal: some Refusal) -> DeskRefusal {
        .invalid([Anomaly(field: "etiquette", code: refusal.code, message: "\(refusal.message) \(refusal.remedy)")])
    }
}
