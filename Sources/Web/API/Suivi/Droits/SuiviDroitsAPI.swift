/// What a laboratory and a pharmacy may ask.
enum SuiviDroitsAPI {
    static let routes: [Route] = []
}
