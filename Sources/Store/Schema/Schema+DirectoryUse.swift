/// What the desk adds to the directory: other names of places, places to reconcile, contacts of the funds.
extension Schema {
    static func directoryUse(_ engine: Engine) -> [SQL] {
        []
    }
}
