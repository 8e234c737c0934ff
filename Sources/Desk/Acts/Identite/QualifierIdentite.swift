public import Core
import Store

/// What came of asking the national base.
public struct ResultatINSi: Sendable {
    public enum Issue: String, Sendable, Hashable {
        /// The identity is retrieved: its traits agreed with ours, or a person applied them.
        case recuperee
        /// It says otherwise than we do: for a person to compare.
        case aComparer = "a-comparer"
        /// No identity came.
        case aucune
        /// Its number is another patient's of this desk.
        case autrePatient = "autre-patient"
        /// The service could not be asked.
        case indisponible
    }

    public let issue: Issue
    /// The service's own code, as it came.
    public let code: String?
    /// What happened, and what to do next.
    public let message: String
    public let identite: IdentiteView
}

extension Desk {
    /// A document was seen, by whoever acts. If the national base has not given the identity yet, it is asked at once:
    /// one gesture qualifies an identity whose traits agree.
    public func seeDocument(_ mode: ModeValidation, of id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> ResultatINSi {
        let seen = try await act("voir-document", on: "patient/\(id)", by: caller) { act in
            var held = try act.identite(id, hold: true)
            try act.trace("patient/\(held.id)", patient: held.id)
            _ = try act.onceFiche(key, "\(id)\n\(mode.rawValue)") {
                try act.require(revision, of: held.record.revision)
                try act.happen(.documentVerifie(mode), to: &held)
                return held.id
            }
            return try act.view(act.identiteTenue(held.id))
        }
        if seen.statut == .qualifiee {
            return ResultatINSi(issue: .recuperee, code: nil, message: "L’identité est qualifiée.", identite: seen)
        }
        return try await retrieveINS(seen.patient.id, by: caller)
    }

    /// Asks the retrieval service by traits. Traits that agree are applied; others wait for a person.
    public func retrieveINS(_ id: String, by caller: Caller) async throws -> ResultatINSi {
        // Read, ask, write: the service is never waited for with the base held.
        let (patient, asked) = try await act("interroger-insi", on: "patient/\(id)", by: caller) { act in
            let held = try act.identite(id)
            guard held.vie.fiabilite.peutInterrogerINSi else {
                let refusal = RefusIdentite.insiInterdit
                throw DeskRefusal.cycle(LifecycleRefusal(refusal.code, "\(refusal.message) \(refusal.remedy)"))
            }
            try act.trace("patient/\(held.id)", patient: held.id)
            return (held.id, held.identity.traits)
        }
        let answer: ReponseINSi
        do {
            answer = try await insi.ask(DemandeINSi(traits: asked))
        } catch is GatewayFailure {
            let view = try await readIdentity(patient, by: caller)
            return ResultatINSi(
                issue: .indisponible, code: nil,
                message: "Le téléservice INSi ne répond pas. L’identité reste « \(view.statut.libelle.lowercased()) » ; recommencez dans quelques minutes, rien n’est à ressaisir.",
                identite: view)
        }
        return try await act("recuperer-ins", on: "patient/\(id)", by: caller) { act in
            try act.receive(answer, for: patient, asked: asked)
        }
    }

    /// Applies what the national base answered, once a person has compared.
    public func applyINS(_ id: String, revision: Int?, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("appliquer-ins", on: "patient/\(id)", by: caller) { act in
            var held = try act.identite(id, hold: true)
            try act.trace("patient/\(held.id)", patient: held.id)
            return try act.onceFiche(key, "\(id)\nappliquer") {
                try act.require(revision, of: held.record.revision)
                guard let proposed = held.proposition else {
                    throw DeskRefusal.cycle(LifecycleRefusal("identite.sans-proposition", "Aucune réponse d’INSi n’attend. Interrogez INSi de nouveau."))
                }
                guard try act.holder(of: proposed, besides: held.id) == nil else {
                    throw DeskRefusal.cycle(LifecycleRefusal("identite.autre-patient", "Ce numéro est celui d’un autre patient de ce guichet. Proposez plutôt une fusion."))
                }
                try act.apply(proposed, to: &held, code: ReponseINSi.une)
                return held.id
            }
        }
    }

    /// Leaves what the national base answered aside: it is somebody else.
    public func discardINS(_ id: String, revision: Int?, key: String? = nil, by caller: Caller) async throws {
        _ = try await act("ecarter-ins", on: "patient/\(id)", by: caller) { act in
            var held = try act.identite(id, hold: true)
            try act.trace("patient/\(held.id)", patient: held.id)
            return try act.onceFiche(key, "\(id)\necarter") {
                try act.require(revision, of: held.record.revision)
                held.proposition = nil
                try act.note("insi-sans-identite", on: held, motif: "Réponse comparée et écartée.")
                try act.keep(&held)
                return held.id
            }
        }
    }
}

extension Act {
    fileprivate func receive(_ answer: ReponseINSi, for patient: String, asked: TraitsStricts) throws -> ResultatINSi {
        var held = try identite(patient, hold: true)
        try trace("patient/\(held.id)", patient: held.id)
        func result(_ issue: ResultatINSi.Issue, _ message: String) throws -> ResultatINSi {
            ResultatINSi(issue: issue, code: answer.code, message: message, identite: try view(held))
        }
        guard let found = answer.identite else {
            try note("insi-sans-identite", on: held, code: answer.code)
            held.proposition = nil
            try keep(&held)
            return try result(.aucune, Self.said(answer.code))
        }
        // Somebody may have changed or doubted the identity while the service was asked.
        guard held.vie.fiabilite.peutInterrogerINSi, held.identity.traits == asked else { throw DeskRefusal.stale(revision: held.record.revision) }
        if let other = try holder(of: found, besides: held.id) {
            try FusionsPatients(session).note(held.id, other, score: 100, at: at)
            try note("insi-sans-identite", on: held, code: answer.code)
            try keep(&held)
            return try result(.autrePatient, "INSi donne le numéro d’un autre patient de ce guichet : c’est peut-être la même personne, inscrite deux fois. Proposez une fusion.")
        }
        let sameNumber = held.identity.nir.map { $0 == found.matricule } ?? true
        guard sameNumber, ComparaisonTraits(held.identity.traits, found.traits).concorde else {
            held.proposition = found
            held.record.proposalAt = at
            try keep(&held)
            return try result(.aComparer, "INSi donne d’autres traits que les nôtres. Comparez-les, puis appliquez ceux de la base nationale ou écartez la réponse.")
        }
        try apply(found, to: &held, code: answer.code)
        return try result(.recuperee, held.vie.statut == .qualifiee ? "L’identité est qualifiée." : "L’identité est récupérée. Un document d’identité la qualifiera.")
    }

    /// Another patient who already bears this number.
    fileprivate func holder(of found: IdentiteINSi, besides patient: String) throws -> String? {
        guard let other = try Patients(session).find(nirKey: desk.keys.nirKey(found.matricule)) else { return nil }
        let root = try Patients(session).root(of: other.id)
        return root == patient ? nil : root
    }

    fileprivate func apply(_ found: IdentiteINSi, to held: inout IdentiteTenue, code: String) throws {
        let before = held.identity.traits
        held.proposition = nil
        // Traits that were seen on a document are no longer those we hold: it has to be seen again.
        if !ComparaisonTraits(before, found.traits).concorde, held.vie.statut != .provisoire {
            try happen(held.vie.fiabilite.traitsVerrouilles ? .exceptionTraits : .traitsCorriges, to: &held, motif: "Traits de la base nationale.", replacing: before)
        }
        held.identity.take(found.traits)
        // A number borne by a patient merged into this one stays that one's: it leads here all the same.
        if try Patients(session).find(nirKey: desk.keys.nirKey(found.matricule)) == nil {
            held.identity.nir = found.matricule
            held.identity.oid = found.oid
        }
        try vault.update(held.identity, id: held.id, at: at)
        try happen(.recuperee, to: &held, code: code, replacing: before == held.identity.traits ? nil : before)
    }

    private static func said(_ code: String) -> String {
        switch code {
        case ReponseINSi.aucune:
            "INSi ne trouve personne sous ces traits (CR01). La comparaison est stricte : vérifiez sur le document le nom de naissance, les tirets, les prénoms et le lieu de naissance."
        case INSiGateway.plusieurs: "Plusieurs identités répondent à ces traits (\(code)). Complétez le lieu de naissance et tous les prénoms, puis recommencez."
        default: "INSi a répondu \(code), sans identité. Vérifiez les traits sur un document ; si la réponse se répète, gardez ce code pour l’assistance."
        }
    }
}
