/// Insured persons as their funds know them, with every period of rights.
extension Schema {
    static func droits(_ engine: Engine) -> [SQL] {
        []
    }
}
