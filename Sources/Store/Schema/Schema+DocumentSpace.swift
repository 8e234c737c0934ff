/// The patient's space of documents: what was filed there, and who may read what.
extension Schema {
    static func documentSpace(_ engine: Engine) -> [SQL] {
        []
    }
}
