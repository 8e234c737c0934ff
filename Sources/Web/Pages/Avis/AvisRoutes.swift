/// What is told outside the desk: webhooks, the feed, and the public page of service.
enum AvisRoutes {
    static let routes: [Route] = []
}
