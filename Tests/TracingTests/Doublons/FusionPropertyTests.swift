import ContactTracing
import Core
import Testing

/// Records drawn at random, merged, merged again, changed, and undone in any order allowed.
@Suite struct FusionPropertyTests {
    struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
        }
    }

    static func record(_ id: String, _ chance: inout Chance) -> FicheFusionnable {
        let values: [JSONValue] = ["x", "y", 1, 2, true, .null, "", ["a", 1], ["k": "v"]]
        var fiche = FicheFusionnable(id: id)
        for name in ["nom", "prenom", "date", "telephone", "commune"] where Bool.random(using: &chance) {
            fiche.champs[name] = values.randomElement(using: &chance)
        }
        for name in ["liens", "tentatives"] where Int.random(in: 0..<3, using: &chance) > 0 {
            fiche.attaches[name] = Set((0..<Int.random(in: 0...3, using: &chance)).map { _ in "\(name)\(Int.random(in: 0..<6, using: &chance))" })
        }
        return fiche
    }

    static func chosen(_ chance: inout Chance) -> Set<String> {
        Set(["nom", "prenom", "date"].filter { _ in Bool.random(using: &chance) })
    }

    @Test func mergeThenUndoIsIdentityAndNothingIsLost() throws {
        var chance = Chance(state: 11)
        for round in 0..<2_000 {
            let (a, b) = (Self.record("a", &chance), Self.record("b", &chance))
            let (merged, record) = try Fusion.merge(
                keeping: a, absorbing: b, id: "f", at: FusionTests.now, fromAbsorbed: Self.chosen(&chance))
            let undone = try Fusion.undo(record, from: merged)
            #expect(undone.kept == a && undone.absorbed == b && undone.changes.isEmpty, "round \(round)")

            let aside = Dictionary(uniqueKeysWithValues: record.divergences.map { ($0.champ, $0.other) })
            for fiche in [a, b] {
                for (name, value) in fiche.champs { #expect(merged.champs[name] == value || aside[name] == value) }
                for (name, ids) in fiche.attaches { #expect(ids.isSubset(of: merged.attaches[name] ?? [])) }
            }
        }
    }

    @Test func whateverIsChangedAfterwardsTheAbsorbedRecordComesBackWhole() throws {
        var chance = Chance(state: 12)
        for _ in 0..<1_000 {
            let (a, b) = (Self.record("a", &chance), Self.record("b", &chance))
            let (_, record) = try Fusion.merge(keeping: a, absorbing: b, id: "f", at: FusionTests.now, fromAbsorbed: Self.chosen(&chance))
            let later = Self.record("a", &chance)
            let undone = try Fusion.undo(record, from: later)
            #expect(undone.absorbed == b)
            for (name, value) in later.champs where record.merged.champs[name] != value { #expect(undone.kept.champs[name] == value) }
            for (name, value) in a.champs where record.merged.champs[name] == later.champs[name] { #expect(undone.kept.champs[name] == value) }
            for (name, ids) in later.attaches {
                #expect(ids.subtracting(record.merged.attaches[name] ?? []).isSubset(of: undone.kept.attaches[name] ?? []))
            }
        }
    }

    @Test func mergesOfMergesAreUndoneInAnyAllowedOrder() throws {
        var chance = Chance(state: 13)
        for round in 0..<500 {
            let originals = Dictionary(uniqueKeysWithValues: (0..<6).map { ("r\($0)", Self.record("r\($0)", &chance)) })
            var living = originals
            var history = FusionHistory()
            for number in 0..<Int.random(in: 1...5, using: &chance) {
                let pair = living.keys.sorted().shuffled(using: &chance).prefix(2)
                guard pair.count == 2, let kept = living[pair[0]], let absorbed = living[pair[1]] else { break }
                let (merged, record) = try Fusion.merge(
                    keeping: kept, absorbing: absorbed, id: "f\(number)", at: FusionTests.now, fromAbsorbed: Self.chosen(&chance))
                living[kept.id] = merged
                living[absorbed.id] = nil
                try history.note(record)
            }
            while let record = history.undoable.randomElement(using: &chance) {
                let undone = try Fusion.undo(record, from: #require(living[record.kept.id]))
                #expect(undone.changes.isEmpty)
                living[record.kept.id] = undone.kept
                living[record.absorbed.id] = undone.absorbed
                try history.forget(record.id)
            }
            #expect(history.standing.isEmpty)
            #expect(living == originals, "round \(round)")
        }
    }
}
