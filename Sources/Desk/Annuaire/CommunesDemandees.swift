import Core
import Store

/// A town as typed: a name or the beginning of one, a postal code, an INSEE code.
struct CommunesDemandees {
    /// INSEE codes, each once; empty when nothing was asked.
    let codes: [String]
    /// How the answer says it: « Aubremont-sur-Sorne (96000) ».
    let label: String?
    let departements: Set<String>

    /// More than this and a search would answer for half a country.
    static let atMost = 60

    /// - Throws: `invalid` naming `field` when no town answers, or too many do.
    init(_ text: String?, field: String, _ session: any Session) throws {
        let typed = (text ?? "").trimmingBlanks
        guard !typed.isEmpty else {
            (codes, label, departements) = ([], nil, [])
            return
        }
        let found = try Self.find(typed, CommunesConnues(session))
        let codes = Array(Set(found.map(\.code))).sorted()
        guard !codes.isEmpty else {
            throw DeskRefusal.invalid([
                Anomaly(field: field, code: "commune-inconnue", message: "Aucune commune de l’annuaire ne répond à ce nom ou à ce code postal. Vérifiez l’orthographe, ou essayez le code postal.")
            ])
        }
        guard codes.count <= Self.atMost else {
            throw DeskRefusal.invalid([
                Anomaly(field: field, code: "commune-vague", message: "Trop de communes commencent ainsi. Écrivez plus de lettres, ou le code postal.")
            ])
        }
        self.codes = codes
        label = codes.count == 1 ? found.first.map { "\(TexteAnnuaire.capitalized($0.label)) (\($0.postalCode))" } : "\(codes.count) communes"
        departements = Set(codes.map(Self.departement))
    }

    static func departement(_ code: String) -> String { String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2)) }

    private static func find(_ typed: String, _ table: CommunesConnues) throws -> [CommunesConnues.Record] {
        if let postal = try? CodePostal(typed) { return try table.all(postalCode: postal.digits) }
        let key = self.key(typed)
        guard key.utf8.count >= 2 else { return [] }
        let exact = try table.named(key)
        return exact.isEmpty ? try table.beginning(key, limit: 400) : exact
    }

    /// « St Amblis » and « Saint-Amblis » are one town.
    static func key(_ text: String) -> String {
        NomPropre.folded(text).split(separator: " ").map { $0 == "ST" ? "SAINT" : $0 == "STE" ? "SAINTE" : String($0) }.joined(separator: " ")
    }
}
