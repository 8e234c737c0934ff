/// Long-term illnesses through time: what is open, until when, how it is renewed, and who was told.
extension Schema {
    static func affections(_ engine: Engine) -> [SQL] {
        []
    }
}
