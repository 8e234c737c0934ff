import ContactTracing
import Core
import Foundation
import Store

/// Two sheets become one, and can become two again. What stands and what does not is sealed with the merge.
extension Act {
    /// Sheets merged are those of one kind; both are held.
    func merge(_ kind: GenreListe, keeping keptID: String, absorbing absorbedID: String, chosen: Set<String>, epidemie: String) throws -> String {
        let word = kind == .cas ? "cas" : "contact"
        let kept = try fiche(kind, keptID)
        let absorbed = try fiche(kind, absorbedID)
        let (merged, record) = try refusing { () throws(FusionRefusal) in
            try Fusion.merge(
                keeping: kept, absorbing: absorbed, id: desk.chance.identifier(), at: now, fromAbsorbed: chosen.union(Self.protective(kept, absorbed)))
        }
        let fusions = Fusions(session)
        for (name, ids) in record.absorbed.attaches { try fusions.move(ids, of: name, kind: word, from: absorbedID, to: keptID) }
        let collected = try write(merged, kind, mergedInto: nil)
        _ = try write(record.absorbed, kind, mergedInto: keptID)
        let sealed = try coffre(epidemie).seal(Array(JSONEncoder().encode(record)), kind == .cas ? .cas : .contact, id: record.id, collecte: collected)
        try fusions.insert(
            .init(
                id: record.id, epidemic: epidemie, kind: word, kept: keptID, absorbed: absorbedID, data: sealed, at: at, by: actor.account, collected: collected))
        return record.id
    }

    /// Parts the two again: the absorbed sheet as it was, the kept one as it was with what was changed since.
    func unmerge(_ fusion: Fusions.Record) throws -> [FusionChange] {
        let kind: GenreListe = fusion.kind == "cas" ? .cas : .contacts
        let fusions = Fusions(session)
        let later = try fusions.standing(on: [fusion.kept, fusion.absorbed]).first { ($0.at, $0.id) > (fusion.at, fusion.id) && $0.id != fusion.id }
        if later != nil { throw DeskRefusal.cycle(.init(FusionRefusal.fusionUlterieure.code, "\(FusionRefusal.fusionUlterieure.message) \(FusionRefusal.fusionUlterieure.remedy)")) }
        let bytes = try coffre(fusion.epidemic).open(fusion.data, kind == .cas ? .cas : .contact, id: fusion.id, collecte: fusion.collected)
        let record = try JSONDecoder().decode(FusionRecord.self, from: Data(bytes))
        let current = try fiche(kind, fusion.kept)
        let undone = try refusing { () throws(FusionRefusal) in try Fusion.undo(record, from: current) }
        // Rows that were the absorbed sheet's and are still here go back; those attached since stay.
        for (name, ids) in record.absorbed.attaches {
            let own = record.kept.attaches[name] ?? []
            try fusions.move(ids.subtracting(own).intersection(current.attaches[name] ?? []), of: name, kind: fusion.kind, from: fusion.kept, to: fusion.absorbed)
            if name == "groupes" { try fusions.share(ids.intersection(own), with: fusion.absorbed) }
        }
        _ = try write(undone.kept, kind, mergedInto: nil)
        _ = try write(undone.absorbed, kind, mergedInto: nil)
        try fusions.undone(fusion.id, by: actor.account, at: at)
        return undone.changes
    }

    /// What must hold whichever sheet is kept: a consent that one of them lacks is lacking, masks given once are given.
    private static func protective(_ kept: FicheFusionnable, _ absorbed: FicheFusionnable) -> Set<String> {
        var chosen: Set<String> = []
        if kept.champs["accord"] == .bool(true), absorbed.champs["accord"] == .bool(false) { chosen.formUnion(["accord", "accordLe"]) }
        if kept.champs["masques"] == .bool(false), absorbed.champs["masques"] == .bool(true) { chosen.insert("masques") }
        if kept.champs["besoinSocial"] == .bool(false), absorbed.champs["besoinSocial"] == .bool(true) { chosen.insert("besoinSocial") }
        return chosen
    }

    func fiche(_ kind: GenreListe, _ id: String) throws -> FicheFusionnable {
        let fusions = Fusions(session)
        if kind == .cas {
            guard let record = try CasIndex(session).hold(id) else { throw DeskRefusal.notFound }
            return try FicheEnChamps.fiche(record, coffre(record.epidemic).open(record), fusions.attached("cas", to: id))
        }
        guard let record = try Contacts(session).hold(id) else { throw DeskRefusal.notFound }
        return try FicheEnChamps.fiche(record, coffre(record.epidemic).open(record), fusions.attached("contact", to: id))
    }

    /// - Returns: the day of collection.
    private func write(_ fiche: FicheFusionnable, _ kind: GenreListe, mergedInto: String?) throws -> Int {
        if kind == .cas {
            guard var record = try CasIndex(session).find(fiche.id) else { throw DeskRefusal.notFound }
            let donnees = try FicheEnChamps.put(fiche.champs, in: &record)
            let collective = record.isCollective
            try fill(donnees, in: &record)
            record.isCollective = collective || record.isCollective
            record.mergedInto = mergedInto
            try CasIndex(session).save(&record, at: at)
            return record.collected
        }
        guard var record = try Contacts(session).find(fiche.id), let cas = try CasIndex(session).find(record.caseID) else { throw DeskRefusal.notFound }
        let donnees = try FicheEnChamps.put(fiche.champs, in: &record)
        let household = record.household
        try fill(donnees, in: &record, of: cas, parametres(record.epidemic))
        record.household = household
        record.reason = fiche.champs["raison"]?.string ?? record.reason
        record.rightsUntil = fiche.champs["droitsJusquau"]?.int ?? record.rightsUntil
        record.mergedInto = mergedInto
        try Contacts(session).save(&record, at: at)
        try Fusions(session).setMasks(record.id, fiche.champs["masques"]?.bool ?? false)
        return record.collected
    }

    private func refusing<Value>(_ body: () throws(FusionRefusal) -> Value) throws -> Value {
        do throws(FusionRefusal) { return try body() } catch { throw DeskRefusal.cycle(.init(error.code, "\(error.message) \(error.remedy)")) }
    }
}
