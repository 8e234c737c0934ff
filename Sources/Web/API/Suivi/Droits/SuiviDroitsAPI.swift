/// What a laboratory and a pharmacy may ask.
enum SuiviDroitsAPI {
    static let routes: [Route] = [VerifierTest.route, NoterTest.route, VerifierMasques.route, NoterRemise.route]
}
