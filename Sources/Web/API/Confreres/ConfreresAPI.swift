/// Calls with the medical adviser of a fund. For programs.
enum ConfreresAPI {
    static let routes: [Route] = []
}
