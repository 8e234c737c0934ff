@testable import Formats
import Testing

@Suite struct MappingTests {
    private func proposal(_ text: String, _ vocabulary: Vocabulary = .cas) throws -> MappingProposal {
        MappingProposal(try TableSurvey(try TableReader(ByteSource(text))), vocabulary: vocabulary)
    }

    private func targets(_ header: String, row: String? = nil, _ vocabulary: Vocabulary = .cas) throws -> [String?] {
        let empty = header.split(separator: ";").map { _ in "x" }.joined(separator: ";")
        return try proposal(header + "\n" + (row ?? empty) + "\n", vocabulary).choices.map { $0.target?.code }
    }

    @Test func frenchFile() throws {
        #expect(try targets("N°;Nom de naissance;Prénom;DDN;Tél. portable;CP;Ville;Infecté par;Date de début des symptômes;Date du prélèvement;Foyer",
            row: "1;A;B;01/02/1980;0612345678;35000;Rennes;2;12/03/2020;13/03/2020;F1")
            == ["identifiant", "nom", "prenom", "dateNaissance", "telephone", "codePostal", "commune", "infecteur", "dateSymptomes", "datePrelevement", "foyer"])
    }

    @Test func englishFile() throws {
        #expect(try targets("caseID;infectorID;firstName;lastName;sex;ageYears;dateOnset;date_report;city;zip",
            row: "1;2;A;B;F;30;2020-03-12;2020-03-14;Lyon;69001")
            == ["identifiant", "infecteur", "prenom", "nom", "sexe", "age", "dateSymptomes", "dateConfirmation", "commune", "codePostal"])
    }

    @Test func reportDateGivesWayToConfirmation() throws {
        #expect(try targets("id;date_report;confirmed_date", row: "1;2020-03-12;2020-03-10") == ["identifiant", nil, "dateConfirmation"])
    }

    @Test func sourceIsTheInfectorUnlessAnotherColumnIs() throws {
        #expect(try targets("case_id;source", row: "1;2") == ["identifiant", "infecteur"])
        #expect(try targets("case_id;source;infector", row: "1;funeral;2") == ["identifiant", nil, "infecteur"])
    }

    @Test func linksInManyNames() throws {
        #expect(try targets("from;to;exposure", row: "1;2;foyer", .liens) == ["de", "vers", "exposition"])
        #expect(try targets("infector;case_id;source", row: "1;2;funérailles", .liens) == ["de", "vers", "exposition"])
        #expect(try targets("source;target;date;duration;mask", row: "1;2;2020-03-12;15;oui", .liens) == ["de", "vers", "date", "duree", "masque"])
        #expect(try targets("case1;case2", row: "1;2", .liens) == ["de", "vers"])
        #expect(try targets("id_1;id_2;type", row: "1;2;x", .liens) == ["de", "vers", "exposition"])
        #expect(try targets("infector_id;infectee_id;household", row: "1;2;oui", .liens) == ["de", "vers", "foyer"])
    }

    @Test func valuesThatAreNotDatesCostConfidence() throws {
        let sure = try proposal("id;onset\n1;2020-03-12\n").choices[1]
        let doubtful = try proposal("id;onset\n1;fièvre\n2;toux\n")
        #expect(sure.target?.code == "dateSymptomes" && sure.confidence == 1)
        #expect(doubtful.choices[1].confidence < 0.75 && doubtful.choices[1].examples == ["fièvre", "toux"])
        #expect(doubtful.questions.contains { $0.contains("onset") })
        #expect(try targets("id;symptomes", row: "1;fièvre") == ["identifiant", nil])
    }

    @Test func twoColumnsForOneMeaningAreAsked() throws {
        let proposal = try proposal("case_id;patient_id;onset\n1;P1;2020-03-12\n")
        #expect(proposal.mapping.columns["identifiant"] == 0)
        #expect(proposal.questions.contains { $0.contains("case_id") && $0.contains("patient_id") })
    }

    @Test func unknownColumnsAreLeftAside() throws {
        let proposal = try proposal("id;couleur préférée\n1;bleu\n")
        #expect(proposal.choices[1].target == nil && proposal.choices[1].why.contains("pas lue"))
    }

    @Test func ambiguousDatesFollowTheirFile() throws {
        let proposal = try proposal("id;onset;confirmed_date\n1;03/04/2020;04/25/2020\n")
        #expect(proposal.mapping.dates["dateSymptomes"]?.order == .moisJour)
        let alone = try self.proposal("id;onset\n1;03/04/2020\n")
        #expect(alone.mapping.dates["dateSymptomes"]?.order == .jourMois)
        #expect(alone.questions.contains { $0.contains("jour puis mois") })
    }

    @Test func savedAndAppliedAgain() throws {
        let mapping = try proposal("ID;Date_Onset\n1;04/25/2020\n").mapping
        let again = try JSONCopy.of(mapping)
        #expect(again == mapping)
        #expect(again.suits(header: ["id", "date onset"]))
        #expect(!again.suits(header: ["date onset", "id"]) && !again.suits(header: ["id"]))
    }

    @Test func identifiersThatHoldASlashAreNotCut() throws {
        let mapping = try proposal("id;infector\n2020/12;2020/11\n2020/13;\"2020/11, 2020/12\"\n").mapping
        #expect(!mapping.separators.contains("/") && mapping.separators.contains(","))
    }

    @Test func ownHeadersMapToThemselves() throws {
        for (header, vocabulary) in [(LineListExport.caseHeader, Vocabulary.cas), (LineListExport.linkHeader, .liens)] {
            let found = try targets(header.joined(separator: ";"), row: header.map { _ in "x" }.joined(separator: ";"), vocabulary)
            for (name, target) in zip(header, found) where vocabulary.target(name)?.shape != .date { #expect(target == name) }
            let dated = try targets(header.joined(separator: ";"), row: header.map { _ in "2020-03-12" }.joined(separator: ";"), vocabulary)
            #expect(dated == header)
        }
    }
}
