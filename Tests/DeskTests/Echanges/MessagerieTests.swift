import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

@testable import Desk

/// F33, F48, F82: threads with the services of a fund, at the act.
@Suite("F33, F48, F82: messages") struct MessagerieTests {
    static func medical(_ dossier: String, urgent: Bool = false) -> NouveauFil {
        NouveauFil(dossier: dossier, sujet: "avis-dossier", titre: "Prolongation", texte: "Souhaitez-vous un compte rendu\u{A0}?", urgent: urgent)
    }

    @Test("F33: a medical thread is for the medical service alone", arguments: Engine.tested) func scope(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical, agent) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM), try await house.caller(.agentCPAM))
            let dossier = try await house.received(by: doctor)
            let fil = try await house.desk.ouvrirFil(Self.medical(dossier.id), key: "cle-fil-0001", by: doctor).ligne.id
            #expect(try await house.desk.ouvrirFil(Self.medical(dossier.id), key: "cle-fil-0001", by: doctor).ligne.id == fil)
            #expect(try await house.count("SELECT count(*) FROM message") == 1)
            for who in [Who.agentCPAM, .agentMSA, .drBenali, .admin, .arsColin] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await house.desk.lireFil(fil, by: other) }.word == "notFound", "\(who)")
                #expect(try await refusal { try await house.desk.ecrire(fil, "Bonjour", by: other) }.word == "notFound", "\(who)")
            }
            #expect(try await house.desk.listerFils(by: medical).map(\.nonLus) == [1])
            #expect(try await house.desk.listerFils(by: agent).isEmpty)
            #expect(try await house.desk.lireEchanges(dossier: dossier.id, by: agent).fils.isEmpty)
            let administrative = try await house.desk.ouvrirFil(NouveauFil(dossier: dossier.id, sujet: "suivi-dossier", titre: "Délai", texte: "Où en est-il\u{A0}?"), by: doctor).ligne.id
            #expect(try await house.desk.listerFils(by: agent).map(\.id) == [administrative])
            #expect(try await refusal { try await house.desk.lireFil(administrative, by: medical) }.word == "notFound")
            // A locum's secretary, a delegate of another: nothing. The doctor's own secretary: yes, in her name.
            let secretary = try await house.caller(.secMorel)
            #expect(try await house.desk.lireFil(fil, by: secretary).messages.count == 1)
            #expect(try await house.desk.ecrire(fil, "Compte rendu prêt.", by: secretary).messages.last?.par == "Julie MOREL pour Dr Anne LECLERC")
        }
    }

    @Test("F48: the delay of the answer is measured, and nothing is lost", arguments: Engine.tested) func delay(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let fil = try await house.desk.ouvrirFil(Self.medical(try await house.received(by: doctor).id), by: doctor).ligne.id
            house.clock.advance(hours: 1)
            // A second message in a row does not start the clock again.
            _ = try await house.desk.ecrire(fil, "Et une question de plus.", by: doctor)
            #expect(try await refusal { try await house.desk.cloreFil(fil, by: medical) }.word == "fil.sans-reponse")
            house.clock.advance(minutes: 30)
            _ = try await house.desk.lireFil(fil, by: medical)
            let answered = try await house.desk.ecrire(fil, "Oui, en une page.", key: "cle-reponse-1", by: medical)
            #expect(answered.messages.last?.attente == 90 && answered.ligne.etat == .attendProfessionnel)
            #expect(try await house.desk.ecrire(fil, "Oui, en une page.", key: "cle-reponse-1", by: medical).messages.count == 3)
            #expect(try await house.desk.listerFils(by: doctor).map(\.nonLus) == [1])
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.text == "Un message vous attend." && !$0.isRead })
            _ = try await house.desk.lireFil(fil, by: doctor)
            #expect(try await house.desk.listerFils(by: doctor).map(\.nonLus) == [0])
            #expect(try await house.desk.listNotifications(by: doctor).allSatisfy { $0.text != "Un message vous attend." || $0.isRead })
            _ = try await house.desk.cloreFil(fil, by: doctor)
            house.clock.advance(hours: 2)
            let reopened = try await house.desk.ecrire(fil, "Une précision.", by: doctor)
            #expect(reopened.ligne.etat == .attendCaisse && reopened.messages.last?.mot == "reouverture" && reopened.ligne.attendDepuis == house.clock.now)
            #expect(reopened.messages.map(\.rang) == Array(1...5))
            let kept = try await house.database.read { try Echeances($0).totals(from: 0, until: .max) }
            #expect(kept.map(\.genre) == ["message/medical"] && kept[0].tenues == 1)
        }
    }

    @Test("F82: subjects, urgency and the order of the queue", arguments: Engine.tested) func sorting(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let dossier = try await house.received(by: doctor)
            let first = try await house.desk.ouvrirFil(Self.medical(dossier.id), by: doctor).ligne.id
            house.clock.advance(hours: 1)
            let second = try await house.desk.ouvrirFil(NouveauFil(dossier: dossier.id, sujet: "reprise-travail", titre: "Mi-temps", texte: "Possible\u{A0}?"), by: doctor).ligne.id
            house.clock.advance(hours: 1)
            let urgent = try await house.desk.ouvrirFil(Self.medical(dossier.id, urgent: true), by: doctor).ligne.id
            #expect(try await house.desk.listerFils(by: medical).map(\.id) == [urgent, first, second])
            #expect(try await house.desk.listerFils(sujet: .repriseTravail, by: medical).map(\.id) == [second])
            func fault(_ fil: NouveauFil) async throws -> String { try await refusal { try await house.desk.ouvrirFil(fil, by: doctor) }.word }
            #expect(try await fault(NouveauFil(dossier: dossier.id, sujet: "paiement", titre: "Facture", texte: "Impayée", urgent: true)) == "invalid urgence")
            #expect(try await fault(NouveauFil(caisse: dossier.caisse.code, sujet: "avis-dossier", titre: "Avis", texte: "Sans dossier")) == "invalid dossier")
            #expect(try await fault(NouveauFil(sujet: "", titre: "", texte: "")) == "invalid requis,requis,requis")
            #expect(try await fault(NouveauFil(sujet: "paiement", titre: "Facture", texte: "Impayée")) == "invalid requis")
            // A topic without a dossier goes to the fund that was chosen.
            let topic = try await house.desk.ouvrirFil(NouveauFil(caisse: dossier.caisse.code, sujet: "paiement", titre: "Facture", texte: "Impayée depuis mars."), by: doctor)
            #expect(topic.ligne.dossier == nil && topic.ligne.service == .administratif)
        }
    }

    static let png: [UInt8] = {
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0] }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]) + chunk("tEXt", Array("Lieu secret".utf8))
            + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
    }()

    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 8] + Array("GPS 48".utf8) + [0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 3, 1, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD9]

    /// A script at opening, a file inside, a link: all in the clear, so that finding them again means failing.
    static let activePDF = Array("""
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>/Names<</EmbeddedFiles<</Names[(a) 5 0 R]>>>>>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>endobj
        4 0 obj<</Type/Annot/Subtype/Link/Rect[0 0 100 100]/A<</S/URI/URI(http://mechant.example/x)>>>>endobj
        5 0 obj<</Type/Filespec/F(a)>>endobj
        trailer<</Root 1 0 R>>
        """.utf8)

    @Test("F33: attachments are what they are, and nothing in them acts", arguments: Engine.tested) func attachments(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let dossier = try await house.received(by: doctor)
            var fil = Self.medical(dossier.id)
            fil.pieces = [
                PieceDeposee(nom: "../../Compte rendu.exe", octets: Self.activePDF), PieceDeposee(nom: "photo.pdf", octets: Self.png + Array("<script>".utf8)),
                PieceDeposee(nom: "image", octets: Self.jpeg + Array("PK derrière".utf8)),
            ]
            let view = try await house.desk.ouvrirFil(fil, by: doctor)
            let pieces = try #require(view.messages.first?.pieces)
            #expect(pieces.map(\.nom) == ["Compte rendu.pdf", "photo.png", "image.jpg"] && pieces.map(\.genre) == ["pdf", "png", "jpeg"])
            #expect(pieces.allSatisfy { $0.nettoyage != nil })
            func words(_ index: Int) async throws -> String { String(decoding: try await house.desk.lirePiece(pieces[index].id, fil: view.ligne.id, by: medical).octets, as: UTF8.self) }
            let pdf = try await words(0)
            for token in ["JavaScript", "OpenAction", "EmbeddedFile", "/URI", "mechant", "Annots"] { #expect(!pdf.contains(token), "\(token)") }
            #expect(pdf.hasPrefix("%PDF-"))
            let png = try await words(1)
            #expect(!png.contains("secret") && !png.contains("script") && png.hasSuffix("IEND\0\0\0\0"))
            let jpeg = try await words(2)
            #expect(!jpeg.contains("GPS") && !jpeg.contains("PK"))
            // Sealed at rest; another thread's address does not reach it; nor does another person.
            #expect(try await house.count("SELECT count(*) FROM piece WHERE contenu = \(Self.png)") == 0)
            let other = try await house.desk.ouvrirFil(Self.medical(dossier.id), by: doctor).ligne.id
            #expect(try await refusal { try await house.desk.lirePiece(pieces[0].id, fil: other, by: doctor) }.word == "notFound")
            let agent = try await house.caller(.agentCPAM)
            #expect(try await refusal { try await house.desk.lirePiece(pieces[0].id, fil: view.ligne.id, by: agent) }.word == "notFound")
        }
    }

    @Test("F33: what cannot be joined says why", arguments: Engine.tested) func badAttachments(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            func fault(_ pieces: [[UInt8]]) async throws -> String {
                var fil = Self.medical(dossier.id)
                fil.pieces = pieces.map { PieceDeposee(nom: "a.pdf", octets: $0) }
                return try await refusal { try await house.desk.ouvrirFil(fil, by: doctor) }.word
            }
            #expect(try await fault([[]]) == "invalid vide")
            #expect(try await fault([Array("MZ programme".utf8)]) == "invalid genre")
            #expect(try await fault([Array("GIF89a".utf8)]) == "invalid genre")
            #expect(try await fault([[0x20] + Self.activePDF]) == "invalid genre")
            #expect(try await fault([Array("%PDF-1.4\nrien de lisible".utf8)]) == "invalid pdf")
            #expect(try await fault([Array(Self.png.dropLast(14))]) == "invalid abimee")
            #expect(try await fault([Array("%PDF-".utf8) + [UInt8](repeating: 0x20, count: NettoyagePieces.longest)]) == "invalid taille")
            #expect(try await fault([[UInt8]](repeating: Self.png, count: 5)) == "invalid nombre")
            #expect(try await house.count("SELECT count(*) FROM fil") == 0)
        }
    }
}
