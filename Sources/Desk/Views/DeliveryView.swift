public import Core

/// How a version goes when no wire leads to its recipient, and whether somebody noted that it went.
public struct DeliveryView: Sendable, Codable, Hashable {
    public enum Way: String, Sendable, Codable, Hashable {
        /// By post to the fund.
        case courrier
        /// Handed over, to whoever the téléservice says.
        case remise
    }

    public let way: Way
    /// The fund it is addressed to; nil when it is handed over.
    public let caisse: CaisseSummary?
    /// As an envelope bears it.
    public let address: [String]
    /// What is to be done, in words.
    public let instruction: String
    public let done: DeliveryDone?
    public let doneOn: LocalDate?
    public let doneBy: String?

    /// « À envoyer par courrier à CPAM… », « Posté le 12 mars 2026 ».
    public var label: String { DeliveryMark(way: way, done: done).label(to: caisse?.name, on: doneOn) }
}

/// What an author notes: the paper left, by post or by hand.
public enum DeliveryDone: String, Sendable, Codable, Hashable, CaseIterable {
    case poste, remis

    public var label: String {
        switch self {
        case .poste: "Posté"
        case .remis: "Remis en main propre"
        }
    }
}

/// The same in a list, in a few words.
public struct DeliveryMark: Sendable, Codable, Hashable {
    public let way: DeliveryView.Way
    public let done: DeliveryDone?

    public init(way: DeliveryView.Way, done: DeliveryDone?) {
        self.way = way
        self.done = done
    }

    /// Something is still to be done by hand.
    public var isPending: Bool { done == nil && way == .courrier }

    public var label: String { label(to: nil, on: nil) }

    func label(to fund: String?, on day: LocalDate?) -> String {
        let when = day.map { " le \($0.formattedFr)" } ?? ""
        return switch (done, way) {
        case (.poste, _): "Posté\(when)"
        case (.remis, _): "Remis\(when)"
        case (nil, .courrier): fund.map { "À envoyer par courrier à \($0)" } ?? "À envoyer par courrier"
        case (nil, .remise): "À remettre sur papier"
        }
    }

    /// The word of the API.
    public var word: String { done?.rawValue ?? (way == .courrier ? "a-poster" : "a-remettre") }
}
