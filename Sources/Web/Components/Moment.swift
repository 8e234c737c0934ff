import Core

/// A moment or a day, for people and for programs.
struct Moment: Component {
    private let iso: String
    private let shown: String

    init(_ instant: Instant) {
        iso = instant.iso
        shown = instant.formattedFr
    }

    init(_ day: LocalDate) {
        iso = day.iso
        shown = day.formattedFr
    }

    var body: HTML {
        el(.time, .datetime(iso)) { shown }
    }
}
