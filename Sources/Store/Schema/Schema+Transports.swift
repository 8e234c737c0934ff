/// Work accidents and transports: what a carrier may check, trips made, addresses as people say them.
extension Schema {
    static func transports(_ engine: Engine) -> [SQL] {
        []
    }
}
