/// SplitMix64 (Steele, Lea, Flood, 2014): small, quick, the same on every machine. Not for secrets.
struct SplitMix64: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// An independent sequence for one item of one kind, so that item 900,000 needs none before it.
    init(seed: UInt64, stream: Stream, index: Int) {
        var mixer = SplitMix64(seed: seed ^ (stream.rawValue &* 0xD6E8_FEB8_6659_FD93))
        let base = mixer.next()
        var item = SplitMix64(seed: base ^ UInt64(bitPattern: Int64(index)) &* 0xA076_1D64_78BD_642F)
        state = item.next()
    }

    enum Stream: UInt64 { case structure = 1, employeur, assure, professionnel, episode, affiliation }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 up to, not including, `bound` (at least 1); the bias of the product method is below 2⁻³² here.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

    /// True that many times in a hundred.
    mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

    /// One of the elements; the collection must not be empty.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// One of the elements, each as often as its weight.
    mutating func pick<Element>(weighted elements: [(Element, Int)]) -> Element {
        var rest = below(elements.reduce(0) { $0 + $1.1 })
        for (element, weight) in elements {
            if rest < weight { return element }
            rest -= weight
        }
        return elements[elements.count - 1].0
    }
}
