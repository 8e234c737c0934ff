import ContactTracing
import Core

/// The same sequence on every machine: SplitMix64.
struct Walk: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

func jour(_ text: String) -> LocalDate { (try? LocalDate(iso: text)) ?? .min }
func instant(_ text: String) -> Instant { (try? Instant(iso: text)) ?? .min }

extension Parametres {
    static let essai = Parametres.exercice("essai", nom: "Essai", debut: jour("2026-01-01"), fin: jour("2026-12-31"))
}
