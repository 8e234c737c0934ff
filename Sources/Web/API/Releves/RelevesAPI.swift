/// Deliveries of outside files, for programs.
enum RelevesAPI {
    static let routes: [Route] = []
}
