/// The fund's decisions: queues by kind and deadline, second pair of eyes, decisions in number.
enum DecisionsRoutes {
    static let routes: [Route] = []
}
