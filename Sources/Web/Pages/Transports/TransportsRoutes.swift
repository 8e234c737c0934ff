/// Transports prescribed: the proof a carrier checks, trips, addresses as people say them.
enum TransportsRoutes {
    static let routes: [Route] = []
}
