/// Threads of messages with a fund, and complaints.
enum MessagerieRoutes {
    static let routes: [Route] = []
}
