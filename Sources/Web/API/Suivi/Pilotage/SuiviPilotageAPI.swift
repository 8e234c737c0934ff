/// Epidemics, missions, erasures.
enum SuiviPilotageAPI {
    static let routes: [Route] = []
}
