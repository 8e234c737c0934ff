import Core
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// News outside the desk: mail that says nothing, signed webhooks, a feed.
@Suite("news outside the desk") struct AvisTests {
    /// A program that remembers what it was told, and answers what it is asked to.
    final class Program: Sendable {
        struct Call: Sendable { let address: String; let headers: [String]; let body: String }
        private let calls = Mutex<[Call]>([])
        private let status = Mutex(200)
        var all: [Call] { calls.withLock { $0 } }
        func answer(_ code: Int) { status.withLock { $0 = code } }
        var gateway: WebhookGateway {
            WebhookGateway { address, headers, body in
                self.calls.withLock { $0.append(Call(address: address, headers: headers, body: body)) }
                return self.status.withLock { $0 }
            }
        }
    }

    /// The house's desk, with a program at the end of its webhooks.
    static func desk(_ house: TestDesk, _ program: Program) -> Desk {
        Desk(
            database: house.database, keys: house.keys, clock: house.clock.clock, press: .failing, gateway: .atThisDesk, witness: house.witness.witness,
            clesSuivi: ClesSuivi(folder: house.keysFolder), messages: house.messages.gateway, baseURL: "https://guichet.example", webhooks: program.gateway)
    }

    /// A thread that the fund answers: a piece of news for the doctor.
    static func answered(_ house: TestDesk, by doctor: Caller, patient: Int = 0) async throws {
        let medical = try await house.caller(.medicalCPAM)
        let fil = try await house.desk.ouvrirFil(MessagerieTests.medical(try await house.received(patient: patient, by: doctor).id), by: doctor)
        _ = try await house.desk.ecrire(fil.ligne.id, "Secret médical dans la réponse.", by: medical)
    }

    @Test("a mail says that a message awaits, and nothing more; once a day", arguments: Engine.tested) func mail(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await house.desk.lirePreferenceAvis(by: doctor) == PreferenceAvis(mode: .jamais, courriel: nil, erreur: nil))
            #expect(try await refusal { try await house.desk.choisirAvis(mode: "jour", courriel: "", by: doctor) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.choisirAvis(mode: "jour", courriel: "ici", by: doctor) }.word == "invalid courriel")
            try await house.desk.choisirAvis(mode: "jour", courriel: "dr@cabinet.example", by: doctor)
            _ = try await house.worker.stepAvisMail()
            #expect(house.messages.all.isEmpty)
            house.clock.advance(minutes: 6)
            try await Self.answered(house, by: doctor)
            house.messages.fail()
            #expect(try await house.worker.stepAvisMail())
            #expect(try await house.desk.lirePreferenceAvis(by: doctor).erreur == "panne simulée")
            house.messages.fail(false)
            house.clock.advance(minutes: 20)
            #expect(try await house.worker.stepAvisMail())
            let mail = try #require(house.messages.all.first)
            #expect(mail.to == "dr@cabinet.example" && mail.text.contains("Un message vous attend"))
            for word in ["LECLERC", "Secret", "médical", "CPAM", "/messagerie/"] { #expect(!mail.text.contains(word) && !(mail.subject ?? "").contains(word), "\(word)") }
            // More news the same day: no second mail; the next day, one.
            try await Self.answered(house, by: doctor, patient: 1)
            house.clock.advance(hours: 8)
            while try await house.worker.stepAvisMail() {}
            #expect(house.messages.all.count == 1)
            house.clock.advance(hours: 17)
            while try await house.worker.stepAvisMail() {}
            #expect(house.messages.all.count == 2)
            // What was read is not told.
            house.clock.advance(hours: 25)
            while try await house.worker.stepAvisMail() {}
            #expect(house.messages.all.count == 2)
        }
    }

    @Test("no mail leaves at night", arguments: Engine.tested) func atNight(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            try await house.desk.choisirAvis(mode: "heure", courriel: "dr@cabinet.example", by: doctor)
            try await Self.answered(house, by: doctor)
            house.clock.set(Instant(house.today, hour: 21, in: .paris))
            while try await house.worker.stepAvisMail() {}
            #expect(house.messages.all.isEmpty)
            house.clock.set(Instant(house.today.adding(days: 1), hour: 7, in: .paris))
            while try await house.worker.stepAvisMail() {}
            #expect(house.messages.all.count == 1)
        }
    }

    @Test("a webhook is signed, tried again, and given up aloud", arguments: Engine.tested) func webhook(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, program) = (try await house.caller(.drLeclerc), Program())
            let desk = Self.desk(house, program)
            let worker = Worker(desk)
            let made = try await desk.ajouterWebhook("https://logiciel.example/guichet", by: doctor)
            try await Self.answered(house, by: doctor)
            #expect(try await worker.stepWebhooks())
            let call = try #require(program.all.first)
            let signature = try #require(call.headers.first { $0.hasPrefix("Guichet-Signature: ") }).dropFirst(19)
            #expect(signature == WebhookGateway.signature(made.secret, seconds: house.clock.now.millisecondsSince1970 / 1000, body: call.body)[...])
            #expect(WebhookGateway.signature(made.secret, seconds: 1, body: call.body + " ") != WebhookGateway.signature(made.secret, seconds: 1, body: call.body))
            #expect(call.body.contains("\"objet\":\"fil\"") && call.body.contains("https://guichet.example/messagerie/"))
            for word in ["LECLERC", "Secret", "Prolongation"] { #expect(!call.body.contains(word)) }
            while try await worker.stepWebhooks() {}
            // Out of order: ten attempts, further and further apart, then said aloud.
            program.answer(503)
            try await Self.answered(house, by: doctor, patient: 1)
            let before = program.all.count
            var turns = 0
            while try await desk.listerWebhooks(by: doctor)[0].morts == 0, turns < 50 {
                while try await worker.stepWebhooks() {}
                house.clock.advance(hours: 6)
                turns += 1
            }
            let state = try await desk.listerWebhooks(by: doctor)[0]
            #expect(program.all.count - before == Worker.webhookAttempts * state.morts && state.erreur == "l’adresse répond 503")
            program.answer(200)
            try await desk.relancerWebhook(state.id, by: doctor)
            while try await worker.stepWebhooks() {}
            #expect(try await desk.listerWebhooks(by: doctor)[0].morts == 0)
            // Taken off: nothing more is sent; another person cannot touch it.
            let other = try await house.caller(.drBenali)
            #expect(try await refusal { try await desk.retirerWebhook(made.id, by: other) }.word == "notFound")
            try await desk.retirerWebhook(made.id, by: doctor)
            try await Self.answered(house, by: doctor, patient: 2)
            #expect(try await !worker.stepWebhooks())
        }
    }

    @Test("what was given up on is shown to the administrator, who sends it again", arguments: Engine.tested) func abandoned(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin, program) = (try await house.caller(.drLeclerc), try await house.caller(.admin), Program())
            let desk = Self.desk(house, program)
            let worker = Worker(desk)
            let made = try await desk.ajouterWebhook("https://logiciel.example/guichet?secret=abc", by: doctor)
            #expect(try await desk.listerWebhooksAbandonnes(by: admin).isEmpty)
            program.answer(410)
            try await Self.answered(house, by: doctor)
            while try await worker.stepWebhooks() {}
            let lost = try await desk.listerWebhooks(by: doctor)[0].morts
            let found = try #require(try await desk.listerWebhooksAbandonnes(by: admin).first)
            #expect(lost > 0 && found.id == made.id && found.abandonnes == lost && found.machine == "logiciel.example" && found.compte == "Dr Anne LECLERC")
            #expect(found.erreur?.contains("410") == true)
            for who in [Who.drLeclerc, .agentCPAM, .medicalCPAM, .arsColin] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await desk.listerWebhooksAbandonnes(by: other) }.word == "forbidden", "\(who)")
                #expect(try await refusal { try await desk.renvoyerWebhook(made.id, by: other) }.word == "forbidden", "\(who)")
            }
            #expect(try await refusal { try await desk.renvoyerWebhook(String(repeating: "0", count: 32), by: admin) }.word == "notFound")
            program.answer(200)
            #expect(try await desk.renvoyerWebhook(made.id, by: admin) == lost)
            #expect(try await refusal { try await desk.renvoyerWebhook(made.id, by: admin) }.word == "notFound", "nothing is left to send again")
            while try await worker.stepWebhooks() {}
            #expect(try await desk.listerWebhooksAbandonnes(by: admin).isEmpty)
            #expect(try await desk.listerWebhooks(by: doctor)[0].morts == 0)
            // What its owner took off is nobody’s concern any more.
            program.answer(410)
            try await Self.answered(house, by: doctor, patient: 1)
            while try await worker.stepWebhooks() {}
            try await desk.retirerWebhook(made.id, by: doctor)
            #expect(try await desk.listerWebhooksAbandonnes(by: admin).isEmpty)
            #expect(try await refusal { try await desk.renvoyerWebhook(made.id, by: admin) }.word == "notFound")
        }
    }

    @Test("addresses that are not for the public internet are refused", arguments: [
        "", "logiciel", "http://logiciel.example/", "https://127.0.0.1/", "https://2130706433/", "https://0x7f000001/", "https://[::1]/", "https://localhost/", "https://10.0.0.1/",
        "https://u:p@logiciel.example/", "https://logiciel.example@10.0.0.1/", "https://logiciel.example/#x", "ftp://logiciel.example/", "https://logiciel.example\\@10.0.0.1/",
        "https://0177.0.0.1/", "https://logiciel.example:0/", "http://127.0.0.1:8080/", "file:///etc/passwd", "https://127.1/", "https://①②⑦.0.0.1/",
    ]) func addresses(_ address: String) {
        #expect(throws: DeskRefusal.self) { try AdresseWebhook(address, allowsLoopback: false) }
    }

    @Test func whatIsPublic() throws {
        for text in ["8.8.8.8", "2a01:e0a::1", "193.0.0.1"] { #expect(AdressePublique.isPublic(text), "\(text)") }
        for text in [
            "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "::",
            "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "ff02::1", "n’importe quoi",
        ] { #expect(!AdressePublique.isPublic(text), "\(text)") }
        #expect(try AdresseWebhook("http://127.0.0.1:8099/x", allowsLoopback: true).isLoopback)
        #expect(try AdresseWebhook("https://logiciel.example:8443/x?y=z", allowsLoopback: false).port == 8443)
        // Whatever a name leads to is looked at too.
        #expect(!AdressePublique.resolve("localhost").isEmpty && !AdressePublique.resolve("localhost").contains(where: AdressePublique.isPublic))
    }

    @Test("the feed gives each piece of news once, in order", arguments: Engine.tested) func feed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            for patient in 0..<3 {
                try await Self.answered(house, by: doctor, patient: patient)
                house.clock.advance(minutes: 1)
            }
            // News of the last seconds wait for those dated earlier that are still being written.
            try await Self.answered(house, by: doctor, patient: 3)
            var seen: [Avis] = [], cursor: String?
            for _ in 0..<10 {
                let page = try await house.desk.lireAvis(apres: cursor, limit: 2, by: doctor)
                seen += page.items
                cursor = page.next
                if page.items.isEmpty { break }
            }
            #expect(seen.count == 3 && Set(seen.map(\.id)).count == 3 && seen.map(\.le) == seen.map(\.le).sorted())
            house.clock.advance(seconds: Desk.avisSettleSeconds)
            #expect(try await house.desk.lireAvis(apres: cursor, by: doctor).items.count == 1)
            let other = try await house.caller(.drBenali)
            #expect(try await house.desk.lireAvis(by: other).items.isEmpty)
            #expect(try await refusal { try await house.desk.lireAvis(apres: "ailleurs", by: doctor) }.word == "malformed curseur")
        }
    }
}
