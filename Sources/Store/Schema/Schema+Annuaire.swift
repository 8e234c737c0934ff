/// Professionals, where they practise, establishments: what the national files say, with history.
extension Schema {
    static func annuaire(_ engine: Engine) -> [SQL] {
        []
    }
}
