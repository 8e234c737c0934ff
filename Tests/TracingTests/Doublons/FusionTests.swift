import ContactTracing
import Core
import Foundation
import Testing

@Suite struct FusionTests {
    static let now = Instant(millisecondsSince1970: 1_600_000_000_000)
    static let a = FicheFusionnable(
        id: "a", champs: ["nom": "Lefèvre", "prenom": "Élodie", "telephone": "", "codePostal": "39000"],
        attaches: ["liens": ["l1", "l2"], "tentatives": ["t1"]])
    static let b = FicheFusionnable(
        id: "b", champs: ["nom": "Lefebvre", "prenom": "Élodie", "telephone": "0612345678", "courriel": "e@exemple.fr"],
        attaches: ["liens": ["l2", "l3"], "dossiers": ["d1"]])

    @Test func whatOneAloneKnowsIsTakenAndWhatDiffersIsKeptAside() throws {
        let (merged, record) = try Fusion.merge(keeping: Self.a, absorbing: Self.b, id: "f", at: Self.now)
        #expect(merged.id == "a")
        #expect(merged.champs == [
            "nom": "Lefèvre", "prenom": "Élodie", "telephone": "0612345678", "codePostal": "39000", "courriel": "e@exemple.fr",
        ])
        #expect(merged.attaches == ["liens": ["l1", "l2", "l3"], "tentatives": ["t1"], "dossiers": ["d1"]])
        #expect(record.divergences.map(\.champ) == ["nom", "telephone"])
        #expect(record.divergences.first?.other == "Lefebvre")
    }

    @Test func thePersonMayChooseTheOtherValue() throws {
        let (merged, record) = try Fusion.merge(keeping: Self.a, absorbing: Self.b, id: "f", at: Self.now, fromAbsorbed: ["nom"])
        #expect(merged.champs["nom"] == "Lefebvre")
        #expect(record.divergences.first?.other == "Lefèvre")
        #expect(try Fusion.undo(record, from: merged).kept == Self.a)
    }

    @Test func changesMadeSinceStayOnTheKeptRecordAndAreListed() throws {
        var (merged, record) = try Fusion.merge(keeping: Self.a, absorbing: Self.b, id: "f", at: Self.now)
        merged.champs["commune"] = "Lons"
        merged.champs["telephone"] = "0700000001"
        merged.champs["courriel"] = nil
        merged.attaches["tentatives", default: []].insert("t2")
        merged.attaches["liens"]?.remove("l1")
        let undone = try Fusion.undo(record, from: merged)
        #expect(undone.absorbed == Self.b)
        #expect(undone.kept.champs == [
            "nom": "Lefèvre", "prenom": "Élodie", "telephone": "0700000001", "codePostal": "39000", "commune": "Lons",
        ])
        #expect(undone.kept.attaches == ["liens": ["l2"], "tentatives": ["t1", "t2"]])
        #expect(undone.changes == [
            .champ("commune", before: nil, after: "Lons"), .champ("courriel", before: "e@exemple.fr", after: nil),
            .champ("telephone", before: "0612345678", after: "0700000001"),
            .attaches("liens", added: [], removed: ["l1"]), .attaches("tentatives", added: ["t2"], removed: []),
        ])
        #expect(undone.changes.allSatisfy { !$0.message.contains("0700000001") })
    }

    @Test func aRecordSurvivesBeingStored() throws {
        let (merged, record) = try Fusion.merge(keeping: Self.a, absorbing: Self.b, id: "f", at: Self.now, fromAbsorbed: ["nom"])
        #expect(record.merged == merged)
        #expect(try JSONDecoder().decode(FusionRecord.self, from: JSONEncoder().encode(record)) == record)
        #expect(throws: FusionRefusal.memeFiche) { try Fusion.merge(keeping: Self.a, absorbing: Self.a, id: "f", at: Self.now) }
        #expect(throws: FusionRefusal.autreFiche) { try Fusion.undo(record, from: Self.b) }
    }

    @Test func aLaterMergeIsUndoneBeforeTheOneItRestsOn() throws {
        let c = FicheFusionnable(id: "c", champs: ["nom": "Lefevre"])
        let (ab, first) = try Fusion.merge(keeping: Self.a, absorbing: Self.b, id: "f1", at: Self.now)
        let (_, second) = try Fusion.merge(keeping: ab, absorbing: c, id: "f2", at: Self.now)
        var history = FusionHistory()
        try history.note(first)
        try history.note(second)
        #expect(history.undoable.map(\.id) == ["f2"])
        #expect(throws: FusionRefusal.fusionUlterieure) { try history.forget("f1") }
        #expect(throws: FusionRefusal.ficheAbsorbee) { try history.note(Fusion.merge(keeping: c, absorbing: Self.a, id: "f3", at: Self.now).record) }
        #expect(throws: FusionRefusal.dejaNotee) { try history.note(second) }
        try history.forget("f2")
        #expect(throws: FusionRefusal.inconnue) { try history.forget("f2") }
        try history.forget("f1")
        #expect(history.standing.isEmpty)
    }
}
