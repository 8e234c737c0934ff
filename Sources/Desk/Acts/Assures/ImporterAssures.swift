import Core
public import Formats
import Foundation
import Store

extension Desk {
    /// Brings in a file of insured persons. All of it counts at once, or nothing does: a fault of the file leaves the
    /// register as it was; a file that shrank, or with too many refused lines, waits for a decision.
    /// - Throws: ``DeskRefusal`` saying what is wrong with the file and what to do.
    public func importAssures(
        _ file: FichierAssures, seuils: SeuilsAssures = SeuilsAssures(), by caller: Caller, refuse: @escaping (EnTeteAssures, RefusedRow) throws -> Void = { _, _ in },
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> LivraisonView {
        guard caller.actor.isAtConsole else { throw DeskRefusal.forbidden("Un registre d’assurés se charge à la console du guichet.") }
        let today = now.date(in: .paris).date
        let reader: any LecteurAssures
        do { reader = try file.reader(today: today) } catch { throw DeskRefusal(error) }
        let digest = try await file.source.digest()
        try await dropAbandoned(reader.enTete.caisse, by: caller)
        let livraison = try await begin(file, reader.enTete, digest: digest, by: caller)
        let work = ImportAssures(desk: self, caller: caller, livraison: livraison, reader: reader, refuse: { try refuse(reader.enTete, $0) }, progress: progress)
        do {
            try await work.run()
            let done = try await conclude(work.livraison, seuils, by: caller)
            if !done.isHeld { try await dropOvertaken(work.livraison, by: caller) }
            return done
        } catch {
            let refusal = (error as? FauteAssures).map { DeskRefusal($0) } ?? error as? DeskRefusal
            try await drop(work.livraison, .echec, why: refusal?.description ?? "Le chargement s’est interrompu.", by: caller)
            throw refusal ?? error
        }
    }

    private func begin(_ file: FichierAssures, _ head: EnTeteAssures, digest: String, by caller: Caller) async throws -> LivraisonAssuresRecord {
        let format = file.format
        let size = Int64(file.source.length)
        return try await act("ouvrir-livraison-assures", on: "livraison", by: caller) { act in
            let code = head.caisse.code
            guard try Caisses(act.session).find(code) != nil else {
                throw DeskRefusal.malformed(code: "assures.caisse-inconnue", message: "La caisse \(head.caisse.formatted) n’est pas connue de ce guichet.")
            }
            let store = LivraisonsAssures(act.session)
            let number = try store.nextNumber()
            if try store.pending(of: code, .enCours) != nil {
                throw DeskRefusal.unavailable("Un fichier de cette caisse est déjà en cours de chargement. Attendez sa fin.")
            }
            if let same = try store.same(digest, of: code) {
                let when = Instant(millisecondsSince1970: same.receivedAt).date(in: .paris).date.formattedFr
                throw DeskRefusal.malformed(
                    code: "assures.deja-recu",
                    message: "Ce fichier a déjà été reçu, le \(when)\(same.state == .retenue ? ", et attend une décision" : "")\u{A0}: rien n’a changé.")
            }
            let last = try store.lastActive(of: code)
            if let last, (head.sequence, Int64(head.date.epochDay)) <= (Int(last.sequence), last.madeOn) || Int64(head.date.epochDay) < last.madeOn {
                throw DeskRefusal.malformed(
                    code: "assures.ancien",
                    message: "Ce fichier (n°\u{A0}\(head.sequence) du \(head.date.formattedFr)) est plus ancien que celui en service (n°\u{A0}\(last.sequence) du \(LocalDate(epochDay: Int(last.madeOn)).formattedFr)). Envoyez le dernier."
                )
            }
            if last == nil, head.genre == .changements {
                throw DeskRefusal.malformed(
                    code: "assures.sans-complet", message: "Aucun fichier complet de cette caisse n’a encore été chargé\u{A0}: des changements n’ont rien à changer. Envoyez d’abord un fichier complet.")
            }
            let record = LivraisonAssuresRecord(
                number: number, id: act.desk.chance.identifier(), caisse: code, kind: head.genre.rawValue, format: format, name: file.nom, digest: digest,
                madeOn: Int64(head.date.epochDay), sequence: Int64(head.sequence), base: last?.number ?? 0, receivedAt: act.at, receivedBy: act.actor.account)
            try store.insert(record)
            try Releves(act.session).insert(ReleveRecord(record, size: size, previous: last == nil ? nil : try Assures(act.session).count(of: code)))
            try act.trace("livraison/\(record.id)")
            return record
        }
    }

    /// What was read is let in, or held with its reason.
    private func conclude(_ read: LivraisonAssuresRecord, _ seuils: SeuilsAssures, by caller: Caller) async throws -> LivraisonView {
        try await act("conclure-livraison-assures", on: "livraison/\(read.id)", by: caller) { act in
            guard let current = try LivraisonsAssures(act.session).hold(read.id), current.state == .enCours else { throw DeskRefusal.notFound }
            let known = try Assures(act.session).count(of: read.caisse)
            var record = read
            if let why = Self.holding(read, known: known, seuils) {
                record.state = .retenue
                record.why = why
                try LivraisonsAssures(act.session).save(record)
            } else {
                try act.activate(&record)
            }
            try act.mirror(record)
            try act.trace("livraison/\(record.id)")
            return LivraisonView(record, nomCaisse: try Caisses(act.session).find(record.caisse)?.name ?? "")
        }
    }

    /// Why somebody has to look; nil when nobody has.
    static func holding(_ read: LivraisonAssuresRecord, known: Int, _ seuils: SeuilsAssures) -> String? {
        if read.refused * 1_000 > read.read * seuils.refusPourMille {
            return "\(read.refused) lignes refusées sur \(read.read)\u{A0}: c’est plus que la part admise."
        }
        if read.kind == EnTeteAssures.Genre.complet.rawValue, known > 0, (known - read.kept) * 1_000 > known * seuils.pertePourMille {
            return "Le fichier ne compte plus que \(read.kept) assurés, contre \(known) en service\u{A0}: il a perdu plus d’un dixième."
        }
        return nil
    }

    /// A process that died in the middle of a file left it under way.
    private func dropAbandoned(_ caisse: CodeOrganisme, by caller: Caller) async throws {
        let now = now.millisecondsSince1970
        let found = try await database.read { session -> LivraisonAssuresRecord? in
            guard let record = try LivraisonsAssures(session).pending(of: caisse.code, .enCours) else { return nil }
            let until = try Releves(session).find(record.id)?.takenUntil ?? record.receivedAt + ImportAssures.patience
            return until < now ? record : nil
        }
        if let found { try await drop(found, .echec, why: "Le chargement s’est interrompu.", by: caller) }
    }

    /// A file that waited for a decision no longer can be let in once a newer one serves.
    private func dropOvertaken(_ active: LivraisonAssuresRecord, by caller: Caller) async throws {
        while let held = try await database.read({ try LivraisonsAssures($0).pending(of: active.caisse, .retenue) }), held.number < active.number {
            try await drop(held, .ecartee, why: "Un fichier plus récent, le n°\u{A0}\(active.sequence), est entré en service.", by: caller)
        }
    }

    /// Takes back what a delivery had brought, a slice at a time. Nobody had seen any of it.
    func drop(_ record: LivraisonAssuresRecord, _ state: LivraisonAssuresRecord.State, why: String, by caller: Caller) async throws {
        try await act("ecarter-livraison-assures", on: "livraison/\(record.id)", by: caller) { act in
            guard var current = try LivraisonsAssures(act.session).hold(record.id), current.state != .active else { throw DeskRefusal.notFound }
            (current.state, current.why) = (state, why)
            (current.decidedAt, current.decidedBy) = (act.at, act.actor.displayName)
            try LivraisonsAssures(act.session).save(current)
            try act.mirror(current)
            try act.trace("livraison/\(record.id)")
        }
        while try await database.write({ try RegistreEnAttente($0).takeBack(record.number, limit: 1_000) }) {}
    }
}
