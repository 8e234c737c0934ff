import Core

/// The days a spreadsheet counts, and the text we give for them.
enum SerialDate {
    /// ISO text of a serial number: `2020-03-12`, `2020-03-12T14:30:00`, `14:30:00`; `nil` when it is no day of the calendar.
    ///
    /// In the 1900 system day 1 is 1900-01-01, and day 60 is a 29 February 1900 that never was: it comes out as written,
    /// for the reading of dates to refuse it. In the 1904 system day 0 is 1904-01-01.
    static func text(_ serial: Double, kind: CellStyles.Kind, date1904: Bool) -> String? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        if kind == .time, days == 0 { return time }
        guard let date = day(days, date1904: date1904) else { return nil }
        return seconds == 0 ? date : "\(date)T\(time)"
    }

    static func day(_ days: Int, date1904: Bool) -> String? {
        if date1904 { return LocalDate(epochDay: days - 24_107).iso }
        switch days {
        case ..<1: return nil
        case 60: return "1900-02-29"
        case ..<60: return LocalDate(epochDay: days - 25_568).iso
        default: return LocalDate(epochDay: days - 25_569).iso
        }
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
