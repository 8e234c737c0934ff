import Core
import Store

extension Desk {
    /// Missions of an epidemic that the actor may grant and revoke, the longest to run first.
    public func listerHabilitations(epidemie: String, by caller: Caller) async throws -> [HabilitationVue] {
        try await act("lister-habilitations", on: "suivi/habilitations", by: caller) { act in
            _ = try act.parametres(epidemie)
            let own = try Attribution(act, epidemie)
            try act.trace("suivi/habilitations")
            // Administrators see them all: a mission nobody watches is one nobody revokes.
            let shown = own.departements == nil ? Set(Mission.allCases) : own.missions
            return try Missions(act.session).list(epidemic: epidemie, missions: shown.map(\.rawValue).sorted(), limit: 500)
                .compactMap { HabilitationVue($0, act.now) }
                .filter { line in own.departements.map { $0.isSuperset(of: line.departements.map(\.code)) } ?? true }
        }
    }

    /// Accounts of exactly that name, with the missions they may be given. There is no list to browse.
    public func chercherComptes(nom: String, epidemie: String, by caller: Caller) async throws -> [CompteTrouve] {
        try await act("chercher-compte", on: "suivi/habilitations", by: caller) { act in
            let own = try Attribution(act, epidemie)
            let words = nom.split(whereSeparator: \.isWhitespace).map(String.init)
            guard words.count >= 2, nom.count <= 120 else {
                throw DeskRefusal.invalid([Anomaly(field: "nom", code: "requis", message: "« Nom » : écrivez le prénom et le nom en entier, par exemple « Lina SIMON ».")])
            }
            let found = try Missions(act.session).accounts(named: Self.spellings(words), limit: 10)
            try act.trace("suivi/habilitations", result: found.isEmpty ? .notFound : .done)
            return found.map { CompteTrouve(id: $0.id, nom: $0.name, qualite: Self.quality($0), missions: own.missions(for: $0)) }
        }
    }

    /// A name as accounts spell it: as typed, the family name in capitals, with and without the doctor's title.
    private static func spellings(_ words: [String]) -> [String] {
        let bare = words.first.map { ["DR", "DR."].contains($0.uppercased()) } == true ? Array(words.dropFirst()) : words
        guard let first = bare.first, bare.count >= 2 else { return [words.joined(separator: " ")] }
        let capital = first.prefix(1).uppercased() + first.dropFirst()
        let family = bare.dropFirst().map { $0.uppercased() }.joined(separator: " ")
        let asTyped = bare.joined(separator: " ")
        return Array(Set([asTyped, "\(capital) \(family)", "\(first) \(family)"].flatMap { [$0, "Dr \($0)"] })).sorted()
    }

    private static func quality(_ account: AccountRecord) -> String {
        switch ActorFinder.role(account) {
        case .professionnel(let profession, _): profession.libelle
        case .secretaire: "Secrétariat"
        case .agent: "Agent de caisse"
        case .serviceMedical: "Service médical"
        case .agence: "Agence régionale de santé"
        case .administrateur: "Administration du guichet"
        case nil: ""
        }
    }
}
