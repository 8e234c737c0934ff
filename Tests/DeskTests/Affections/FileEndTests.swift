import Core
import Desk
import Store
import TestSupport
import Testing

/// F27: what is told beside a renewal never contradicts the fund’s file.
@Suite("F27: the fund’s file beside a renewal") struct FileEndTests {
    private func load(_ house: TestDesk, _ sequence: Int, _ exonerations: [Exoneration]) async throws {
        var file = RegisterFile(house, sequence: sequence)
        try file.add(house, 0) { $0.exonerations = exonerations }
        _ = try await file.load(house)
    }

    private func told(_ house: TestDesk, _ patient: String, by caller: Caller) async throws -> [String] {
        let service = try #require(house.desk.teleservice("protocole-de-soins"))
        return try await house.desk.prepareForm(service, patient: patient, by: caller).information.filter(\.isUpfront).map(\.text)
    }

    @Test("Opened here, ended by the file since: told so everywhere, and renewing is not called useless", arguments: Engine.tested)
    func ended(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let opened = try await house.file(house.protocole("1"), by: doctor)
            #expect(opened.state == .accepte)
            let patient = opened.patient.id
            #expect(try await told(house, patient, by: doctor).first?.contains("Renouvellement trop tôt") == true)
            let end = house.today.adding(days: 30)
            house.clock.advance(days: 45)
            try await load(house, 1, [Exoneration(nature: .ald, ald: 1, debut: house.today.adding(days: -45), fin: end)])
            let words = try #require(try await told(house, patient, by: doctor).first)
            #expect(words.contains("Finie le \(end.formattedFr)") && words.contains("fichier de la caisse") && !words.contains("trop tôt") && !words.contains("inutile"))
            let view = try #require(try await house.affections(patient, by: doctor).first)
            #expect(view.periode.au == end && view.etat == .finie && view.avancement.contains("fichier de la caisse"))
            #expect(try await !house.desk.voirDroits(patient, by: doctor).droits.lignes.contains { $0.nature == "exoneration" }, "no right is shown that the fund ended")
            let renewal = try await house.file(house.renewal("1", from: house.today), by: doctor)
            #expect(renewal.state == .recu && renewal.anomalies.isEmpty)
        }
    }

    @Test("Known by the file alone: the doctor is told before typing, nobody else is", arguments: Engine.tested)
    func fileAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await load(house, 1, [Exoneration(nature: .ald, ald: 23, debut: house.today.adding(years: -4), fin: house.today.adding(days: 60))])
            let doctor = try await house.caller(.drLeclerc)
            let patient = try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: doctor).first).patient.id
            let service = try #require(house.desk.teleservice("protocole-de-soins"))
            let form = try await house.desk.prepareForm(service, patient: patient, by: doctor)
            #expect(form.information.first?.text.contains("D’après le fichier de la caisse") == true)
            #expect(form.content["nature"] == "renouvellement" && form.content["affection"]?["code"] == "ALD-23")
            // A doctor who is told no disease of anybody, a biologist, is told none here either.
            let biologist = try await house.caller(.bioDurand)
            _ = try await house.desk.findPatients(.nir(house.nir(0)), by: biologist)
            let theirs = try await house.desk.prepareForm(service, patient: patient, by: biologist)
            #expect(theirs.content["nature"] == "initiale" && !theirs.information.contains { $0.title.contains("23") })
        }
    }

    @Test("F27: what renews itself is stopped once at both doors’ act, and passes when the doctor insists", arguments: Engine.tested)
    func stopped(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            try await house.desk.noterReglageAffection(
                "8", SaisieReglage(dixSept: true, irreversible: false, annees: "", anneesSuite: "", source: "Essai"), by: admin)
            _ = try await house.file(house.protocole("8"), by: doctor)
            let asked = try await refusal { try await house.file(house.renewal("8", from: house.today), by: doctor) }
            #expect(asked.word == "invalid pds.renouvellement-inutile")
            let content = house.argued("8", ["nature": "renouvellement", "demande": .null, "quandMeme": true])
            #expect(try await house.file(content, by: doctor).state == .recu)
        }
    }
}
