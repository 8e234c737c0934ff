import Certificats
import Core
import Desk
import Store
import TestSupport
import Testing

/// F90: the acts behind both doors. The database tells only whether a rule changed: one engine is enough.
@Suite struct CertificatActsTests {
    @Test func todayAnswersWhenNoDateIsGiven() async throws {
        try await withDesk(.sqlite) { house in
            let found = try await house.desk.findCertificats("mot pour la cantine", date: nil)
            #expect(found[0].reponse.regle.id == "C33" && found[0].reponse.date == house.today)
        }
    }

    @Test(arguments: ["2018-09-01", "01/09/2018", " 2018-09-01 "]) func aDateIsReadAsPeopleWriteIt(_ date: String) async throws {
        try await withDesk(.sqlite) { house in
            let found = try await house.desk.findCertificats("licence judo enfant", date: date)
            #expect(found[0].reponse.regle.id == "C16")
        }
    }

    @Test(arguments: [nil, "", "   "] as [String?]) func anEmptyQuestionIsRefused(_ question: String?) async throws {
        try await withDesk(.sqlite) { house in
            #expect(await code { try await house.desk.findCertificats(question, date: nil) } == "question-absente")
        }
    }

    @Test func badDatesAreRefusedEachWithItsReason() async throws {
        try await withDesk(.sqlite) { house in
            for date in ["hier", "2026-02-30", "2026-13-01", "01/01/26"] {
                #expect(await code { try await house.desk.readCertificat("C01", date: date) } == "date")
            }
            // Twelve months ahead of the day, and not one more; nothing before 1950.
            #expect(await code { try await house.desk.readCertificat("C01", date: house.today.adding(months: 12).iso) } == nil)
            #expect(await code { try await house.desk.readCertificat("C01", date: house.today.adding(months: 12).adding(days: 1).iso) } == "date-hors-limites")
            #expect(await code { try await house.desk.readCertificat("C01", date: "1950-01-01") } == nil)
            #expect(await code { try await house.desk.readCertificat("C01", date: "1949-12-31") } == "date-hors-limites")
            #expect(await code { try await house.desk.findCertificats(String(repeating: "a", count: 201), date: nil) } == "question-longue")
            #expect(await code { try await house.desk.findCertificats(String(repeating: "a", count: 200), date: nil) } == nil)
        }
    }

    @Test func unknownRulesQuestionsAndLettersAreAbsent() async throws {
        try await withDesk(.sqlite) { house in
            #expect(await code { try await house.desk.readCertificat("C99", date: nil) } == "absent")
            #expect(await code { try house.desk.readQuestionCertificat("rien") } == "absent")
            #expect(await code { try await house.desk.letterCertificat("C32", date: nil, by: nil) } == "absent")
        }
    }

    @Test func theLetterBearsTheNameOfWhoIsSignedInAndNobodyElses() async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc).actor
            let signed = try await house.desk.letterCertificat("C27", date: nil, by: doctor)
            #expect(signed.signature?.name == doctor.displayName && signed.expediteur.first == doctor.displayName)
            let open = try await house.desk.letterCertificat("C27", date: nil, by: nil)
            #expect(open.signature == nil && open.expediteur.isEmpty)
            #expect(open.lettre == signed.lettre)
            let agent = try await house.desk.letterCertificat("C27", date: nil, by: try await house.caller(.agentCPAM).actor)
            #expect(agent.signature == nil)
        }
    }

    /// What an act refused with; nil when it did not.
    private func code(_ act: () async throws -> some Any) async -> String? {
        do {
            _ = try await act()
            return nil
        } catch DeskRefusal.malformed(let code, _) {
            return code
        } catch DeskRefusal.absent {
            return "absent"
        } catch {
            return "\(error)"
        }
    }
}
