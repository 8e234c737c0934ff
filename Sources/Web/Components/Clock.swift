import Core

/// A delay that runs: how much is left, until when exactly, and whether it is already over.
struct Clock: Component {
    /// « Réponse de la caisse »
    let label: String
    let deadline: Instant
    let now: Instant
    /// Below this much left, the clock turns to a warning.
    var urgentMinutes = 120

    var body: HTML {
        el(.p, .class("clock tone-\(tone.rawValue)")) {
            el(.span, .class("clock-label")) { label }
            el(.strong) { remaining }
            el(.span, .class("clock-until")) {
                "avant le "
                Moment(deadline)
            }
        }
    }

    private var minutes: Int { Int(now.milliseconds(to: deadline) / 60_000) }

    private var tone: Tone {
        if now.milliseconds(to: deadline) < 0 { return .danger }
        return minutes < urgentMinutes ? .warning : .info
    }

    private var remaining: String {
        now.milliseconds(to: deadline) < 0 ? "dépassé de \(Self.duration(-minutes))" : "il reste \(Self.duration(minutes))"
    }

    /// « 3 j 4 h », « 1 h 12 », « 8 min ».
    static func duration(_ minutes: Int) -> String {
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        if days > 0 { return hours > 0 ? "\(days)\u{A0}j \(hours)\u{A0}h" : "\(days)\u{A0}j" }
        if hours > 0 { return rest > 0 ? "\(hours)\u{A0}h\u{A0}\(rest < 10 ? "0" : "")\(rest)" : "\(hours)\u{A0}h" }
        return "\(rest)\u{A0}min"
    }
}
