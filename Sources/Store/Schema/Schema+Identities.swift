/// How sure an identity is, where it came from, which were joined.
extension Schema {
    static func identities(_ engine: Engine) -> [SQL] {
        []
    }
}
