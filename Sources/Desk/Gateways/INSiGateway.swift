public import Core
public import Store

/// What the national base is asked.
public struct DemandeINSi: Sendable, Hashable {
    public let traits: TraitsStricts

    public init(traits: TraitsStricts) { self.traits = traits }
}

/// What it answers. The code is kept as it came: only CR00 (one identity) and CR01 (none) are public.
public struct ReponseINSi: Sendable, Hashable {
    public static let une = "CR00"
    public static let aucune = "CR01"

    public let code: String
    public let identite: IdentiteINSi?

    public init(code: String, identite: IdentiteINSi? = nil) {
        self.code = code
        self.identite = identite
    }
}

/// An identity of the national base: the number, who assigned it, the five traits.
public struct IdentiteINSi: Sendable, Hashable, Codable {
    public let matricule: NIR
    public let oid: String
    public let traits: TraitsStricts

    public init(matricule: NIR, oid: String, traits: TraitsStricts) {
        self.matricule = matricule
        self.oid = oid
        self.traits = traits
    }
}

/// The way to the retrieval service INSi, as a value of closures. The specification of the national service is not
/// public: its adapter is to be written by whoever has access, behind this same value.
public struct INSiGateway: Sendable {
    public let ask: @Sendable (DemandeINSi) async throws -> ReponseINSi

    public init(ask: @escaping @Sendable (DemandeINSi) async throws -> ReponseINSi) { self.ask = ask }

    /// Always out of order: for showing and testing what happens then.
    public static let failing = INSiGateway { _ in throw GatewayFailure.later("le téléservice INSi ne répond pas") }

    /// Several identities answer: a code of this local implementation, since the national one is not public.
    public static let plusieurs = "LOCAL-PLUSIEURS"

    /// The registers of the funds that work at this desk. Traits are compared as the national base does: a hyphen is
    /// not a space. Whoever was written down at the desk is in no register, and is not found.
    public static func localRegisters(_ database: any Database, _ keys: KeyRing) -> INSiGateway {
        INSiGateway { demande in
            let wanted = demande.traits
            let found = try await database.read { session in
                let born = try Patients(session).born(key: keys.birthKey(wanted.dateNaissance), limit: 5000)
                let written = Set(try Identites(session).find(patients: born.map(\.id)).filter { $0.origin == "guichet" }.map(\.patient))
                    .subtracting(try Identites(session).registered(among: born.map(\.id)))
                let vault = PatientVault(session: session, keys: keys)
                return try born.filter { !written.contains($0.id) }.map(vault.identity).filter { $0.answers(wanted) }
            }
            guard let only = found.first, let nir = only.nir else { return ReponseINSi(code: ReponseINSi.aucune) }
            guard found.count == 1 else { return ReponseINSi(code: plusieurs) }
            return ReponseINSi(code: ReponseINSi.une, identite: IdentiteINSi(matricule: nir, oid: only.oid, traits: only.traits))
        }
    }
}

extension PatientIdentity {
    /// Name and first given name strictly the same, sex, birth date, and place when it is asked.
    fileprivate func answers(_ wanted: TraitsStricts) -> Bool {
        NomStrict.equal(nomNaissance, wanted.nomNaissance) && NomStrict.equal(prenoms.first ?? "", wanted.premierPrenom) && sexe == wanted.sexe
            && dateNaissance == wanted.dateNaissance && (wanted.lieuNaissance.isEmpty || lieuNaissance == wanted.lieuNaissance)
    }
}
