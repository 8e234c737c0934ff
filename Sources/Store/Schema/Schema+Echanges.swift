/// Calls with the medical adviser, threads of messages, complaints, and what is told outside the desk.
extension Schema {
    static func echanges(_ engine: Engine) -> [SQL] {
        []
    }
}
