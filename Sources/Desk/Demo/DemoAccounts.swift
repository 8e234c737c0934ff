import Core
import Foundation
import Store
import Synthetic

/// The rows of those who work in the territory: professionals, the personas in their places, a fund's agents.
extension DemoWorld {
    /// Who vouches for the synthetic people that are not personas: nobody can sign in as them.
    static let issuer = "guichet:synthetique"

    func account(professionnel index: Int) -> String { ids.id("professionnel", index) }
    func situation(professionnel index: Int, _ number: Int = 0) -> String { ids.id("situation", index * 8 + number) }
    func account(agentOf caisse: Int) -> String { ids.id("agent", caisse) }

    func agentName(_ caisse: Caisse) -> String { "Agent (\(caisse.nom))" }

    /// An agent for each fund: those who answered the dossiers of the past.
    var agents: [AccountRecord] {
        caisses.enumerated().map { index, caisse in
            AccountRecord(
                id: account(agentOf: index), role: "agent", issuer: Self.issuer, subject: "agent-\(caisse.codeOrganisme.code)",
                name: agentName(caisse), caisse: caisse.codeOrganisme.code)
        }
    }

    func professionnel(_ index: Int) throws -> (AccountRecord, [SituationRecord])? {
        guard let person = synthetic.professionnel(at: index) else { return nil }
        if let persona = personaSeated(at: index) { return try rows(of: persona, at: index, rpps: person.rpps) }
        let name = "\(person.civilite) \(person.prenom) \(person.nom.uppercased())"
        let account = AccountRecord(
            id: account(professionnel: index), role: "professionnel", issuer: Self.issuer, subject: person.rpps.digits, name: name,
            identifier: person.rpps.digits, profession: person.profession.code)
        let keys = sites(of: person, nil).map(\.key)
        let situations = try person.situations.enumerated().map { number, situation in
            SituationRecord(
                id: self.situation(professionnel: index, number), account: account.id, key: keys[number], rank: number, label: situation.nom,
                mode: situation.mode.rawValue, specialty: person.savoirFaire?.libelle, address: try Self.text(situation.adresse),
                telephone: situation.telephone)
        }
        return (account, situations)
    }

    /// Personas who are not health professionals.
    var otherPersonas: [AccountRecord] {
        Personas.all.enumerated().compactMap { index, persona in
            let role: String
            var regime: Regime?
            switch persona.part {
            case .professionnel: return nil
            case .secretaire: role = "secretaire"
            case .agent(let of): (role, regime) = ("agent", of)
            case .serviceMedical(let of): (role, regime) = ("service-medical", of)
            case .agence: role = "agence"
            case .administrateur: role = "administrateur"
            }
            return AccountRecord(
                id: ids.id("persona", index), role: role, issuer: Personas.issuer, subject: persona.slug, name: persona.name,
                caisse: regime.flatMap { caisse($0)?.codeOrganisme.code })
        }
    }

    func personaSeated(at index: Int) -> Persona? {
        Personas.all.first { persona in
            if case .professionnel(_, let seat, _) = persona.part { self.seat(seat) == index } else { false }
        }
    }

    private func rows(of persona: Persona, at index: Int, rpps: RPPS) throws -> (AccountRecord, [SituationRecord])? {
        guard case .professionnel(let profession, _, let practices) = persona.part else { return nil }
        let account = AccountRecord(
            id: account(professionnel: index), role: "professionnel", issuer: Personas.issuer, subject: persona.slug, name: persona.name,
            identifier: rpps.digits, profession: profession.code)
        let keys = synthetic.professionnel(at: index).map { sites(of: $0, persona).map(\.key) } ?? []
        let situations = try practices.enumerated().map { number, practice in
            let hospital = synthetic.territory.structures.first { $0.genre == .hopital }
            let place: (String, Adresse?) =
                switch practice.place {
                case .street(let street, let commune): (practice.label, synthetic.territory.communes[commune].adresse([street]))
                case .hopital: (hospital?.nom ?? "Centre hospitalier", hospital?.adresse)
                }
            return SituationRecord(
                id: situation(professionnel: index, number), account: account.id, key: keys.indices.contains(number) ? keys[number] : "\(number)", rank: number, label: place.0, mode: practice.mode,
                specialty: practice.specialty, address: try place.1.map(Self.text), telephone: practice.telephone)
        }
        return (account, situations)
    }

    private static func text(_ adresse: Adresse) throws -> String { String(decoding: try JSONEncoder().encode(adresse), as: UTF8.self) }
}
