/// Pictures and figures of an epidemic.
enum SuiviVuesAPI {
    static let routes: [Route] = []
}
