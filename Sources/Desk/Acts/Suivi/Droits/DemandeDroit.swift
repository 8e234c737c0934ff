import ContactTracing
import Core

/// What a laboratory or a pharmacy typed of the person in front of it, as typed.
public struct DemandeDroit: Sendable, Hashable {
    /// The code the person was given when registered.
    public var code: String
    public var nir: String
    public var nom: String
    public var prenom: String
    public var dateNaissance: String

    public init(code: String = "", nir: String = "", nom: String = "", prenom: String = "", dateNaissance: String = "") {
        self.code = code
        self.nir = nir
        self.nom = nom
        self.prenom = prenom
        self.dateNaissance = dateNaissance
    }

    /// What a person is found by: exact and whole, or not at all.
    enum Cle: Sendable, Hashable {
        case code(String)
        case nir(NIR, dateNaissance: LocalDate?)
        case identite(nom: String, prenom: String, dateNaissance: LocalDate)
    }

    /// - Parameter withDate: a NIR must come with the birth date.
    /// - Throws: `DeskRefusal.invalid`, box by box, when this is not enough to mean one person.
    func cle(withDate: Bool) throws -> Cle {
        if !code.trimmingBlanks.isEmpty {
            let normalized = NumeroFiche.normalized(code)
            guard normalized.utf8.count == 8, normalized.utf8.allSatisfy({ $0 < 0x80 }) else {
                throw DeskRefusal.invalid([Anomaly(field: "code", code: "code", message: "« Code d’inscription » compte huit lettres et chiffres, par exemple 7K3M-Q2PX.")])
            }
            return .code(normalized)
        }
        var anomalies: [Anomaly] = []
        let number = number(&anomalies)
        let hasNumber = !nir.trimmingBlanks.isEmpty
        let birth = birth(isRequired: withDate || !hasNumber, &anomalies)
        if hasNumber {
            guard let number, anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
            return .nir(number, dateNaissance: birth)
        }
        for (value, field, label) in [(nom, "nom", "Nom de famille"), (prenom, "prenom", "Prénom")] where NomPropre.folded(value).isEmpty || value.count > NomPropre.longueurMax {
            anomalies.append(Anomaly(field: field, code: "requis", message: "« \(label) » est nécessaire en entier : aucune recherche ne se fait sur une partie d’identité."))
        }
        guard let birth, anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return .identite(nom: nom, prenom: prenom, dateNaissance: birth)
    }

    private func number(_ anomalies: inout [Anomaly]) -> NIR? {
        guard !nir.trimmingBlanks.isEmpty else { return nil }
        do throws(NIRError) { return try NIR(nir) } catch {
            anomalies.append(Anomaly(field: "nir", code: error.code, message: "\(error.message) \(error.remedy)"))
            return nil
        }
    }

    private func birth(isRequired: Bool, _ anomalies: inout [Anomaly]) -> LocalDate? {
        do throws(FieldFault) {
            guard !dateNaissance.trimmingBlanks.isEmpty else {
                if isRequired { throw FieldFault("requis", "est nécessaire. Par exemple : 12/03/1985.") }
                return nil
            }
            return try LocalDate.read(.string(dateNaissance))
        } catch {
            anomalies.append(Anomaly(field: "dateNaissance", code: error.code, message: "« Date de naissance » \(error.message)"))
            return nil
        }
    }
}
