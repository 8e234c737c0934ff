extension Mutant {
    /// Stands before a condition, which no longer decides anything once the fault is awake.
    static func sql(_ number: Int) -> SQL { isAwake(number) ? "TRUE OR" : "" }
}
