import Core
import Desk
import Store
import Synchronization
import Synthetic
import Teleservices
import TestSupport

@testable import Desk

/// A retrieval service that answers what a test says, and counts what it is asked.
final class ScriptedINSi: Sendable {
    private let answer: Mutex<ReponseINSi>
    private let count = Mutex(0)

    init(_ answer: ReponseINSi) { self.answer = Mutex(answer) }

    var asked: Int { count.withLock { $0 } }
    func says(_ next: ReponseINSi) { answer.withLock { $0 = next } }
    var gateway: INSiGateway {
        INSiGateway { _ in
            self.count.withLock { $0 += 1 }
            return self.answer.withLock { $0 }
        }
    }
}

extension TestDesk {
    /// The same desk with another retrieval service or another application behind it.
    func desk(insi: INSiGateway? = nil, application: ApplicationCarteGateway = .absent) -> Desk {
        Desk(
            database: database, keys: keys, clock: clock.clock, chance: .system, press: .failing, gateway: .atThisDesk, witness: witness.witness,
            clesSuivi: desk.clesSuivi, messages: messages.gateway, baseURL: desk.baseURL, insi: insi, application: application)
    }

    /// One of the workers, in hand of the caller.
    func inHand(_ worker: Int, by caller: Caller) async throws -> String {
        try await desk.findPatients(.nir(nir(worker)), by: caller)[0].patient.id
    }

    /// The traits a fund registered one of the workers under.
    func traits(_ worker: Int) -> TraitsStricts {
        let w = workers[worker]
        return TraitsStricts(nomNaissance: w.nomNaissance, prenoms: w.prenoms, dateNaissance: w.dateNaissance, sexe: w.sexe, lieuNaissance: w.lieuNaissance)
    }

    /// Somebody nobody knows here.
    func newcomer(_ name: String = "Delaunoy", given: String = "Maïwenn", birth: String = "17/08/1991", caisse: String? = nil) async throws -> NouveauPatient {
        let fund = try await caller(.agentCPAM).actor.caisse?.code
        return NouveauPatient(
            traits: TraitsSaisis(nomNaissance: name, prenoms: given, dateNaissance: birth, sexe: "F", lieuNaissance: ""),
            caisse: caisse ?? fund ?? "", telephone: "")
    }

    /// Written down, whoever looks like them.
    func register(_ new: NouveauPatient, by caller: Caller) async throws -> String {
        guard case .inscrit(let id) = try await desk.registerPatient(new, estUnAutre: true, by: caller) else { throw NothingRegistered() }
        return id
    }
}

struct NothingRegistered: Error {}
