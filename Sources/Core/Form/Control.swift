/// How a field is asked for on a page, and what its JSON looks like.
public indirect enum Control: Sendable, Hashable {
    /// One line of text, between lengths counted in characters.
    case text(ClosedRange<Int>)
    /// Several lines of text, up to a length.
    case longText(ClosedRange<Int>)
    case telephone, email, postcode
    /// A calendar day, `2026-03-12` on the wire.
    case date
    case integer(ClosedRange<Int>)
    /// A single box to tick.
    case check
    /// Two buttons, yes and no, neither chosen beforehand.
    case yesNo
    case choice([Choice])
    /// A closed list found by typing, with free text beside it when the list does not know.
    case search(list: String, freeText: Bool)
    /// A place of the directory found by typing, as people call it, or a free entry.
    case place
    /// Fields under one heading, an object on the wire.
    case group([FieldDescriptor])
    /// The same fields several times, an array of objects on the wire.
    case list([FieldDescriptor], maximum: Int, item: String)
}
