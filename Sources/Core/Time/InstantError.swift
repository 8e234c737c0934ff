/// Why a text is not a moment.
public enum InstantError: Refusal {
    case format

    public var code: String { "instant.format" }
    public var message: String { "Ce moment n’est pas lisible." }
    public var remedy: String { "Écrivez-le en heure universelle, par exemple 2026-03-12T08:05:00Z." }
}
