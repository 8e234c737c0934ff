public import Core
import Foundation
public import Formats
import Store

/// What came of a file of reimbursements. `lus = gardes + inconnus + anciens + fautes`.
public struct BilanRemboursements: Sendable, Hashable {
    public var lus = 0
    public var gardes = 0
    /// Of people this desk does not know.
    public var inconnus = 0
    /// Of more than twelve months ago.
    public var anciens = 0
    public var fautes = 0
    /// The first faults, in words.
    public var messages: [String] = []
    /// The file is the one in force already: nothing was done.
    public var dejaLu = false

    public var json: JSONValue {
        [
            "lus": .int(lus), "gardes": .int(gardes), "inconnus": .int(inconnus), "anciens": .int(anciens), "fautes": .int(fautes),
            "dejaLu": .bool(dejaLu), "messages": .array(messages.map(JSONValue.string)),
        ]
    }
}

/// A file of which nothing was kept, and why.
public struct RemboursementsRefuses: Error, Sendable, Hashable {
    public let bilan: BilanRemboursements
    public let message: String
}

extension Desk {
    private static let rowsAtOnce = 500
    private static let messagesKept = 20

    /// Brings in the whole history a fund provides, in place of the former one: all of it, or nothing.
    ///
    /// Lines wait beside the history in force, in short transactions; one more lets them in. A file that shrank by more
    /// than a tenth is let in only when `approved`.
    public func importReimbursements(
        _ source: ByteSource, caisse code: CodeOrganisme, approved: Bool = false, by caller: Caller,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> BilanRemboursements {
        let run = ReimbursementRun(desk: self, caller: caller, caisse: code, batch: chance.identifier(), digest: try Digest.of(source), today: now.date(in: .paris).date)
        if let known = try await run.begin() { return known }
        var bilan = BilanRemboursements()
        do {
            let reader = try RemboursementReader(source)
            var slice: [LigneRemboursee] = []
            while let event = try reader.next() {
                bilan.lus += 1
                switch event {
                case .faute(let words): bilan.note(words)
                case .ligne(let line):
                    if let fault = run.fault(line) { bilan.note(fault) } else if line.jour < run.since { bilan.anciens += 1 } else { slice.append(line) }
                }
                if slice.count == Self.rowsAtOnce {
                    // Once something is wrong nothing will be kept: the rest is only read, for its faults.
                    if bilan.fautes == 0 { try await run.keep(slice, &bilan) }
                    slice.removeAll(keepingCapacity: true)
                    progress(bilan.lus)
                }
            }
            if bilan.fautes == 0 { try await run.keep(slice, &bilan) }
            guard bilan.fautes == 0 else {
                throw RemboursementsRefuses(bilan: bilan, message: "Le fichier compte \(bilan.fautes) ligne\(bilan.fautes > 1 ? "s" : "") en faute\u{A0}: rien n’est gardé. Corrigez-les et recommencez.")
            }
            try await run.letIn(bilan, approved: approved)
        } catch {
            try await run.erase()
            throw run.told(error, bilan)
        }
        try await run.erase()
        return bilan
    }
}

extension BilanRemboursements {
    fileprivate mutating func note(_ words: String) {
        fautes += 1
        if messages.count < 20 { messages.append(words) }
    }
}
