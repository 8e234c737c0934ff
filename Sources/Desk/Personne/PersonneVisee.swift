public import Core
import Store

/// Who a request of a person is about. The number is typed, and never travels in an address.
public enum PersonneVisee: Sendable {
    case id(String)
    case nir(NIR)
}

/// Somebody as the desk knows them, limited or not: every fiche they stand under, the one they are known by first.
struct PersonneTenue {
    let id: String
    let identity: PatientIdentity
    /// Of the register, the ones merged into the first included.
    let grappe: [String]
    let identities: [PatientIdentity]
}

extension Act {
    /// The person meant, for acts on the rights of persons alone: who is limited is found by them, and by nothing else.
    func personne(_ wanted: PersonneVisee, _ policy: Policy<CodeOrganisme?>) throws -> PersonneTenue {
        try policy.enforce(actor, nil)
        let patients = Patients(session.sansPorte)
        let found: PatientRecord?
        switch wanted {
        case .id(let id): found = Identifier.isWellFormed(id) ? try patients.whoever(id) : nil
        case .nir(let nir):
            found = try patients.whoever(nirKey: desk.keys.nirKey(nir))
            demande(nir, found: found != nil)
        }
        guard let found, let root = try patients.whoever(patients.root(of: found.id)) else { throw DeskRefusal.notFound }
        let identity = try vault.identity(root)
        if !actor.isAtConsole {
            try policy.enforce(actor, funds.competente(pour: identity.caisse, le: today).caisse ?? identity.caisse)
        }
        let ids = try patients.cluster(of: root.id)
        return PersonneTenue(
            id: root.id, identity: identity, grappe: ids, identities: try ids.compactMap { try patients.whoever($0) }.map(vault.identity))
    }

    /// Sheets of the contact tracing that are theirs, and how many may be theirs or a homonym's.
    func fiches(_ person: PersonneTenue) throws -> (siennes: FichesPersonne, homonymes: Int) {
        let hasHomonym = try homonymes(person)
        var (nirs, names) = ([String](), [String]())
        for epidemic in try Epidemies(session).codes() {
            for identity in person.identities {
                let hashes = try coffre(epidemic).empreintes(identity)
                nirs += hashes.nirs
                names += hashes.identites
            }
        }
        let own = try FichesPersonne(session.sansPorte, patients: person.grappe, nirs: nirs, identites: hasHomonym ? [] : names)
        guard hasHomonym else { return (own, 0) }
        let all = try FichesPersonne(session.sansPorte, patients: person.grappe, nirs: nirs, identites: names)
        return (own, all.cas.subtracting(own.cas).count + all.contacts.subtracting(own.contacts).count)
    }

    /// Whether somebody else of the register bears the same names and birth date.
    private func homonymes(_ person: PersonneTenue) throws -> Bool {
        let names = person.identities.reduce(into: Set<String>()) { $0.formUnion(CoffreSuivi.noms($1)) }
        let others = try Patients(session).everybodyBorn(key: desk.keys.birthKey(person.identity.dateNaissance), limit: 5000)
        return try others.contains { record in
            guard !person.grappe.contains(record.id) else { return false }
            return try !CoffreSuivi.noms(vault.identity(record)).isDisjoint(with: names)
        }
    }
}
