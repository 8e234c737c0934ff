import Core

/// A day. The browser's own date box when the value is one; a plain text box when something else was
/// typed, so that people see what they wrote and mend it. `12/03/2026` is accepted as well.
struct DateBox: Component {
    let frame: FieldFrame
    let value: String

    var body: HTML {
        if let iso {
            frame.around("medium") {
                leaf(.input, with: [.type("date")] + frame.attributes + [.value(iso)])
            }
        } else {
            TextBox(frame: frame, value: value, kind: .date)
        }
    }

    private var iso: String? {
        if value.isEmpty { return "" }
        let date = (try? LocalDate(iso: value)) ?? (try? LocalDate(fr: value))
        return date?.iso
    }
}
