/// Small words that open a surname.
enum NameParticle {
    static func isOne(_ folded: String) -> Bool { all.contains(folded) }

    private static let all: Set<String> = [
        "DE", "DU", "DES", "D", "LA", "LE", "LES", "VAN", "VON", "DER", "DEN", "BEN", "EL", "AL", "DI", "DA", "DOS", "SAINT", "SAINTE", "ST", "MAC", "ABD",
    ]
}
