/// Reading and writing a moment.
extension Instant {
    /// `2026-03-12T08:05:00.000Z`.
    public var iso: String {
        let rest = floorDivided(millisecondsSince1970, by: 86_400_000).remainder
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded(Int($0), 2) }
        return "\(utcDate.iso)T\(time.joined(separator: ":")).\(padded(Int(rest % 1_000), 3))Z"
    }

    /// Reads `yyyy-MM-ddTHH:mm:ssZ`, with one to nine decimals or none (cut at the millisecond),
    /// or an offset `+02:00` in place of `Z`. No leap second.
    public init(iso text: String) throws(InstantError) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let date = try? LocalDate(iso: String(text.prefix(10))),
            let hour = twoDigits(bytes, 11, 23), let minute = twoDigits(bytes, 14, 59), let second = twoDigits(bytes, 17, 59)
        else { throw .format }

        var index = 19
        var milliseconds: Int64 = 0
        if bytes[index] == UInt8(ascii: ".") {
            let start = index + 1
            index = start
            while index < bytes.count, let digit = digit(bytes[index]) {
                if index - start < 3 { milliseconds = milliseconds * 10 + Int64(digit) }
                index += 1
            }
            let count = index - start
            guard (1...9).contains(count) else { throw .format }
            for _ in Swift.min(count, 3)..<3 { milliseconds *= 10 }
        }
        guard let offset = Instant.offsetMinutes(bytes[index...]) else { throw .format }
        self = Instant(date, hour: hour, minute: minute, second: second, in: .utc)
            .adding(milliseconds: milliseconds).adding(minutes: -offset)
    }

    /// `12 mars 2026 à 09 h 05`, in Paris time.
    public var formattedFr: String {
        let (date, hour, minute) = self.date(in: .paris)
        return "\(date.formattedFr) à \(padded(hour, 2))\u{A0}h\u{A0}\(padded(minute, 2))"
    }

    private static func offsetMinutes(_ tail: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(tail)
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            let hours = twoDigits(bytes, 1, 14), let minutes = twoDigits(bytes, 4, 59)
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }
}

extension Instant: CustomStringConvertible {
    /// ISO form.
    public var description: String { iso }
}

extension Instant: CodedAsText {
    public init(coded text: String) throws(InstantError) { try self.init(iso: text) }
    public var codedText: String { iso }
}

private func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
}

private func twoDigits(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int? {
    guard let tens = digit(bytes[at]), let units = digit(bytes[at + 1]) else { return nil }
    let value = tens * 10 + units
    return value <= limit ? value : nil
}
