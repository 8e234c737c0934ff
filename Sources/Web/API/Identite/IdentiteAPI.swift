/// Identities of patients, for programs.
enum IdentiteAPI {
    static let routes: [Route] = []
}
