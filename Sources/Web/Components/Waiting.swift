import Core

/// How long something has waited, in a few characters.
enum Waiting {
    static func words(since moment: Instant, now: Instant) -> String {
        let minutes = Int(moment.milliseconds(to: now) / 60_000)
        return minutes < 1 ? "moins d’une minute" : Clock.duration(minutes)
    }
}
