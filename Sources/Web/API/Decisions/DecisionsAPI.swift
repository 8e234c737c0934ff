/// The fund's decisions: queues by kind and deadline, second pair of eyes, decisions in number. For programs.
enum DecisionsAPI {
    static let routes: [Route] = GenresAPI.routes
}
