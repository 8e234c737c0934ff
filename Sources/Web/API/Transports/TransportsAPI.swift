/// Transports prescribed: the proof a carrier checks, trips, addresses as people say them. For programs.
enum TransportsAPI {
    static let routes: [Route] = []
}
