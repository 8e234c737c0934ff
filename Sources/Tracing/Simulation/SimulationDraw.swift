/// Chance that depends on what is drawn, not on when: the nth call to one number ends the same whatever the
/// number of agents. Two staffings are thus compared on the very same epidemic. Mixer of SplitMix64
/// (Steele, Lea, Flood, 2014); not for secrets.
struct SimulationDraw: Sendable {
    enum Stream: UInt64 {
        case contacts = 1, household, reporting, doctorDelay, mobile, mute, answer, duration, refusal, declares, declaresWhen
    }

    let seed: UInt64

    /// 0 up to, not including, 1.
    func uniform(_ stream: Stream, _ item: Int, _ rank: Int = 0) -> Double {
        var z = Self.mix(seed &+ stream.rawValue &* 0x9E37_79B9_7F4A_7C15)
        z = Self.mix(z ^ UInt64(bitPattern: Int64(item)) &* 0xA076_1D64_78BD_642F)
        z = Self.mix(z ^ UInt64(bitPattern: Int64(rank)) &* 0xE703_7ED1_A0B4_28DB)
        return Double(z >> 11) * 0x1p-53
    }

    /// Evenly from half the mean to one and a half.
    func around(_ mean: Double, _ stream: Stream, _ item: Int, _ rank: Int) -> Double {
        mean * (0.5 + uniform(stream, item, rank))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
