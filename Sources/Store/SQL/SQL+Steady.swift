extension SQL {
    /// `(…)` for `IN`, of a length that takes few different values: the last one is repeated up to the next power of two.
    /// Engines keep each statement they have prepared by its text; a list that is one longer at every slice of a long
    /// import would make them keep thousands.
    static func steady(_ values: [some SQLConvertible]) -> SQL {
        guard let last = values.last else { return .list(values) }
        var length = 1
        while length < values.count { length *= 2 }
        return .list(values + repeatElement(last, count: length - values.count))
    }
}
