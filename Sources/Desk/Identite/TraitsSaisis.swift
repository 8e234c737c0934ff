public import Core

/// The five strict traits as somebody typed them.
public struct TraitsSaisis: Sendable, Hashable {
    public var nomNaissance: String
    /// Separated by commas, or by spaces when there is no comma.
    public var prenoms: String
    public var dateNaissance: String
    /// M or F.
    public var sexe: String
    /// INSEE code of the commune, or 99 and the country; may be empty.
    public var lieuNaissance: String

    public init(nomNaissance: String = "", prenoms: String = "", dateNaissance: String = "", sexe: String = "", lieuNaissance: String = "") {
        self.nomNaissance = nomNaissance
        self.prenoms = prenoms
        self.dateNaissance = dateNaissance
        self.sexe = sexe
        self.lieuNaissance = lieuNaissance
    }

    public init(_ traits: TraitsStricts) {
        self.init(
            nomNaissance: traits.nomNaissance, prenoms: traits.prenoms.joined(separator: ", "), dateNaissance: traits.dateNaissance.formattedShort,
            sexe: traits.sexe.rawValue, lieuNaissance: traits.lieuNaissance)
    }

    var fingerprint: String { [nomNaissance, prenoms, dateNaissance, sexe, lieuNaissance].joined(separator: "\n") }

    /// The traits, or everything that is wrong with them at once.
    func read(today: LocalDate) throws -> TraitsStricts {
        var anomalies: [Anomaly] = []
        func name(_ text: String, _ field: String, _ label: String) -> String? {
            do throws(NomPropreError) { return try NomPropre.validate(text) } catch {
                anomalies.append(Anomaly(field: field, code: error.code, message: "« \(label) » : \(error.message) \(error.remedy)"))
                return nil
            }
        }
        let nom = name(nomNaissance, "nomNaissance", "Nom de naissance")
        let parts = prenoms.contains(",") ? prenoms.split(separator: ",").map { String($0).trimmingBlanks } : prenoms.split(separator: " ").map(String.init)
        let given = (parts.isEmpty ? [""] : parts.filter { !$0.isEmpty }).compactMap { name($0, "prenoms", "Prénoms de naissance") }
        let date = birth(today, &anomalies)
        let sex = Sexe(rawValue: sexe)
        if sex == nil { anomalies.append(Anomaly(field: "sexe", code: "requis", message: "« Sexe » manque. Choisissez celui de l’état civil.")) }
        let place = lieuNaissance.trimmingBlanks.uppercased()
        if !place.isEmpty, !Self.isPlace(place) {
            anomalies.append(Anomaly(field: "lieuNaissance", code: "lieu", message: "« Lieu de naissance » est un code INSEE de cinq caractères, par exemple 25056 pour Besançon, ou 99 suivi du pays."))
        }
        guard anomalies.isEmpty, let nom, let date, let sex, !given.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return TraitsStricts(nomNaissance: nom, prenoms: given, dateNaissance: date, sexe: sex, lieuNaissance: place)
    }

    private func birth(_ today: LocalDate, _ anomalies: inout [Anomaly]) -> LocalDate? {
        do throws(LocalDateError) {
            let date = try DateNaissanceSaisie.read(dateNaissance, today: today)
            guard date <= today else {
                anomalies.append(Anomaly(field: "dateNaissance", code: "futur", message: "« Date de naissance » est dans l’avenir. Relisez-la sur le document."))
                return nil
            }
            return date
        } catch {
            let missing = dateNaissance.trimmingBlanks.isEmpty
            anomalies.append(
                Anomaly(field: "dateNaissance", code: missing ? "requis" : error.code, message: missing ? "« Date de naissance » manque. Par exemple : 12/03/1985." : "« Date de naissance » : \(error.message) \(error.remedy)"))
            return nil
        }
    }

    private static func isPlace(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            (0x30...0x39).contains(byte) || (index == 1 && bytes[0] == 0x32 && (byte == 0x41 || byte == 0x42))
        }
    }
}
