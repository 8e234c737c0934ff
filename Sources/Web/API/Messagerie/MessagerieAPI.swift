/// Threads of messages with a fund, and complaints. For programs.
enum MessagerieAPI {
    static let routes: [Route] = []
}
