import Core
import Desk
import TestSupport
import Testing

/// Each policy, asked of everybody in the order of ``Everyone/all``: `a` allowed, `f` forbidden, `h` hidden. The doors and the acts ask several
/// policies one after the other, so that a hole in one may be stopped by another: here each answers for itself.
@Suite struct PolicyTableTests {
    private let everyone: Everyone

    init() throws { everyone = try Everyone() }

    private func words<Subject>(_ policy: Policy<Subject>, _ subject: Subject) -> String {
        String(
            everyone.all.map { actor -> Character in
                switch policy.decide(actor, subject) {
                case .allow: "a"
                case .forbid: "f"
                case .hide: "h"
                }
            })
    }

    private func dossier(
        _ state: DossierState, takenBy: String? = nil, signatories: Set<Profession> = [.medecin], concernsFund: Bool = true, decideur: Decideur? = nil
    ) -> DossierSubject {
        DossierSubject(
            author: Everyone.author, teleservice: "arret-de-travail", signatories: signatories, caisse: everyone.fund, state: state, takenBy: takenBy,
            concernsFund: concernsFund, decideur: decideur)
    }

    @Test func whoReadsADossier() {
        #expect(words(.readDossier, dossier(.brouillon)) == "ahahhhahhhhhhhhhhhhh")
        #expect(words(.readDossier, dossier(.depose)) == "ahahhhaahahhhhhhhahh")
        #expect(words(.readDossier, dossier(.depose, concernsFund: false)) == "ahahhhahhhhhhhhhhhhh")
    }

    @Test func whoWritesADossier() {
        #expect(words(.prepareDossier, dossier(.brouillon)) == "ahahhfahhhhhhhhhhhhh")
        #expect(words(.prepareDossier, dossier(.depose)) == "ahahhfafhfhhhhhhhfhh")
        #expect(words(.prepareDossier, dossier(.brouillon, signatories: [])) == "fhahhfahhhhhhhhhhhhh")
        #expect(words(.signDossier, dossier(.brouillon)) == "ahfhhfahhhhhhhhhhhhh")
        #expect(words(.signDossier, dossier(.depose)) == "ahfhhfafhfhhhhhhhfhh")
        #expect(words(.signDossier, dossier(.brouillon, signatories: [])) == "fhfhhffhhhhhhhhhhhhh")
    }

    @Test func whoAnswersADossier() {
        let medical = Decideur(.medical, raison: "Au service médical.", source: LegalSource("essai", says: "Un essai.", certainty: .aConfirmer))
        #expect(words(.handleDossier, dossier(.brouillon)) == "fhfhhffhhhhhhhhhhhhh")
        #expect(words(.handleDossier, dossier(.depose)) == "fhfhhffahahhhhhhhahh")
        #expect(words(.answerDossier, dossier(.recu)) == "fhfhhffahahhhhhhhahh")
        #expect(words(.answerDossier, dossier(.enTraitement, takenBy: "agent")) == "fhfhhffahfhhhhhhhfhh")
        #expect(words(.decideDossier, dossier(.depose)) == "fhfhhffahahhhhhhhahh")
        #expect(words(.decideDossier, dossier(.depose, decideur: medical)) == "fhfhhfffhahhhhhhhfhh")
    }

    @Test(arguments: [
        (Policy.careForPatients, "aaafaaaffffffaaaffff"), (.administer, "ffffffffffffaffffffa"), (.delegate, "aafffffffffffaaaffff"),
        (.mergePatients, "aaafaaaaaffffaaafaff"), (.nameForPractice, "aaafaaaffffffaaaffff"),
        (.leadCensus, "fffffffaafffaffffafa"), (.callForCensus, "fffffffaaffffffffaff"), (.answerCensus, "aafffffffffffaafffff"),
        (.seeCensusNurses, "aaffffffffffffafffff"),
        (.leadAgency, "ffffffffffffffffafff"), (.traceAsDoctor, "aaafaaafffffffffffff"), (.traceAsLaboratory, "ffffffffffffffafffff"),
        (.traceAsPharmacy, "fffffffffffffffaffff"), (.traceAsPlatform, "ffffffffffffffffaaaf"), (.traceAsAgency, "ffffffffffffffffafaf"),
        (.leadTracing, "ffffffffffffffffaaff"), (.signTracingAsDoctor, "aaffffafffffffffffff"), (.learnResult, "aaffffafffffffffaaaf"),
    ] as [(Policy<Void>, String)])
    func whoMayDoWhat(_ policy: Policy<Void>, _ answers: String) {
        #expect(words(policy, ()) == answers, "\(policy.name)")
    }

    @Test(arguments: [
        (Policy.receivePersonRights, "fffffffahahffffffaff", "fffffffaaaaffffffaff"), (.copyPerson, "fffffffffahffffffffa", "fffffffffaaffffffffa"),
        (.seeDeliveries, "fffffffahahfaffffafa", "fffffffaaaafaffffafa"),
    ] as [(Policy<CodeOrganisme?>, String, String)])
    func whoseFundItIs(_ policy: Policy<CodeOrganisme?>, _ ofOne: String, _ ofAll: String) {
        #expect(words(policy, everyone.fund) == ofOne, "\(policy.name)")
        #expect(words(policy, nil) == ofAll, "\(policy.name)")
    }

    @Test func whoKeepsAFundsContactsAndReadsAnAnswer() {
        #expect(words(.writeFundContacts, everyone.fund) == "fffffffafaffaffffafa")
        #expect(words(.readRightsAnswer, RightsAnswerSubject(account: Everyone.author, caisse: everyone.fund)) == "ahahhaaahahhfhhhhahf")
        #expect(words(.readRightsAnswer, RightsAnswerSubject(account: Everyone.author, caisse: nil)) == "ahahhaahhhhhfhhhhhhf")
    }
}
