/// What is told outside the desk: webhooks, the feed, and the public page of service. For programs.
enum AvisAPI {
    static let routes: [Route] = []
}
