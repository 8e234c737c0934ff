/// A picture of chains of transmission, as plain shapes: days run from left to right, each case has its
/// row under the case that infected it. Lengths are in pixels, y grows downwards.
public struct ChainDrawing: Sendable, Hashable {
    public struct Point: Sendable, Hashable {
        public let x: Double
        public let y: Double
    }

    public enum Tone: String, Sendable, Hashable, CaseIterable {
        /// Infected others, and has no known source.
        case origine
        /// Has a source and infected others.
        case relais
        /// Has a source and infected nobody that is known.
        case terme
        /// No link.
        case isole
        /// Many cases drawn as one.
        case groupe
    }

    public struct Node: Sendable, Hashable {
        /// Identifier of the case; nil for many cases drawn as one.
        public let id: String?
        public let x: Double
        public let y: Double
        public let radius: Double
        /// Number of the sheet as given by the caller, or how many cases.
        public let label: String
        /// What stands after the label, smaller: how many infected, how many contacts.
        public let detail: String
        /// The words stand to the left of the mark: its source is to the right.
        public let wordsBefore: Bool
        public let tone: Tone
        /// Was already registered as someone's contact.
        public let knownContact: Bool
        /// Has no date of its own and is placed after its source.
        public let undated: Bool
        /// Everything about the mark in one French sentence.
        public let title: String
        /// Cases the mark stands for.
        public let count: Int
    }

    public struct Edge: Sendable, Hashable {
        public let points: [Point]
        /// The main source of a case; the others are drawn in dashes.
        public let main: Bool
    }

    public struct Band: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable { case foyer, regroupement }
        public let kind: Kind
        public let label: String
        public let x: Double
        public let y: Double
        public let width: Double
        public let height: Double
    }

    public struct Tick: Sendable, Hashable {
        public let x: Double
        /// `12 mars`, with the year where it begins or changes.
        public let label: String
    }

    public internal(set) var width: Double
    public internal(set) var height: Double
    /// Vertical extent of the rows, between the two lines of dates.
    public internal(set) var plot: ClosedRange<Double>
    public internal(set) var nodes: [Node]
    public internal(set) var edges: [Edge]
    public internal(set) var bands: [Band]
    public internal(set) var ticks: [Tick]
    /// What was gathered, guessed or cut, in French sentences to print under the picture.
    public internal(set) var notes: [String]
    /// What the picture shows, in one French sentence.
    public internal(set) var summary: String
    /// Cases are gathered: there were too many to read.
    public internal(set) var condensed: Bool
}
