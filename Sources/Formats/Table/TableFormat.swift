/// The form a table came in, so that its refused rows can go back in the same.
public enum TableFormat: Sendable, Hashable {
    case csv(Delimiter)
    case xlsx(sheet: String)
}
