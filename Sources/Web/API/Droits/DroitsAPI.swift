/// Rights at a date, for programs.
enum DroitsAPI {
    static let routes: [Route] = []
}
