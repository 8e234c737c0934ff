import Certificats
import Core
import Testing

/// The table is whole, and each of its rows says what a person and a jurist need.
@Suite struct RegleTests {
    @Test func theTableIsWhole() {
        #expect(Regle.toutes.map(\.id) == (1...52).map { "C\($0 < 10 ? "0" : "")\($0)" })
    }

    /// What the table of rules says of each case.
    static let requis: [Requis: String] = [
        .non: "C01 C04 C06 C09 C10 C14 C17 C19 C22 C24 C26 C27 C29 C30 C31 C33 C36 C37 C38 C40 C48 C49 C52",
        .oui: "C02 C03 C13 C15 C20 C25 C28 C32 C34 C35 C39 C47", .nonSouhaite: "C05", .selonCas: "C07 C08 C18 C21 C42 C44",
        .discretion: "C11 C12", .ancien: "C16", .conflit: "C23", .interdit: "C41 C43", .medecinAgree: "C45 C46 C51", .aConfirmer: "C50",
    ]

    @Test(arguments: Regle.toutes) func eachRowSaysWhatTheTableSays(_ regle: Regle) throws {
        let wanted = try #require(Self.requis.first { $0.value.split(separator: " ").contains(Substring(regle.id)) }?.key)
        #expect(regle.versions.last?.requis == wanted)
    }

    @Test(arguments: Regle.toutes) func versionsFollowEachOther(_ regle: Regle) {
        #expect(!regle.versions.isEmpty)
        for (before, after) in zip(regle.versions, regle.versions.dropFirst()) {
            #expect(before.au.map { $0.adding(days: 1) } == after.du, "\(regle.id): a hole or an overlap between two versions")
        }
        for version in regle.versions {
            #expect(version.du != .max && version.au != .max, "\(regle.id): a day that does not exist")
            #expect(version.revueLe <= (LocalDate(year: 2026, month: 12, day: 31) ?? .min))
            if let from = version.du, let until = version.au { #expect(from <= until) }
        }
    }

    @Test(arguments: Regle.toutes) func everyVersionIsComplete(_ regle: Regle) {
        for version in regle.versions {
            #expect(version.reponse.count > 20 && version.reponse.hasSuffix("."))
            #expect(version.aFaire.hasSuffix(".") && !version.source.isEmpty)
            #expect(version.certitude == .confirme || !version.reserves.isEmpty, "\(regle.id): unsure, without saying of what")
            #expect((version.certitude == .conflit) == !version.positions.isEmpty)
            #expect(version.positions.count != 1, "\(regle.id): one source alone contradicts nobody")
            let texts = [version.reponse, version.condition ?? "", version.aFaire, version.texte ?? ""] + version.reserves
            for text in texts { #expect(!text.contains(/[ ][:;?!»]/) && !text.contains("'"), "\(regle.id): \(text)") }
        }
    }

    /// Both sides of each day of change.
    @Test(arguments: Regle.toutes) func eachVersionHoldsFromItsFirstDayToItsLast(_ regle: Regle) {
        for (index, version) in regle.versions.enumerated() {
            if let from = version.du {
                #expect(regle.version(le: from)?.numero == index + 1)
                #expect(regle.version(le: from.adding(days: -1))?.numero == (index == 0 ? nil : index))
            }
            if let until = version.au {
                #expect(regle.version(le: until)?.numero == index + 1)
                #expect(regle.version(le: until.adding(days: 1))?.numero != index + 1)
            }
        }
    }

    @Test func anAnswerOutsideItsDatesSaysSo() throws {
        let c16 = try #require(Regle.numero("C16"))
        let today = try #require(LocalDate(year: 2026, month: 11, day: 21))
        let answer = Reponse(c16, le: today)
        #expect(!answer.enVigueur && answer.numero == 2)
        #expect(answer.adresse == "/certificats/C16?date=2026-11-21")
    }

    @Test func disciplinesAreThoseOfTheirDay() throws {
        let c13 = try #require(Regle.numero("C13"))
        let before = Reponse(c13, le: try #require(LocalDate(year: 2023, month: 9, day: 2))).disciplines
        let since = Reponse(c13, le: try #require(LocalDate(year: 2023, month: 9, day: 3))).disciplines
        #expect(before.count == 9 && since.count == 6)
        #expect(before.contains { $0.nom.hasPrefix("Rugby") } && !since.contains { $0.nom.hasPrefix("Rugby") })
        #expect(since.filter { $0.certitude == .aConfirmer }.count == 2)
    }
}
