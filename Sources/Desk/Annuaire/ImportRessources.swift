import Core
import Formats
import Store

/// FHIR resources of the directory into the same tables: changes, and nothing ends because it is absent.
final class ImportRessources {
    private let work: ImportReleve
    private let resources: DirectoryResources

    init(_ work: ImportReleve, _ resources: DirectoryResources) { (self.work, self.resources) = (work, resources) }

    func run() async throws {
        for row in resources.refused {
            work.comptes.lus += 1
            try work.refuse(row)
        }
        let (active, ended): (AnnuaireReader, AnnuaireReader)
        do throws(NationalFileError) {
            active = try AnnuaireReader(ByteSource(resources.active))
            ended = try AnnuaireReader(ByteSource(resources.ended))
        } catch { throw ReleveRefuse(error) }
        try await ImportAnnuaire(work, active, rows: resources.count).runChanges(ended: ended)
        try await mailboxes()
    }

    /// Addresses are not bound to deliveries: one that is there already is brought up to date.
    private func mailboxes() async throws {
        let all = Array(Set(resources.mailboxes))
        let (moment, id) = (work.moment, work.releve.id)
        for start in stride(from: 0, to: all.count, by: 500) {
            let some = all[start..<min(start + 500, all.count)]
            try await work.desk.act("importer", on: "releve/\(id)", by: work.caller) { act in
                let boxes = Messageries(act.session)
                for one in some {
                    let known = try boxes.find(address: one.address).first { $0.person == one.person && $0.place == one.place }
                    var record = known ?? MessagerieRecord(
                        id: act.desk.chance.identifier(), address: one.address, type: one.type, person: one.person, place: one.place,
                        isExDirectory: one.isExDirectory, source: "fhir", since: moment)
                    (record.isExDirectory, record.description, record.rank) = (one.isExDirectory, one.description, one.rank)
                    if known == nil { try boxes.insert(record) } else { try boxes.save(record) }
                }
                try act.trace("releve/\(id)/messagerie/\(some.count)")
            }
        }
    }
}
